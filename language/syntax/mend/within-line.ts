import { isNameWord, type Position } from '../walk/position.js';
import { readDate, readInterval } from './clinical-notes.js';
import { fitsAsEveryday, takeForEveryday, takeLastForCondition } from './everyday.js';
import { endOfLine, leaveLine, skipForeign } from './leave-out.js';
import { takeForNearest, takeLastForNearest } from './misspelt.js';
import { takeForOneName } from './names-in-words.js';
import { leaveFrequency, readApart, readBetween, readEqual, readPer, takeFigure } from './notations.js';
import { fit, follow, followThought, isComplete, lastWritten, nextLine, note, takeBack, wordOf, type Walker } from './walker.js';
import { beginsLine, isPlainWord, takenFor } from './word.js';
import { readMomentBehind } from './word-order.js';

/** What a word inside a line that does not fit may be. The first of these that makes sense of the line is taken. */
const explanations: readonly ((walker: Walker) => boolean)[] = [
    readDash, readArrow, readPer, readBetween, readApart, readDate, readInterval, readMomentBehind, readEqual, leaveFrequency, takeForEveryday, takeFigure,
    takeLastForCondition, skipForeign, takeForNearest, takeLastForNearest, takeForName, takeForText, thinkOfOneWord, thinkOfWordBefore, takeForOneName,
    skipOneWord, thinkOfOnlyWord,
];

/** Deals with a word inside a line that does not fit. */
export function mendWithinLine(walker: Walker): void {
    if (!explanations.some(makesSense => makesSense(walker))) {
        skipRest(walker);
    }
}

/** `18-70`, `18–70` and `0.5 - 1` mean `18 to 70` and so on. */
function readDash(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const token = tokens[index]!;
    const before = lastWritten(walker);
    if (wordOf(token) === 'CODE' && position.after('NUMBER')?.after('to')) {
        const [low, high] = token.image.split('-') as [string, string];
        note(walker, 'other-notation', { first: token, last: token }, { wanted: `${low} to ${high}` });
        const split = token.startOffset + low.length;
        const lowToken = { ...token, image: low, endOffset: split - 1 };
        const highToken = { ...token, image: high, startOffset: split + 1 };
        follow(walker, takenFor({ first: lowToken, last: lowToken }, types['NUMBER']!, low));
        followThought(walker, ['to']);
        follow(walker, takenFor({ first: highToken, last: highToken }, types['NUMBER']!, high));
        walker.index++;
        return true;
    }
    const next = tokens[index + 1];
    if (/^[-−–—]$/.test(token.image) && before && next && wordOf(next) === 'NUMBER' && position.after('to')?.after('NUMBER')) {
        note(walker, 'other-notation', { first: before, last: next }, { found: `${before.image}${token.image}${next.image}`, wanted: `${before.image} to ${next.image}` });
        follow(walker, takenFor({ first: token, last: token }, types['to']!, 'to'));
        walker.index++;
        return true;
    }
    return false;
}

/** `=>` means `>=`. */
function readArrow(walker: Walker): boolean {
    const { tokens, index, types } = walker;
    const token = tokens[index]!;
    const before = tokens[index - 1];
    const wanted = `${token.image}=`;
    if (!/^[<>]$/.test(token.image) || before?.image !== '=' || lastWritten(walker) !== before) {
        return false;
    }
    note(walker, 'other-notation', { first: before, last: token }, { found: `=${token.image}`, wanted });
    takeBack(walker);
    follow(walker, takenFor({ first: before, last: token }, types[wanted]!, wanted));
    walker.index++;
    return true;
}

/** A word of the language where a name is wanted. */
function takeForName(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const token = tokens[index]!;
    if (wordOf(token) === 'ID' || !isPlainWord(token) || !fit(walker, position.after('ID'), index + 1).whole) {
        return false;
    }
    note(walker, 'reserved', { first: token, last: token });
    follow(walker, takenFor({ first: token, last: token }, types['ID']!, token.image));
    walker.index++;
    return true;
}

/** Words where a text in quotes is wanted. */
function takeForText(walker: Walker): boolean {
    const { tokens, index, position, types } = walker;
    const behindText = position.after('STRING');
    const goesOn = behindText?.after(wordOf(tokens[index]!));
    if (!behindText || !isPlainWord(tokens[index]!) || (goesOn && (wordOf(tokens[index]!) !== 'ID' || fit(walker, behindText, index).whole))) {
        return false;
    }
    const lineEnd = nextLine(tokens, index);
    let end = index + 1;
    while (end < lineEnd && !(behindText.after(wordOf(tokens[end]!)) && fit(walker, behindText, end).whole)) {
        end++;
    }
    const words = { first: tokens[index]!, last: tokens[end - 1]! };
    note(walker, /^https?$/.test(words.first.image) ? 'unquoted-address' : 'unquoted', words);
    follow(walker, takenFor(words, types['STRING']!, `"${words.first.image}"`));
    walker.index = end;
    return true;
}

/** One word left out before this one. Where the line might be complete, only a comma is thought of. */
function thinkOfOneWord(walker: Walker): boolean {
    const { index, position, tokens } = walker;
    const fitting = [...new Set(isComplete(position) ? [','] : leftOutChoices(position))].filter(word => fit(walker, position.after(word), index).whole
        || (word === ',' && fitsAsEveryday(walker, position.after(','))));
    const [wanted] = fitting;
    if (!wanted) {
        return false;
    }
    const token = tokens[index]!;
    const choices = isKeyword(wanted) ? fitting.filter(isKeyword) : [wanted];
    note(walker, 'left-out', { first: token, last: token }, { wanted, choices });
    followThought(walker, [wanted]);
    return true;
}

/** One keyword left out before the last name, as in `when maoi within 14 days`. */
function thinkOfWordBefore(walker: Walker): boolean {
    const { index, tokens, out, trail } = walker;
    const [last, before] = [out[out.length - 1], trail[trail.length - 1]];
    if (!last || !before || last !== tokens[index - 1] || wordOf(last) !== 'ID') {
        return false;
    }
    const fitting = [...new Set(before.next.map(({ word }) => word))].filter(word => isKeyword(word) && fit(walker, before.after(word), index - 1).whole);
    const [wanted, ...others] = fitting;
    if (wanted === undefined || others.length > 0) {
        return false;
    }
    takeBack(walker);
    note(walker, 'left-out', { first: last, last }, { wanted, choices: [wanted] });
    followThought(walker, [wanted]);
    walker.index--;
    return true;
}

/** The one word that could stand here, where the words go on behind it, whatever is wrong with them further on. */
function thinkOfOnlyWord(walker: Walker): boolean {
    const { index, position, tokens } = walker;
    const [wanted, ...others] = new Set(position.next.map(({ word }) => word));
    if (wanted === undefined || others.length > 0 || !isKeyword(wanted) || fit(walker, position.after(wanted), index).count < 2) {
        return false;
    }
    note(walker, 'left-out', { first: tokens[index]!, last: tokens[index]! }, { wanted, choices: [wanted] });
    followThought(walker, [wanted]);
    return true;
}

/** The words that may have been left out: first a comma, then keywords, then names and texts. */
function leftOutChoices(position: Position): string[] {
    const choices = position.next.filter(next => !next.statement && !isNameWord(next)).map(next => next.word);
    return [',', ...choices.filter(isKeyword), 'ID', 'STRING', '('].filter(word => choices.includes(word));
}

function isKeyword(word: string): boolean {
    return /^[a-z]/.test(word);
}

/** One word too many. */
function skipOneWord(walker: Walker): boolean {
    const { index, position, tokens } = walker;
    const behind = index + 1;
    if (behind >= tokens.length || beginsLine(tokens, behind) || !fit(walker, position, behind).whole) {
        return false;
    }
    note(walker, 'unexpected', { first: tokens[index]!, last: tokens[index]! });
    walker.index++;
    return true;
}

/** Nothing makes sense of the line: the rest of it is left out. */
function skipRest(walker: Walker): void {
    const { tokens, index } = walker;
    const last = tokens[endOfLine(tokens, index) - 1]!;
    if (!walker.line) {
        note(walker, 'unknown-line', { first: tokens[index]!, last: tokens[index]! });
    } else if (isComplete(walker.position)) {
        note(walker, 'too-much', { first: tokens[index]!, last });
    } else {
        note(walker, 'unexpected', { first: tokens[index]!, last: tokens[index]! });
    }
    leaveLine(walker);
}
