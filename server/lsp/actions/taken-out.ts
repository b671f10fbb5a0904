import type { Fix } from '../../../language/rules/index.js';
import { withoutGap } from './members.js';

type Edit = Fix['edits'][number];

/**
 * Changes in which whatever is alone on its lines is taken out with them, so that no empty line is left.
 * @param uri the file whose text is known; changes of others stay as they are
 */
export function withTheirLines(uri: string, text: string, edits: readonly Edit[]): readonly Edit[] {
    return edits.map(edit => (edit.range.uri === uri && edit.newText === '' ? { ...edit, range: { ...edit.range, ...linesAround(text, edit.range) } } : edit));
}

function linesAround(text: string, { start, end }: Edit['range']): { readonly start: number; readonly end: number } {
    const first = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const last = next < 0 ? text.length : next + 1;
    const isAlone = start < end && text[end - 1] !== '\n' && `${text.slice(first, start)}${text.slice(end, last)}`.trim() === '';
    return isAlone ? withoutGap(text, { start: first, end: last }) : { start, end };
}
