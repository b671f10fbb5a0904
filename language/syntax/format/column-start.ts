/** What reaches this much further right than most stands out alone and does not push the others. */
const outlier = 40;

/**
 * Where a column begins: one space after the longest text before it, long texts that stand out alone not counted.
 * @param widths where the texts before the column end, in any order
 */
export function columnStart(widths: readonly number[]): number {
    const sorted = widths.toSorted((a, b) => a - b);
    const median = sorted[(sorted.length - 1) >> 1] ?? 0;
    return (sorted.findLast(width => width <= median + outlier) ?? 0) + 1;
}
