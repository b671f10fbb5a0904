import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Paint } from './colours.js';
import { displayable, displayWidth } from './display-width.js';

/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** The most columns of a line that are shown, and how many of them before the place, so that a line of prose does not fill the screen. */
const room = { line: 140, before: 80 };

/**
 * The line a place begins on, with its number, and the place underlined.
 * A place of several lines is underlined to the end of its first.
 */
export function codeFrame(document: TextDocument, place: Stretch, underline: (text: string) => string, paint: Paint): string {
    const { line } = document.positionAt(place.start);
    const lineStart = document.offsetAt({ line, character: 0 });
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
    const start = Math.min(place.start - lineStart, text.length);
    const end = Math.min(place.end - lineStart, text.length);

    const fits = displayWidth(displayable(text)) <= room.line;
    const before = clippedStart(text.slice(0, start), fits ? room.line : room.before);
    const inside = clippedEnd(text.slice(start, end), room.line - displayWidth(before));
    const after = clippedEnd(text.slice(end), room.line - displayWidth(before) - displayWidth(inside));
    const marks = '^'.repeat(Math.max(1, displayWidth(inside)));
    const number = String(line + 1).padStart(5);
    return `${paint.quiet(`${number} |`)} ${before}${inside}${after}\n${paint.quiet(`${' '.repeat(number.length)} |`)} ${' '.repeat(displayWidth(before))}${underline(marks)}`;
}

function clippedStart(text: string, most: number): string {
    const characters = [...displayable(text)];
    return characters.length <= most ? characters.join('') : `…${characters.slice(1 - most).join('')}`;
}

function clippedEnd(text: string, most: number): string {
    const characters = [...displayable(text)];
    return characters.length <= most ? characters.join('') : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`;
}
