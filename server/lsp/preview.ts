import { RequestType, type Connection } from 'vscode-languageserver';
import { encounters } from '../../language/analysis/elements.js';
import { casesOf } from '../../language/analysis/play/cases.js';
import { factsFor } from '../../language/previews/facts.js';
import { previews } from '../../language/previews/index.js';
import { filledIn, scenarioInput, type PatientInput } from '../../language/previews/patient/input.js';
import { sessionFor } from '../../language/previews/runsheet/session-for.js';
import type { Protocol, ProtocolDocument } from '../../language/model/protocol.js';
import {
    previewChangedNotification, previewRequest, type PreviewChangedParams, type PreviewChoices, type PreviewParams, type PreviewPatient, type PreviewResult
} from '../messages/preview.js';
import { Refusal, wanted, type Feature, type Sliced } from './feature.js';
import { changesOf } from './preview-changes.js';
import { protocolNamed } from './protocol-choice.js';
import { addressOf, type Session } from './session.js';

/** Views of a protocol, beside the text. While the text cannot be read, the last view of when it could be is given. */
export const preview: Feature = {
    capabilities: {},
    requests: [{ ...wanted(new RequestType<PreviewParams, PreviewResult, void>(previewRequest), previewOf), onChange: 'goes on' }]
};

/** The files of which an editor has asked for a view, each as it was when its text could last be read. */
const shown = new WeakMap<Session, Map<string, ProtocolDocument | undefined>>();

/**
 * A view of a protocol. Half-written text that can be read gives a view with gaps; text that cannot gives a view of the text from before,
 * or where there is none yet, a view of what can be read of it.
 */
export function previewOf(session: Session, params: PreviewParams): PreviewResult | Sliced<PreviewResult> {
    const { uri, view, protocol: name } = params;
    if (view === 'changes') {
        return comparison(session, params);
    }
    const found = previews.find(candidate => candidate.view === view);
    const model = session.view(uri)?.checked.model;
    if (!found || !model) {
        throw new Refusal(found ? 'There is no file to show: it is neither open nor on the disk.' : `There is no view \`${view}\`.`);
    }
    const files = filesOf(session);
    const before = files.get(addressOf(uri));
    const isWhole = model.protocols.length > 0 && isReadable(model);
    const document = isWhole ? model : before ?? model;
    files.set(addressOf(uri), isWhole ? model : before);
    const protocol = protocolNamed(document, name) ?? document.protocols[0];
    if (!protocol) {
        return { html: '', title: found.title, stale: false, choices: { protocols: [], sessions: [], scenarios: [] } };
    }
    return {
        html: found.render(protocol, { document, ...asked(session, document, protocol, params) }),
        title: `${protocol.label || protocol.name} – ${found.title}`, stale: document !== model,
        choices: choicesOf(document, protocol, params)
    };
}

/** The view of changes follows both of its texts. */
function comparison(session: Session, params: PreviewParams): Sliced<PreviewResult> {
    const files = filesOf(session);
    for (const uri of [params.uri, ...params.against && 'uri' in params.against ? [params.against.uri] : []]) {
        files.set(addressOf(uri), files.get(addressOf(uri)));
    }
    return changesOf(session, params);
}

/** Whether nothing in the text was left out of the model because it cannot be understood. */
function isReadable({ issues }: ProtocolDocument): boolean {
    return !issues.some(({ code }) => code === 'unreadable' || code === 'unclosed-text');
}

function asked(session: Session, document: ProtocolDocument, protocol: Protocol, { uri, view, session: name, patient }: PreviewParams): {
    readonly session?: string; readonly patient?: PatientInput;
} {
    return {
        ...(name !== undefined && sessionFor(protocol, name) && { session: name }),
        ...(view === 'patient' && { patient: patientOf(session, uri, document, protocol, patient ?? {}) })
    };
}

/** The patient that somebody tries out, on the days on which the clinic of this file is open. */
export function patientOf(session: Session, uri: string, document: ProtocolDocument, protocol: Protocol, asks: PreviewPatient): PatientInput {
    const facts = factsFor(protocol, document);
    const closed = session.workspace.configuration(addressOf(uri))?.closed;
    const start = asks.start === '' ? undefined : asks.start;
    const patient = scenarioInput(facts, asks.scenario, start, closed) ?? scenarioInput(facts, undefined, start, closed)!;
    const visits = new Set(protocol.occurrences.map(({ id }) => id));
    const moved = Object.entries(asks.moved ?? {}).filter(([id, day]) => visits.has(id) && Number.isInteger(day));
    return { ...filledIn(facts, patient, new Map(Object.entries(asks.values ?? {}))), moved: new Map(moved) };
}

function choicesOf({ protocols }: ProtocolDocument, protocol: Protocol, { view, session: name, patient }: PreviewParams): PreviewChoices {
    const named = ({ name: own, label }: { readonly name: string; readonly label: string }): PreviewChoices['protocols'][number] => ({ name: own, label: label || own });
    const cases = view === 'patient' ? casesOf(protocol) : [];
    const session = view === 'runsheet' ? sessionFor(protocol, name) ?? sessionFor(protocol, undefined) : undefined;
    const scenario = cases.find(({ id }) => id === patient?.scenario) ?? cases[0];
    return {
        protocols: protocols.map(named), protocol: protocol.name,
        sessions: view === 'runsheet' ? encounters(protocol).map(named) : [], ...(session && { session: session.name }),
        scenarios: cases.map(({ id, label, name: own }) => ({ name: id, label: label || own })), ...(scenario && { scenario: scenario.id })
    };
}

function filesOf(session: Session): Map<string, ProtocolDocument | undefined> {
    const files = shown.get(session) ?? new Map<string, ProtocolDocument | undefined>();
    shown.set(session, files);
    return files;
}

/** Tells the editor that the views of a file may look different now, if it has asked for one. */
export function notifyViewers(session: Session, connection: Connection, uri: string): void {
    if (shown.get(session)?.has(addressOf(uri)) === true) {
        void connection.sendNotification(previewChangedNotification, { uri } satisfies PreviewChangedParams);
    }
}
