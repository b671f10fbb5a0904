import { isDate } from '../date.js';
import { fitOnLine, follow, note, wordOf, type Walker } from './walker.js';
import { takenFor } from './word.js';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** `1 December 2026` and `Dec 1, 2026` mean `2026-12-01`. Dates in figures alone are left: nobody knows which is the month. */
export function readDate(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const words = tokens.slice(index, index + 4).filter((token, at) => at !== 2 || wordOf(token) !== ',').slice(0, 3);
    const written = words.some(token => wordOf(token) === 'NUMBER') ? dateIn(words.map(({ image }) => image.toLowerCase())) : undefined;
    const last = words.at(-1);
    const length = last ? tokens.indexOf(last) - index + 1 : 0;
    if (!written || !last || !fitOnLine(walker, position.after('DATE'), index + length).whole) {
        return false;
    }
    const place = { first: tokens[index]!, last };
    note(walker, 'other-notation', place, { found: tokens.slice(index, index + length).map(({ image }) => image).join(' ').replace(' ,', ','), wanted: written });
    follow(walker, takenFor(place, types['DATE']!, written));
    walker.index += length;
    return true;
}

/** The date that three words say, with the month in letters and the year at the end. */
function dateIn([first = '', second = '', year = '']: readonly string[]): string | undefined {
    const [month, day] = /^\d/.test(first) ? [second, first] : [first, second];
    const number = month.length < 3 ? -1 : months.findIndex(name => name.startsWith(month));
    const date = `${year}-${`${number + 1}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return number >= 0 && isDate(date) ? date : undefined;
}

const units: Readonly<Record<string, string>> = { min: 'min', m: 'min', h: 'h', hr: 'h', hrs: 'h', d: 'days', w: 'weeks', wk: 'weeks' };

/** Words for an interval. `biweekly` is none: it is twice a week for some and every two weeks for others. */
const intervals: Readonly<Record<string, readonly [figure: string, unit: string]>> = {
    hourly: ['1', 'h'], daily: ['1', 'day'], weekly: ['1', 'week'], fortnightly: ['2', 'weeks'], monthly: ['1', 'month'], quarterly: ['3', 'months'],
    annually: ['12', 'months'], yearly: ['12', 'months'],
};

/** `q15min` means `every 15 min`, and `annually` means `every 12 months`. */
export function readInterval(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const token = tokens[index]!;
    const word = token.image.toLowerCase();
    const [, written, letters] = /^q(\d+)([a-z]+)$/.exec(word) ?? [];
    const [figure, unit] = intervals[word] ?? [written, units[letters ?? '']];
    const behind = position.after('every')?.after('NUMBER')?.after('UNIT');
    if (figure === undefined || unit === undefined || !fitOnLine(walker, behind, index + 1).whole) {
        return false;
    }
    note(walker, 'other-notation', { first: token, last: token }, { wanted: `every ${figure} ${unit}` });
    const cuts = [0, 1, 1 + figure.length, token.image.length].map(length => token.startOffset + length);
    [['every', 'every'], ['NUMBER', figure], ['UNIT', unit]].forEach(([type, image], part) => {
        const piece = { ...token, startOffset: cuts[part]!, endOffset: cuts[part + 1]! - 1 };
        follow(walker, takenFor({ first: piece, last: piece }, types[type!]!, image!));
    });
    walker.index++;
    return true;
}
