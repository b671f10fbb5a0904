import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Paint } from './colours.js';
import { displayable, displayWidth } from './display-width.js';

/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** A line as it is shown: what stands before a place, the place to the end of its line, and what stands after it. Long lines are cut. */
export interface Excerpt {
    readonly before: string;
    readonly inside: string;
    readonly after: string;
}

/** The most columns of a line that are shown, and how many of them before the place, so that a line of prose does not fill the screen. */
const room = { line: 140, before: 80 };

/** The line a place begins on. */
export function excerptOf(document: TextDocument, place: Stretch): Excerpt {
    const { line } = document.positionAt(place.start);
    const lineStart = document.offsetAt({ line, character: 0 });
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
    const start = Math.min(place.start - lineStart, text.length);
    const end = Math.min(place.end - lineStart, text.length);

    const fits = displayWidth(displayable(text)) <= room.line;
    const before = clippedStart(text.slice(0, start), fits ? room.line : room.before);
    const inside = clippedEnd(text.slice(start, end), room.line - displayWidth(before));
    const after = clippedEnd(text.slice(end), room.line - displayWidth(before) - displayWidth(inside));
    return { before, inside, after };
}

/** A line with its number, from 1, and the place underlined. A place of several lines is underlined to the end of its first. */
export function lineFrame(line: number, { before, inside, after }: Excerpt, underline: (text: string) => string, paint: Paint): string {
    const marks = '^'.repeat(Math.max(1, displayWidth(inside)));
    const number = String(line).padStart(5);
    return `${paint.quiet(`${number} |`)} ${before}${inside}${after}\n${paint.quiet(`${' '.repeat(number.length)} |`)} ${' '.repeat(displayWidth(before))}${underline(marks)}`;
}

/** The line a place of a text begins on, with its number and the place underlined. */
export function codeFrame(document: TextDocument, place: Stretch, underline: (text: string) => string, paint: Paint): string {
    return lineFrame(document.positionAt(place.start).line + 1, excerptOf(document, place), underline, paint);
}

function clippedStart(text: string, most: number): string {
    const characters = [...displayable(text)];
    return characters.length <= most ? characters.join('') : `…${characters.slice(1 - most).join('')}`;
}

function clippedEnd(text: string, most: number): string {
    const characters = [...displayable(text)];
    return characters.length <= most ? characters.join('') : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`;
}
