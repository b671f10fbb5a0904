import { numberWords } from '../number-words.js';
import { leaveLine } from './leave-out.js';
import { fitOnLine, follow, lastWritten, nextLine, note, takeBack, wordOf, type Walker } from './walker.js';
import { isPlainWord, takenFor } from './word.js';

const times = /^(minute|hour|day|week|month|year)$/;

/** Words for a figure that only a length of time can follow. */
const figuresOfTime: Readonly<Record<string, number>> = { a: 1, an: 1, other: 2, second: 2, third: 3 };

/** `two times` means `2 times`; `an hour`, `every week` and `every other day` mean `1 hour`, `every 1 week` and `every 2 days`. */
export function takeFigure(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const token = tokens[index]!;
    const word = token.image.toLowerCase();
    const ofTime = figuresOfTime[word];
    const figure = times.test(word) ? 1 : ofTime ?? numberWords.indexOf(word);
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

/** `sex = male` means `sex is male`: only a figure is compared with a sign. */
export function readEqual(walker: Walker): boolean {
    const { tokens, index, out, trail, types } = walker;
    const sign = tokens[index - 1];
    const answer = isPlainWord(tokens[index]!) ? trail[trail.length - 1]?.after('is')?.after(wordOf(tokens[index]!)) : undefined;
    if (sign?.image !== '=' || out[out.length - 1] !== sign || !answer) {
        return false;
    }
    note(walker, 'other-notation', { first: sign, last: sign }, { wanted: 'is' });
    takeBack(walker);
    follow(walker, takenFor({ first: sign, last: sign }, types['is']!, 'is'));
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
