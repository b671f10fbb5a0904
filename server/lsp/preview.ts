import { RequestType, type Connection } from 'vscode-languageserver';
import { previews } from '../../language/previews/index.js';
import type { ProtocolDocument } from '../../language/model/protocol.js';
import { previewChangedNotification, previewRequest, type PreviewChangedParams, type PreviewParams, type PreviewResult } from '../messages.js';
import { Refusal, wanted, type Feature } from './feature.js';
import { protocolNamed } from './protocol-choice.js';
import { addressOf, type Session } from './session.js';

/** Views of a protocol, beside the text. While the text cannot be read, the last view of when it could be is given. */
export const preview: Feature = {
    capabilities: {},
    requests: [wanted(new RequestType<PreviewParams, PreviewResult, void>(previewRequest), previewOf)]
};

/** The views that an editor has asked for, by file, view and protocol, each as it was when its text could last be read. */
const shown = new WeakMap<Session, Map<string, Map<string, PreviewResult | undefined>>>();

/**
 * A view of a protocol. Half-written text that can be read gives a view with gaps; text that cannot gives the view from before,
 * or where there is none yet, a view of what can be read of it.
 */
export function previewOf(session: Session, { uri, view, protocol: name }: PreviewParams): PreviewResult {
    const found = previews.find(candidate => candidate.view === view);
    const model = session.view(uri)?.checked.model;
    if (!found || !model) {
        throw new Refusal(found ? 'There is no file to show: it is neither open nor on the disk.' : `There is no view \`${view}\`.`);
    }
    const views = viewsOf(session, uri);
    const key = `${view} ${name ?? ''}`;
    const before = views.get(key);
    const protocol = protocolNamed(model, name);
    if (before && (!protocol || !isReadable(model))) {
        return { ...before, stale: true };
    }
    const result = protocol
        ? { html: found.render(protocol, { document: model }), title: `${protocol.label || protocol.name} – ${found.title}`, stale: false }
        : { html: '', title: found.title, stale: false };
    views.set(key, protocol && isReadable(model) ? result : undefined);
    return result;
}

/** Whether nothing in the text was left out of the model because it cannot be understood. */
function isReadable({ issues }: ProtocolDocument): boolean {
    return !issues.some(({ code }) => code === 'unreadable' || code === 'unclosed-text');
}

function viewsOf(session: Session, uri: string): Map<string, PreviewResult | undefined> {
    const files = shown.get(session) ?? new Map<string, Map<string, PreviewResult | undefined>>();
    shown.set(session, files);
    const views = files.get(addressOf(uri)) ?? new Map<string, PreviewResult | undefined>();
    files.set(addressOf(uri), views);
    return views;
}

/** Tells the editor that the views of a file may look different now, if it has asked for one. */
export function notifyViewers(session: Session, connection: Connection, uri: string): void {
    if (shown.get(session)?.has(addressOf(uri)) === true) {
        void connection.sendNotification(previewChangedNotification, { uri } satisfies PreviewChangedParams);
    }
}
