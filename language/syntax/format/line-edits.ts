/** A change of whole lines: those from `startLine` up to but without `endLine`, counted from 0, become `newText`. */
export interface LineEdit {
    readonly startLine: number;
    readonly endLine: number;
    /** Whole lines with their line breaks, or nothing. */
    readonly newText: string;
}

const space = 32;

/** How many lines of each text belong together. */
interface Step {
    readonly before: number;
    readonly after: number;
}

/**
 * The lines to change to get from one text to another, each change as small as can be where the texts differ in white space only.
 * For other texts the changes lead to the new text too, but may be larger than needed. The time grows with the number of lines.
 * @param before the text to change
 * @param after the text it shall become
 * @returns the changes from top to bottom; they do not overlap, and all line numbers are those of the text to change
 */
export function lineEdits(before: string, after: string): LineEdit[] {
    const old = linesOf(before);
    const fresh = linesOf(after);
    const oldWeights = old.map(weight);
    const freshWeights = fresh.map(weight);
    const edits: LineEdit[] = [];
    let [at, freshAt] = [0, 0];
    while (at < old.length || freshAt < fresh.length) {
        const step = nextStep(oldWeights, at, freshWeights, freshAt);
        const newText = fresh.slice(freshAt, freshAt + step.after).join('');
        if (newText !== old.slice(at, at + step.before).join('')) {
            edits.push({ startLine: at, endLine: at + step.before, newText });
        }
        at += step.before;
        freshAt += step.after;
    }
    return edits;
}

/** The fewest lines that hold as much besides white space in one text as in the other. */
function nextStep(old: readonly number[], at: number, fresh: readonly number[], freshAt: number): Step {
    if (at === old.length || freshAt === fresh.length) {
        return { before: old.length - at, after: fresh.length - freshAt };
    }
    const [first, freshFirst] = [old[at]!, fresh[freshAt]!];
    if (first !== freshFirst && (first === 0 || freshFirst === 0)) {
        return first === 0 ? { before: 1, after: 0 } : { before: 0, after: 1 };
    }
    let ahead = first - freshFirst;
    let [before, after] = [1, 1];
    while (ahead !== 0) {
        const next = ahead < 0 ? old[at + before++] : fresh[freshAt + after++];
        if (next === undefined) {
            return { before: old.length - at, after: fresh.length - freshAt };
        }
        ahead += ahead < 0 ? next : -next;
    }
    return { before, after };
}

function linesOf(text: string): string[] {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function weight(line: string): number {
    let visible = 0;
    for (let at = 0; at < line.length; at++) {
        visible += line.charCodeAt(at) > space ? 1 : 0;
    }
    return visible;
}
