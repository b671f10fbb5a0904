import type { Position } from '../walk/position.js';
import { fitOnLine, follow, followThought, nextLine, note, wordOf, type Walker } from './walker.js';

/** The longest moment has so many words: `at about - 15 min`. */
const longestMoment = 5;

/** `give ketamine at 0 min` means `give at 0 min ketamine`: where the moment comes first, what stands before it follows it. */
export function readMomentBehind(walker: Walker): boolean {
    const { tokens, index, position } = walker;
    const end = nextLine(tokens, index);
    const at = tokens.findIndex((token, place) => place > index && place < end && wordOf(token) === 'at');
    if (at < 0 || position.after('at') === undefined || position.next.some(({ word }) => word !== 'at')) {
        return false;
    }
    for (let behind = Math.min(at + longestMoment, end); behind > at + 1; behind--) {
        const [moment, before] = [tokens.slice(at, behind), tokens.slice(index, at)];
        const thought = moment.map((token, place) => (place > 0 && wordOf(moment[place - 1]!) === 'NUMBER' ? 'UNIT' : wordOf(token)));
        const reached = [...thought, ...before.map(wordOf)].reduce<Position | undefined>((here, word) => here?.after(word), position);
        if (fitOnLine(walker, reached, behind).whole) {
            const wanted = textOf([...moment, ...before]);
            note(walker, 'other-notation', { first: tokens[index]!, last: tokens[behind - 1]! }, { found: textOf(tokens.slice(index, behind)), wanted });
            // The tree keeps the order of the text, so it gets the moment as one that nobody wrote.
            followThought(walker, thought);
            before.forEach(token => follow(walker, token));
            walker.index = behind;
            return true;
        }
    }
    return false;
}

function textOf(words: Walker['tokens']): string {
    return words.map(({ image }) => image).join(' ').replaceAll(/([-−]) (?=\d)/g, '$1');
}
