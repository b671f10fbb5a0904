import type { IToken } from 'chevrotain';
import type { Position } from '../walk/position.js';
import { fitOnLine, follow, followThought, note, takeBack, wordOf, type Walker } from './walker.js';
import { beginsLine, isPlainWord, takenFor } from './word.js';

/** A name in several words: `heart disease` means `heartDisease`, and `CSSRS ideation` means `CSSRS.ideation`. */
export function takeForOneName(walker: Walker): boolean {
    const { tokens, index, out, trail, types } = walker;
    const first = out[out.length - 1];
    const isUnit = out.length > 1 && wordOf(out[out.length - 2]!) === 'NUMBER';
    if (!first || first !== tokens[index - 1] || wordOf(first) !== 'ID' || isUnit) {
        return false;
    }
    const behind = trail[trail.length - 1]?.after('ID');
    if (/^[A-Z][A-Z0-9-]+$/.test(first.image) && isPlainWord(tokens[index]!) && fitOnLine(walker, behind?.after('.')?.after('ID'), index + 1).whole) {
        note(walker, 'other-notation', { first, last: tokens[index]! }, { found: `${first.image} ${tokens[index]!.image}`, wanted: `${first.image}.${tokens[index]!.image}` });
        followThought(walker, ['.']);
        return true;
    }
    const end = endOfName(walker, behind);
    if (end === undefined) {
        return false;
    }
    const words = tokens.slice(index - 1, end).map(token => token.image);
    const wanted = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
    const place = { first, last: tokens[end - 1]! };
    note(walker, 'name-in-words', place, { found: words.join(' '), wanted });
    takeBack(walker);
    follow(walker, takenFor(place, types['ID']!, wanted));
    walker.index = end;
    return true;
}

/** Words that join others, and so are no part of a name. */
const smallWords = /^(?:and|or|not|of|at|by|for|from|in|is|on|to|than|until|when|with|within|per|every|each|after|before|takes|has|falls|rises)$/;

/** The number of the word behind a name in several words: the nearest from which the line goes on, or as far as the words are names. */
function endOfName(walker: Walker, behind: Position | undefined): number | undefined {
    const { tokens, index } = walker;
    const goesOn = (at: number, fits: (token: IToken) => boolean): boolean => at < tokens.length && !beginsLine(tokens, at) && fits(tokens[at]!);
    for (let at = index; goesOn(at, token => isPlainWord(token) && !smallWords.test(token.image)); at++) {
        if (fitOnLine(walker, behind, at + 1).whole) {
            return at + 1;
        }
    }
    let end = index;
    while (goesOn(end, token => wordOf(token) === 'ID')) {
        end++;
    }
    return end > index && fitOnLine(walker, behind, end).count > 0 ? end : undefined;
}
