import { TextDocument } from 'vscode-languageserver-textdocument';
import { diffDocuments } from '../../language/analysis/diff/index.js';
import { diffReport, distinct, nothingBeside, placeIn, reported, type DiffReport, type Place, type ReportedChange } from '../../language/analysis/diff/report.js';
import type { SourceRange } from '../../language/model/element.js';
import type { ProtocolDocument } from '../../language/model/protocol.js';
import { changesPage, type ChangesPage } from '../../language/previews/changes/index.js';
import type { PreviewParams, PreviewResult } from '../messages/preview.js';
import { Refusal, type Sliced } from './feature.js';
import { addressOf, type Session, type View } from './session.js';

/** The last comparison of each file that is shown, for while its text cannot be read. */
const shown = new WeakMap<Session, Map<string, { readonly against: string; readonly result: PreviewResult }>>();

/**
 * What has changed in meaning between another text and a file as it is in the editor. While the file cannot be read, the changes of when it could be are given.
 * It is sliced because the other text, and what it imports, may be on its way.
 */
export function* changesOf(session: Session, { uri, against }: PreviewParams): Sliced<PreviewResult> {
    const now = yield* whole(session, uri);
    if (!now) {
        throw new Refusal('There is no file to show: it is neither open nor on the disk.');
    }
    const files = shown.get(session) ?? new Map<string, { readonly against: string; readonly result: PreviewResult }>();
    shown.set(session, files);
    const [address, key] = [addressOf(uri), JSON.stringify(against ?? null)];
    const { model } = now.checked;
    const isReadable = canCompare(model);
    const last = files.get(address);
    if (!isReadable && last?.against === key) {
        return { ...last.result, stale: true };
    }
    const before = against && 'uri' in against ? yield* whole(session, against.uri) : undefined;
    const result = resultOf(model, isReadable ? compared(session, now, before, against) : {
        ...nothing(model), trouble: 'The text has lines that cannot be read as they are written, so what they mean cannot be compared yet. The Problems panel says which.',
    });
    files.set(address, isReadable ? { against: key, result } : { against: '', result });
    return result;
}

/** A file with everything it imports, waited for where it is on its way. */
function* whole(session: Session, uri: string): Generator<Promise<unknown>, View | undefined, unknown> {
    for (;;) {
        const view = session.view(uri);
        // Only the model asks for the imports.
        const model = view?.checked.model;
        const coming = session.arrivals();
        if (!coming) {
            return model && view;
        }
        yield coming;
    }
}

function canCompare({ issues }: ProtocolDocument): boolean {
    return !issues.some(({ code }) => code === 'unreadable' || code === 'unclosed-text');
}

type Compared = Omit<ChangesPage, 'protocol'>;

function compared(session: Session, now: View, before: View | undefined, against: PreviewParams['against']): Compared {
    const { model } = now.checked;
    if (!against) {
        return { ...nothing(model), trouble: 'Nothing was named to compare with.' };
    }
    if ('trouble' in against) {
        return { ...nothing(model), trouble: against.trouble };
    }
    if (before && !canCompare(before.checked.model)) {
        return { ...nothing(model), trouble: `${against.name} has lines that cannot be read as they are written, so what they mean cannot be compared.` };
    }
    const addresses = new Map<Place, string>();
    const placeOf = (_: 'before' | 'after', range: SourceRange): Place => {
        const text = TextDocument.create(range.uri, '', 0, session.workspace.document(range.uri)?.text ?? '');
        const place = placeIn(text, nameOf(range.uri), range);
        addresses.set(place, `${session.locate(range).uri}#${place.line},${place.column}`);
        return place;
    };
    const changes = diffDocuments(before?.checked.model ?? nothingBeside(model), model).map(change => reported(change, placeOf));
    return {
        report: reportOf(against.name, model, distinct(changes)), address: place => addresses.get(place),
        trouble: before ? undefined : `${against.name} has no file at this place, so all of this one is new.`,
    };
}

function nothing(model: ProtocolDocument): Compared {
    return { report: reportOf('', model, []), address: () => undefined };
}

function reportOf(before: string, { uri }: ProtocolDocument, changes: readonly ReportedChange[]): DiffReport {
    return diffReport(before, nameOf(uri), 1, changes);
}

function nameOf(uri: string): string {
    return decodeURIComponent(uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1));
}

function resultOf({ protocols: [protocol] }: ProtocolDocument, page: Compared): PreviewResult {
    return {
        html: changesPage({ protocol, ...page }), title: `${protocol ? `${protocol.label || protocol.name} – ` : ''}What changed`, stale: false,
        choices: { protocols: [], sessions: [], scenarios: [] },
    };
}
