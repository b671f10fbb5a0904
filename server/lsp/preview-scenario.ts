import { RequestType } from 'vscode-languageserver';
import { factsOf } from '../../language/analysis/facts.js';
import { scenarioOf } from '../../language/previews/patient/as-scenario.js';
import { previewScenarioRequest, type PreviewScenarioParams, type PreviewScenarioResult } from '../messages/preview.js';
import { Refusal, wanted, type Feature } from './feature.js';
import { patientOf } from './preview.js';
import { insertionOf } from './scenarios/missing.js';
import type { Session } from './session.js';

/** Writes the patient that somebody has tried out as a scenario, with what came out as what must follow. */
export const previewScenario: Feature = {
    capabilities: {},
    requests: [wanted(new RequestType<PreviewScenarioParams, PreviewScenarioResult, void>(previewScenarioRequest), written)]
};

function written(session: Session, { uri, protocol: name, patient }: PreviewScenarioParams): PreviewScenarioResult {
    const view = session.view(uri);
    const all = view ? factsOf(view.checked.model) : [];
    const facts = all.find(({ protocol }) => protocol.name === name) ?? all[0];
    if (!view || !facts) {
        throw new Refusal('There is no protocol to write a scenario into.');
    }
    const made = scenarioOf(facts, patientOf(session, uri, view.checked.model, facts.protocol, patient));
    if (!made) {
        throw new Refusal('The timing lines of the protocol contradict each other, so there is no course to write down.');
    }
    const { at, text } = insertionOf(facts, view.checked.text, made.text);
    const edit = session.edit([{ range: { uri: view.checked.uri, start: at, end: at }, newText: text }]);
    return { edit, name: made.name, left: made.left.map(session.workspace.say) };
}
