import type { Contradiction, FindClaims } from './claim.js';
import { like, number, occasions, valueOf } from './numbers.js';

/** What a frequency counts, and the periods it may be kept up for. */
const periods: Readonly<Record<string, string>> = { weekly: 'weeks?', week: 'weeks?', daily: 'days?', day: 'days?', monthly: 'months?', month: 'months?' };
const rate = `(${occasions}|${number}(?= +per )) *-? *(?:(weekly|daily|monthly)|(?:a|per|each|every) +(week|day|month))`;
const length = `(?:,? +for)?,? +(?:the +)?(${number}) +(?:consecutive +)?(weeks?|days?|months?)`;
const counted = '(?:[a-z]+ +)?(?:infusions|sessions|doses|treatments|visits|injections|administrations|times)';
const totalBehind = new RegExp(`${rate}${length}[ ,:(]*(?:or +|making +|that is,? +|i\\.e\\.,? +)?(?:a +)?(?:total +of +)?(${number}) +${counted}`, 'gi');
const totalBefore = new RegExp(`(${number}) +${counted}[ ,:(]*(?:(?:are|were) +)?(?:given|held|delivered)?[ ,:(]*${rate}${length}`, 'gi');

/** A text that multiplies wrongly: "twice weekly for 2 weeks (total of 6 infusions)". It is wrong whatever it speaks of. */
export const frequencyClaims: FindClaims = sentence => {
    const { text } = sentence;
    const wrong = (match: RegExpExecArray, parts: readonly (string | undefined)[], start: (total: string) => number): Contradiction[] => {
        const [often = '', adverb = '', unit = '', span = '', spanUnit = '', total = ''] = parts;
        const period = periods[(adverb || unit).toLowerCase()] ?? '';
        const product = valueOf(often) * valueOf(span);
        if (!new RegExp(`^${period}$`, 'i').test(spanUnit) || product === valueOf(total)) {
            return [];
        }
        const said = `${often} ${adverb || `a ${unit}`} for ${span} ${spanUnit}`;
        return [{ sentence, start: match.index + start(total), length: total.length, stated: `${said} makes ${product}`, instead: like(total, product) }];
    };
    return [
        ...[...text.matchAll(totalBehind)].flatMap(match => wrong(match, match.slice(1), total => match[0].search(new RegExp(`${total}(?= +${counted}$)`, 'i')))),
        ...[...text.matchAll(totalBefore)].flatMap(match => wrong(match, [...match.slice(2), match[1]], () => 0)),
    ];
};
