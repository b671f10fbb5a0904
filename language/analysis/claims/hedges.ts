import { number } from './numbers.js';

/** Words right before a number that make it a bound, an estimate, or one end of a range. */
const bound = new RegExp(String.raw`(?:\b(?:at least|at most|minimum of|maximum of|up to|about|around|approximately|roughly|nearly|almost|more|less|fewer|than|over|under|above|below|`
    + String.raw`between|from|or|not|until|within)|${number} +(?:to|and)|[-–—/×~≥≤<>=+±#])\s*$`, 'i');

/** Words right before a number that make it a part, or a place in a row. */
const part = new RegExp(String.raw`\b(?:first|last|next|every|each|after|before|another|further|additional|other|others|remaining|these|those|any|per|for|(?<!followed )by|`
    + String.raw`version|part|weeks?|days?|step|phase|stage|type|grade|class|level|visit|session|number|no\.|table|section|edition|items?|of)\s*$`, 'i');

/** Words before a number that name the whole of something, although they end like others that do not. */
const whole = /\b(?:total|course|series|sequence|set|consists?|consisting|made up|comprised) of(?: (?:a total of|the|all))?\s*$/i;

/** Words right behind what is counted that make it a part, a distance, or a frequency. */
const behind = new RegExp(String.raw`^\s*(?:(?:are|is|were|was|held|given|takes?|place|planned|comes?|follows?) +){0,3}(?:apart|later|earlier|per\b|an? (?:day|week|month|year)\b|daily|weekly|monthly|each\b|every\b|in a row|(?:in|during) (?:the (?:first|next|last|same|second)|one|a|any|week|`
    + String.raw`month)\b|on (?:the same|one|consecutive)|at (?:once|a time|the same)|within\b|(?:have|has) passed|(?:are|is|were|was) missed|behind|or\b|to\b|[-–—/])`, 'i');

/** Sentences that speak of something else than what this protocol does, or of what happens if. */
const elsewhere = new RegExp(String.raw`\b(?:others|trials?|stud(?:y|ies)|participants|published|publication|literature|guidelines?|labell?ed|elsewhere|previous(?:ly)?|earlier|originally|formerly|`
    + String.raw`used to|placebo|comparator|usual(?:ly)?|typical(?:ly)?|some|most|many|often|if|unless|miss(?:es|ed)?|skip(?:s|ped)?|cancel(?:s|led)?|may|might|could|instead)\b`, 'i');

/** Whether the number in a stretch of a sentence is stated as it is: no bound, no part of something, no end of a range. */
export function isPlain(text: string, start: number, end: number): boolean {
    const left = text.slice(0, start);
    return !isBound(left) && (!part.test(left) || whole.test(left)) && !behind.test(text.slice(end));
}

/** Whether the words that a sentence has so far make what follows a bound, an estimate or the end of a range. */
export function isBound(left: string): boolean {
    return bound.test(left);
}

/** Whether a sentence speaks of this protocol, as far as one can tell. */
export function isOwn({ text, cites }: { readonly text: string; readonly cites: boolean }): boolean {
    return !cites && !elsewhere.test(text);
}
