import { isDecimal } from './decimal.js';

/** Why a text is no number a protocol may use, in words for a clinician, and what to write instead where that is certain. */
export interface NumberProblem {
    readonly reason: string;
    readonly suggestion?: string;
}

interface Habit {
    readonly shape: RegExp;
    readonly why: (text: string) => string;
    /** The same number in the one way that is read alike everywhere; absent where two readings are possible. */
    readonly rewrite?: (text: string) => string;
}

/** Ways of writing numbers that are refused, because somebody reads them otherwise. */
const habits: readonly Habit[] = [
    { shape: /^[-\u2212]?[1-9]\d{0,2},\d{3}$/, why: (text) => `\`${text}\` can be read as ${text.replace(',', '')} or as ${text.replace(',', '.')}` },
    { shape: /^[-\u2212]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, why: (text) => `The commas in \`${text}\` can be read as decimal points`, rewrite: (text) => text.replace(/,/g, '') },
    { shape: /^[-\u2212]?\d+,\d+$/, why: (text) => `The comma in \`${text}\` can be read as a thousands separator`, rewrite: (text) => text.replace(',', '.') },
    { shape: /^[-\u2212]?\d+\.$/, why: (text) => `\`${text}\` ends with a point`, rewrite: (text) => text.slice(0, -1) },
    { shape: /^\+\S+$/, why: (text) => `\`${text}\` needs no plus sign`, rewrite: (text) => text.slice(1) },
    { shape: /^[-\u2212]?\d+(\.\d+)?[eE][-+]?\d+$/, why: (text) => `\`${text}\` is in scientific notation, which is easily misread` },
];

/** Explains a text that `isDecimal` refuses. */
export function explainNumber(text: string): NumberProblem {
    const habit = habits.find(({ shape }) => shape.test(text));
    if (habit === undefined) {
        return { reason: `\`${text.slice(0, 40)}\` is not a number. Write digits and, where needed, a point, such as \`0.5\` or \`120\`.` };
    }
    const rewritten = habit.rewrite?.(text);
    return rewritten !== undefined && isDecimal(rewritten)
        ? { reason: `${habit.why(text)}. Write \`${rewritten}\`.`, suggestion: rewritten }
        : { reason: `${habit.why(text)}. Write all digits, such as \`0.5\` or \`120\`.` };
}
