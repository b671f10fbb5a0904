/** A text without its marks, and what they marked. */
export interface Marked {
    readonly text: string;
    /** Offsets, end exclusive, in the order of the opening marks. */
    readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Takes the marks out of a text.
 * @param source a text with `<|` and `|>` around what matters
 */
export function marked(source: string): Marked {
    const ranges: { start: number; end: number }[] = [];
    const open: { start: number; end: number }[] = [];
    let text = '';
    for (const piece of source.split(/(<\||\|>)/)) {
        if (piece === '<|') {
            const range = { start: text.length, end: -1 };
            ranges.push(range);
            open.push(range);
        } else if (piece === '|>') {
            const range = open.pop();
            if (!range) {
                throw new Error(`A mark is closed that was never opened: ${source}`);
            }
            range.end = text.length;
        } else {
            text += piece;
        }
    }
    if (open.length > 0) {
        throw new Error(`A mark is never closed: ${source}`);
    }
    return { text, ranges };
}
