/**
 * Moves prose as a block, so that its least indented line stands in a given column.
 * What the model reads stays the same: it takes away the indentation that all lines after the first share,
 * counted in characters over the lines with words in them (language/syntax/prose.ts).
 * @param prose prose with its quotes and LF line breaks
 * @param column where its lines after the first begin
 */
export function shiftProse(prose: string, column: number): string {
    const [first, ...rest] = prose.split('\n');
    const closing = /^\s*"""$/.test(rest.at(-1) ?? '') ? rest.pop() : undefined;
    const shared = sharedIndentation(rest);
    const margin = ' '.repeat(column);
    const moved = rest.map(line => line.replace(/^\s+/, white => white.slice(shared))).map(line => line === '' ? '' : margin + line);
    return [first, ...moved, ...(closing === undefined ? [] : [`${margin}"""`])].join('\n');
}

function sharedIndentation(lines: readonly string[]): number {
    const indentations = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
    return indentations.reduce((least, indentation) => Math.min(least, indentation), Infinity);
}
