import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { marked } from '../marked.js';
import type { Client } from './client.js';

/** An open file, and the places that were marked in it. */
export interface MarkedFile {
    readonly uri: string;
    readonly text: string;
    readonly ranges: readonly Range[];
    /** The beginning of the first marked place: where the cursor is. */
    readonly cursor: Position;
}

/** A text without its marks, and what they marked in lines and columns. */
export function readMarked(source: string): { readonly text: string; readonly ranges: readonly Range[] } {
    const { text, ranges } = marked(source);
    const document = TextDocument.create('', '', 0, text);
    return { text, ranges: ranges.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) })) };
}

/** Opens a text with `<|` and `|>` around what matters. */
export function openMarked(client: Client, source: string, path = 'marked.protocol'): MarkedFile {
    const { text, ranges } = readMarked(source);
    return { uri: client.open(path, text), text, ranges, cursor: ranges[0]?.start ?? { line: 0, character: 0 } };
}

/** A text with the ranges marked that an answer has in it. */
export function withMarks(text: string, ranges: readonly Range[]): string {
    const document = TextDocument.create('', '', 0, text);
    const edits = ranges.flatMap(({ start, end }) => [{ offset: document.offsetAt(start), mark: '<|' }, { offset: document.offsetAt(end), mark: '|>' }]);
    return edits.toSorted((a, b) => b.offset - a.offset || (a.mark < b.mark ? 1 : -1))
        .reduce((result, { offset, mark }) => result.slice(0, offset) + mark + result.slice(offset), text);
}

/** The text after edits. */
export function applied(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}
