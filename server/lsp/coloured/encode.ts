import type { Coloured } from './coloured-words.js';

/**
 * Coloured stretches as the protocol wants them: five numbers each, places relative to the one before. A stretch over several
 * lines becomes one for each line, because few editors take others.
 * @param text the file
 * @param stretches in the order of the text, without overlap
 */
export function encode(text: string, stretches: readonly Coloured[]): number[] {
    const data: number[] = [];
    let line = 0;
    let lineStart = 0;
    let nextLine = lineAfter(text, 0);
    let [lastLine, lastStart] = [0, 0];

    function add(start: number, end: number, { type, modifiers }: Coloured): void {
        const column = start - lineStart;
        data.push(line - lastLine, line === lastLine ? column - lastStart : column, end - start, type, modifiers);
        [lastLine, lastStart] = [line, column];
    }

    for (const stretch of stretches) {
        let at = stretch.start;
        while (at < stretch.end) {
            while (nextLine <= at) {
                line++;
                lineStart = nextLine;
                nextLine = lineAfter(text, lineStart);
            }
            const end = Math.min(stretch.end, nextLine);
            const visible = endOfVisible(text, at, end);
            if (visible > at) {
                add(at, visible, stretch);
            }
            at = end;
        }
    }
    return data;
}

function lineAfter(text: string, from: number): number {
    const end = text.indexOf('\n', from);
    return end < 0 ? Infinity : end + 1;
}

/** The end of a line without its line break. */
function endOfVisible(text: string, from: number, end: number): number {
    let visible = end;
    while (visible > from && /[\r\n]/.test(text[visible - 1]!)) {
        visible--;
    }
    return visible;
}
