import {
    SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest,
    type SemanticTokens, type SemanticTokensDelta, type SemanticTokensDeltaParams, type SemanticTokensParams, type SemanticTokensRangeParams
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { colouredNames, colouredWords, type Coloured } from './coloured/coloured-words.js';
import { encode } from './coloured/encode.js';
import { legend } from './coloured/legend.js';
import { unasked, type Feature } from './feature.js';
import { addressOf, type Session, type View } from './session.js';

const nothing: SemanticTokens = { data: [] };

/**
 * Colours by meaning. An editor that colours words by itself gets the names only; to any other, everything is told.
 */
export const semanticTokens: Feature = {
    capabilities: { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
    requests: [
        unasked(SemanticTokensRequest.type, nothing, full),
        unasked(SemanticTokensDeltaRequest.type, nothing, delta),
        unasked(SemanticTokensRangeRequest.type, nothing, inRange)
    ]
};

/** What an editor was told last about an open file, to tell it only what changed. */
interface Told {
    readonly resultId: string;
    readonly data: readonly number[];
}

const told = new WeakMap<TextDocument, Told>();

function full(session: Session, { textDocument }: SemanticTokensParams): SemanticTokens {
    const view = session.view(textDocument.uri);
    return view ? remember(session, textDocument.uri, encode(view.checked.text, colouredIn(session, view))) : nothing;
}

function delta(session: Session, { textDocument, previousResultId }: SemanticTokensDeltaParams): SemanticTokens | SemanticTokensDelta {
    const document = session.open.get(addressOf(textDocument.uri));
    const before = document && told.get(document);
    const now = full(session, { textDocument });
    return before?.resultId === previousResultId && now.resultId !== undefined ? { resultId: now.resultId, edits: changes(before.data, now.data) } : now;
}

function inRange(session: Session, { textDocument, range }: SemanticTokensRangeParams): SemanticTokens {
    const view = session.view(textDocument.uri);
    if (!view) {
        return nothing;
    }
    const [start, end] = [view.offsetAt(range.start), view.offsetAt(range.end)];
    return { data: encode(view.checked.text, colouredIn(session, view).filter(stretch => stretch.start < end && stretch.end > start)) };
}

function colouredIn({ client }: Session, view: View): Coloured[] {
    return client.textDocument?.semanticTokens?.augmentsSyntaxTokens === true ? colouredNames(view) : colouredWords(view);
}

/** A file that is not open is told anew each time. */
function remember(session: Session, uri: string, data: number[]): SemanticTokens {
    const document = session.open.get(addressOf(uri));
    if (!document) {
        return { data };
    }
    const resultId = String(Number(told.get(document)?.resultId ?? 0) + 1);
    told.set(document, { resultId, data });
    return { resultId, data };
}

/** One edit from the first number that differs to the last. */
function changes(before: readonly number[], now: readonly number[]): { start: number; deleteCount: number; data: number[] }[] {
    const shorter = Math.min(before.length, now.length);
    let start = 0;
    while (start < shorter && before[start] === now[start]) {
        start++;
    }
    let same = 0;
    while (same < shorter - start && before[before.length - 1 - same] === now[now.length - 1 - same]) {
        same++;
    }
    const deleteCount = before.length - start - same;
    return deleteCount === 0 && start + same === now.length ? [] : [{ start, deleteCount, data: now.slice(start, now.length - same) }];
}
