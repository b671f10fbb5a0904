import type { Fix } from '../../language/rules/index.js';

/** A text with the edits of a fix made, from its end to its beginning. */
export function applyFix(text: string, { edits }: Fix): string {
    const ordered = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => b.range.start - a.range.start || b.order - a.order);
    return ordered.reduce((before, { range, newText }) => before.slice(0, range.start) + newText + before.slice(range.end), text);
}
