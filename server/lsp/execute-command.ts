import { ExecuteCommandRequest, type ExecuteCommandParams } from 'vscode-languageserver';
import { configurationCode, ruleDocUrl, rules } from '../../language/rules/index.js';
import { serverCommands } from '../messages/client.js';
import type { ExportParams, ExportResult } from '../messages/export.js';
import type { PreviewParams, PreviewResult } from '../messages/preview.js';
import type { RunScenariosResult } from '../messages/scenarios.js';
import { exportOf } from './export.js';
import { Refusal, wanted, type Feature, type Sliced } from './feature.js';
import { previewOf } from './preview.js';
import { scenariosOf } from './scenarios/run.js';
import type { Session } from './session.js';

/** Export, preview and scenarios as commands, for editors that know no requests of ours. */
export const executeCommand: Feature = {
    capabilities: { executeCommandProvider: { commands: Object.values(serverCommands), workDoneProgress: true } },
    requests: [{ ...wanted(ExecuteCommandRequest.type, execute), onChange: 'goes on' }]
};

/** What a command gives; nothing where it only shows something. */
type Outcome = ExportResult | PreviewResult | RunScenariosResult | null;

function execute(session: Session, { command, arguments: [argument] = [] }: ExecuteCommandParams): Outcome | Promise<Outcome> | Sliced<Outcome> {
    if (!isAboutFile(argument)) {
        throw new Refusal(`\`${command}\` needs to know which file it is about: \`{ "uri": … }\`.`);
    }
    switch (command) {
        case serverCommands.export: return exportOf(session, argument as ExportParams);
        case serverCommands.preview: return previewOf(session, argument as PreviewParams);
        case serverCommands.runScenarios: return scenariosOf(session, argument);
        case serverCommands.showDocumentation: return documentationShown(session, argument.uri);
        default: throw new Refusal(`There is no command \`${command}\`.`);
    }
}

/** Only pages about rules are opened: nobody else may use the author's browser. */
function documentationShown(session: Session, uri: string): null {
    if (![...rules.map(({ code }) => code), configurationCode].some(code => ruleDocUrl(code) === uri)) {
        throw new Refusal('There is no such page about a rule.');
    }
    session.show(uri);
    return null;
}

function isAboutFile(argument: unknown): argument is { readonly uri: string } {
    return typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string';
}
