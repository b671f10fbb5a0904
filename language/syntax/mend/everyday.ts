import type { IToken } from 'chevrotain';
import type { Position } from '../walk/position.js';
import { leaveLine } from './leave-out.js';
import { fitOnLine, follow, lastWritten, nextLine, note, takeBack, wordOf, type Walker } from './walker.js';
import { isPlainWord, takenFor } from './word.js';

/** What people write in everyday language, and what the language has for it. */
const everydayWords: readonly (readonly [meant: string, written: readonly string[]])[] = [
    ['>', ['over', 'above', 'more than', 'greater than', 'higher than', 'older than', 'exceeds']],
    ['<', ['under', 'below', 'less than', 'lower than', 'smaller than', 'younger than']],
    ['>=', ['at least', 'not below', 'no less than']],
    ['<=', ['at most', 'up to', 'no more than']],
    ['=', ['equals', 'equal to']],
    ['for each', ['per']],
    ['every', ['each']],
    ['is', ['=']],
    ['takes', ['on', 'taking', 'receives', 'uses']],
    ['within', ['in the last', 'in the past', 'during the last', 'during the past', 'over the last', 'over the past']],
    ['falls', ['falls by', 'decreases by', 'decreases', 'drops by', 'drops', 'declines by', 'declines']],
    ['rises', ['rises by', 'increases by', 'increases']],
    ['compared with', ['compared to', 'from', 'versus', 'vs', 'relative to']],
    ['when', ['if', 'where', 'whenever']],
    ['at most', ['within', 'no later than', 'not later than']],
    ['before', ['prior to', 'ahead of']],
    ['after', ['following']],
    ['not before', ['after', 'at least', 'no earlier than', 'not earlier than']],
    ['times', ['sessions', 'doses', 'dosings', 'visits', 'treatments', 'occasions']],
    ['in steps of', ['by']],
    ['over video', ['by video', 'via video', 'on video', 'through video', 'by telehealth', 'via telehealth']],
    [',', ['and', 'or']],
    ['or', [',']],
];

/** What is meant even where the line does not go on behind it. */
const sure: ReadonlySet<string> = new Set(['times', 'in steps of', 'over video']);

/** Whether words of everyday language would fit after a position, with everything behind them on the line. */
export function fitsAsEveryday(walker: Walker, position: Position | undefined): boolean {
    return everydayWords.some(([meant, written]) => written.some(words => {
        const found = phraseAt(walker, words.split(' '));
        return found !== undefined && fitOnLine(walker, position?.after(meant), walker.index + found.length).whole;
    }));
}

/** Words of everyday language are taken for what the language has in their place, where what follows then fits. */
export function takeForEveryday(walker: Walker): boolean {
    return everydayWords.some(([meant, written]) => written.some(words => takeWords(walker, words.split(' '), meant)))
        || takeFigure(walker);
}

function takeWords(walker: Walker, words: readonly string[], meant: string): boolean {
    const { index, types } = walker;
    const written = phraseAt(walker, words);
    if (!written) {
        return false;
    }
    const is = wordIs(walker, meant);
    const position = is ? walker.trail[walker.trail.length - 1] : walker.position;
    const choosesBetween = meant === 'or' && position?.after('and');
    if (choosesBetween || !makesSense(walker, position?.after(meant), index + written.length, sure.has(meant))) {
        return false;
    }
    const place = { first: is ?? written[0]!, last: written[written.length - 1]! };
    note(walker, 'other-notation', place, { found: `${is ? 'is ' : ''}${words.join(' ')}`, wanted: meant });
    if (is) {
        takeBack(walker);
    }
    follow(walker, takenFor(place, types[meant]!, meant));
    walker.index = index + written.length;
    return true;
}

/** The word `is` before a comparison: `is at least 18` means `>= 18`. */
function wordIs({ tokens, index, out }: Walker, meant: string): IToken | undefined {
    const before = tokens[index - 1];
    return /^[<>=]/.test(meant) && before?.image === 'is' && out[out.length - 1] === before ? before : undefined;
}

function makesSense(walker: Walker, behind: Position | undefined, index: number, isSure: boolean): boolean {
    const { whole, count } = fitOnLine(walker, behind, index);
    return whole || count > 0 || (isSure && behind !== undefined);
}

/** The tokens at the walker's place, if they are these words; a phrase of the language is one token. */
function phraseAt({ tokens, index }: Walker, words: readonly string[]): IToken[] | undefined {
    const found: IToken[] = [];
    for (let rest = words.join(' '); rest !== '';) {
        const token = tokens[index + found.length];
        const image = token?.image.toLowerCase();
        if (!token || !image || (rest !== image && !rest.startsWith(`${image} `))) {
            return undefined;
        }
        found.push(token);
        rest = rest.slice(image.length).trimStart();
    }
    return found;
}

const figures = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const times = /^(minute|hour|day|week|month|year)$/;

/** Words for a figure that only a length of time can follow. */
const figuresOfTime: Readonly<Record<string, number>> = { a: 1, an: 1, other: 2, second: 2, third: 3 };

/** `two times` means `2 times`; `an hour`, `every week` and `every other day` mean `1 hour`, `every 1 week` and `every 2 days`. */
function takeFigure(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const token = tokens[index]!;
    const word = token.image.toLowerCase();
    const ofTime = figuresOfTime[word];
    const figure = times.test(word) ? 1 : ofTime ?? figures.indexOf(word);
    const length = times.test(word) ? 0 : 1;
    const behind = tokens[index + length];
    if (figure < 0 || !behind || (ofTime !== undefined && !times.test(behind.image)) || !fitOnLine(walker, position.after('NUMBER'), index + length).whole) {
        return false;
    }
    const last = ofTime !== undefined || length === 0 || figure === 1 ? behind : token;
    const plural = ofTime !== undefined && figure > 1 ? 's' : '';
    note(walker, 'other-notation', { first: token, last }, {
        found: last === token ? token.image : `${token.image} ${last.image}`,
        wanted: last === token && length === 1 ? `${figure}` : `${figure} ${last.image}${plural}`
    });
    follow(walker, takenFor({ first: token, last: token }, types['NUMBER']!, `${figure}`));
    walker.index = index + length;
    return true;
}

/** `mg per kg` means `mg/kg`. */
export function readPer(walker: Walker): boolean {
    const { tokens, index, out, trail, types } = walker;
    const [before, per, behind] = [tokens[index - 1], tokens[index]!, tokens[index + 1]];
    const position = trail[trail.length - 1];
    if (per.image !== 'per' || !before || !behind || out[out.length - 1] !== before || !isPlainWord(before) || !isPlainWord(behind)
        || !fitOnLine(walker, position?.after('UNIT'), index + 2).whole) {
        return false;
    }
    const wanted = `${before.image}/${behind.image}`;
    note(walker, 'other-notation', { first: before, last: behind }, { found: `${before.image} per ${behind.image}`, wanted });
    takeBack(walker);
    follow(walker, takenFor({ first: before, last: behind }, types['UNIT']!, wanted));
    walker.index = index + 2;
    return true;
}

/** `18 and 70` behind `between` means `18 to 70`. */
export function readBetween(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const [between, low, and, high] = tokens.slice(index, index + 4);
    if (between?.image !== 'between' || and?.image !== 'and' || !low || !high || wordOf(low) !== 'NUMBER' || wordOf(high) !== 'NUMBER'
        || !fitOnLine(walker, position.after('NUMBER')?.after('to'), index + 3).whole) {
        return false;
    }
    note(walker, 'other-notation', { first: between, last: high }, { found: `between ${low.image} and ${high.image}`, wanted: `${low.image} to ${high.image}` });
    follow(walker, low);
    follow(walker, takenFor({ first: and, last: and }, types['to']!, 'to'));
    walker.index = index + 3;
    return true;
}

/** `1 week apart` means `at least 1 week apart`. */
export function readApart(walker: Walker): boolean {
    const { tokens, index, line } = walker;
    const isApart = line?.rule === 'Timing' && tokens[index]!.image === 'apart';
    const start = isApart ? tokens.findLastIndex((token, at) => at < index && (wordOf(token) === ',' || token === line.first)) + 1 : index;
    if (start === index) {
        return false;
    }
    const found = tokens.slice(start, index + 1).map(token => token.image).join(' ');
    note(walker, 'other-notation', { first: tokens[start]!, last: tokens[index]! }, { found, wanted: `at least ${found}` });
    walker.index++;
    leaveLine(walker);
    return true;
}

const frequency = /^(thrice|daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually|qd|qod|bid|tid|qid|qw)$/i;

/** `thrice a year`, `twice weekly`: how often, in words that the timing line does not have. */
export function leaveFrequency(walker: Walker): boolean {
    const { tokens, index, line } = walker;
    const words = tokens.slice(index, nextLine(tokens, index)).map(token => token.image);
    const tells = words.some(word => frequency.test(word)) || (/^(a|per|each)$/.test(words[0] ?? '') && times.test(words[1] ?? ''));
    if (line?.rule !== 'Timing' || !tells || !lastWritten(walker)) {
        return false;
    }
    note(walker, 'frequency', { first: tokens[index]!, last: tokens[index]! });
    leaveLine(walker);
    return true;
}
