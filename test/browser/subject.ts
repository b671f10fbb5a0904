// What the tests in the browser look at; bundled for them by run.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { previewPage } from '../../client/features/preview-page.js';
import type { Protocol, ProtocolDocument } from '../../language/model/protocol.js';
import { previews } from '../../language/previews/index.js';
import { scenarioInput } from '../../language/previews/patient/input.js';
import { factsFor } from '../../language/previews/facts.js';
import { parseDocument } from '../harness.js';
import { connect } from '../lsp/client.js';
import { attacks, poisoned } from '../preview/attacks.js';

export { attacks, connect, previewPage };

export const views = previews.map(({ view }) => view);

/** The text of an example. */
export function textOf(name: string): string {
    return readFileSync(`examples/${name}.protocol`, 'utf8');
}

const models = new Map<string, ProtocolDocument>();

function modelOf(name: string): ProtocolDocument {
    const known = models.get(name);
    if (known) {
        return known;
    }
    const files = Object.fromEntries(readdirSync('examples').filter(file => file.endsWith('.protocol')).map(file => [file, readFileSync(`examples/${file}`, 'utf8')]));
    const { model } = parseDocument(textOf(name), files);
    models.set(name, model);
    return model;
}

/**
 * A view of an example as a whole page.
 * @param attack put in place of every text that an author writes freely
 */
export function pageOf(name: string, view: string, attack?: string): string {
    const model = modelOf(name);
    const protocol: Protocol = attack === undefined ? model.protocols[0]! : poisoned(model.protocols[0]!, attack);
    const document = { ...model, protocols: [protocol] };
    const patient = scenarioInput(factsFor(protocol, document), undefined, '2027-01-04');
    return previews.find(one => one.view === view)!.render(protocol, { document, patient });
}

/** The example with something of everything. */
export const flagship = textOf('ketamine-assisted-therapy');
