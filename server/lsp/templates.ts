import { RequestType } from 'vscode-languageserver';
import { templates } from '../../language/templates/index.js';
import { templatesRequest, type TemplatesResult } from '../messages/templates.js';
import { wanted, type Feature } from './feature.js';

/** The protocols to start from. */
export const templateTexts: Feature = {
    capabilities: {},
    requests: [wanted(
        new RequestType<object, TemplatesResult, void>(templatesRequest),
        () => ({ templates: templates.map(({ name, title, summary, text }) => ({ name, title, summary, text })) })
    )]
};
