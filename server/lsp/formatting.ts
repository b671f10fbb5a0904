import {
    DocumentFormattingRequest, DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest,
    type DocumentFormattingParams, type DocumentOnTypeFormattingParams, type DocumentRangeFormattingParams, type TextEdit
} from 'vscode-languageserver';
import { formatText, lineEdits } from '../../language/syntax/format/index.js';
import { unasked, wanted, type Feature } from './feature.js';
import type { Session, View } from './session.js';
import { wordsOf } from './words.js';

/** Lays out a whole file, the lines of a selection, or what has just been typed. Text whose blocks or texts are not closed stays as it is. */
export const formatting: Feature = {
    capabilities: {
        documentFormattingProvider: true, documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] }
    },
    requests: [
        wanted(DocumentFormattingRequest.type, (session, { textDocument }: DocumentFormattingParams) => editsFor(session, textDocument.uri)),
        wanted(DocumentRangeFormattingRequest.type, formatRange),
        unasked(DocumentOnTypeFormattingRequest.type, null, formatTyped)
    ]
};

/** A selection that ends at the beginning of a line does not mean that line. */
function formatRange(session: Session, { textDocument, range: { start, end } }: DocumentRangeFormattingParams): TextEdit[] {
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return editsFor(session, textDocument.uri).filter(({ range }) =>
        range.start.line <= last && Math.max(range.start.line, range.end.line - 1) >= start.line);
}

/** A closing brace lays out its block, a new line the lines above that it stands right below. The line of the cursor is left to the author. */
function formatTyped(session: Session, { textDocument, position, ch }: DocumentOnTypeFormattingParams): TextEdit[] | null {
    const view = session.view(textDocument.uri);
    const lines = view && (ch === '}' ? blockLines(view, view.offsetAt(position)) : linesAbove(view.checked.text, position.line));
    return lines ? editsFor(session, textDocument.uri).filter(({ range: { start, end } }) => start.line >= lines.first && end.line <= lines.end) : null;
}

interface Lines {
    readonly first: number;
    /** Behind the last. */
    readonly end: number;
}

/** The lines of the block that a brace closes; nothing where the brace is one in a text. */
function blockLines(view: View, offset: number): Lines | undefined {
    const words = wordsOf(view.checked.parsed);
    const close = words.findIndex(({ type, end }) => type === '}' && end === offset);
    let depth = 0;
    for (let at = close; at >= 0; at--) {
        const { type, start } = words[at]!;
        depth += type === '}' ? 1 : type === '{' ? -1 : 0;
        if (depth === 0) {
            return { first: view.rangeOf({ start, end: start }).start.line, end: view.rangeOf({ start, end: offset }).end.line + 1 };
        }
    }
    return undefined;
}

/** The lines above a line, back to one that is empty or begins or ends a block; nothing where the one right above is empty. */
function linesAbove(text: string, line: number): Lines | undefined {
    const lines = text.split('\n', line);
    const before = lines.findLastIndex((each, index) => index < line - 1 && /^\s*$|[{}]\s*$/.test(each));
    return line === 0 || lines[line - 1]?.trim() === '' ? undefined : { first: before + 1, end: line };
}

function editsFor(session: Session, uri: string): TextEdit[] {
    const text = session.view(uri)?.checked.text;
    const formatted = text === undefined ? undefined : formatText(text);
    return text === undefined || formatted === undefined
        ? []
        : lineEdits(text, formatted).map(({ startLine, endLine, newText }) => ({
            range: { start: { line: startLine, character: 0 }, end: { line: endLine, character: 0 } },
            newText
        }));
}
