import { add, compare, div, fromInteger, mul, parseDecimal, sub, type Rational } from '../syntax/decimal.js';

/** How hard a text is to read. */
export interface ReadingGrade {
    /** The years of school in the United States after which a reader is expected to follow. */
    readonly grade: Rational;
    readonly words: number;
    readonly sentences: number;
}

/**
 * The grade level of Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59, in exact figures
 * (Kincaid, Fishburne, Rogers and Chissom 1975). It counts lengths and knows nothing of meaning.
 * @returns nothing for a text without words
 */
export function readingGrade(text: string): ReadingGrade | undefined {
    const words = text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
    const sentences = sentencesOf(text).length;
    if (words.length === 0) {
        return undefined;
    }
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
    const perSentence = div(fromInteger(words.length), fromInteger(Math.max(sentences, 1)));
    const perWord = div(fromInteger(syllables), fromInteger(words.length));
    return { grade: sub(add(mul(factor('0.39'), perSentence), mul(factor('11.8'), perWord)), factor('15.59')), words: words.length, sentences };
}

/** Whether a text is harder to read than a limit allows. */
export function isHarderThan({ grade }: ReadingGrade, limit: number): boolean {
    return compare(grade, fromInteger(limit)) === 1;
}

function factor(text: string): Rational {
    return parseDecimal(text)!;
}

/** Sentences end at a full stop, question mark, exclamation mark, colon or semicolon before a space; a decimal point ends none. */
function sentencesOf(text: string): readonly string[] {
    return text.split(/[.!?:;]+(?=\s|["”’)]|$)/u).filter(part => /[\p{L}\p{N}]/u.test(part));
}

/**
 * The syllables of an English word, by its groups of vowels. A silent e at the end counts none, nor does that of `-es` and `-ed` where it is not
 * spoken; two vowels that are spoken apart (`anxiety`, `usual`, `being`) count two. Figures and short forms in capital letters count one for each
 * figure or letter. Of words that do not follow these rules some are one off; over a form that evens out.
 */
export function syllablesOf(word: string): number {
    return word.split('-').reduce((sum, part) => sum + (/^[\p{Lu}\p{N}.,]{2,}$/u.test(part) ? spelled(part) : spoken(part)), 0);
}

function spelled(part: string): number {
    return part.replaceAll(/[.,]/g, '').length;
}

/** Endings whose e is silent: `times` but not `doses`, `stopped` but not `wanted`, `rise` but not `table`. */
const silentEndings = [/(?<=[^aeiouscxzg])(?<!ch|sh|[^aeiouy]l)es$/, /(?<=[^aeioutd])(?<![^aeiouy]l)ed$/, /(?<=[^aeiouy])(?<![^aeiouy]l)e$/];

/** Two vowels that are spoken apart, each counting one more. */
const apart = /[aeouy]y?(?=ing$)|(?<![cst])i(?=a)|[ct]i(?=at)|(?<![cst])ie(?=nc|nt|t)|(?<![cstgnx])io|(?<![qg])ua|(?<=s)ui(?=ci)|are(?=a)|cre(?=at)|re(?=ac)|ide(?=a)|the(?=at)/g;

function spoken(part: string): number {
    const plain = part.toLowerCase().replaceAll(/[^a-zà-öø-ÿ]/g, '');
    const ending = silentEndings.find(silent => silent.test(plain));
    const said = ending ? plain.replace(ending, '') : plain;
    return Math.max(1, (said.match(/[aeiouyà-öø-ÿ]+/g)?.length ?? 0) + (said.match(apart)?.length ?? 0));
}
