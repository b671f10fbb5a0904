import type { IToken } from 'chevrotain';
import type { Position } from '../walk/position.js';
import { conditionWords, everydayWords } from './everyday-words.js';
import { fitOnLine, follow, note, takeBack, tryLast, type Walker } from './walker.js';
import { isPlainWord, takenFor } from './word.js';

/** What is meant even where the line does not go on behind it. */
const sure: ReadonlySet<string> = new Set(['times', 'in steps of', 'over video']);

/** The last word, which has passed for the name of a value, and this one are how people begin a condition. */
export function takeLastForCondition(walker: Walker): boolean {
    const { tokens, index, line, out } = walker;
    const last = out[out.length - 1];
    if (!last || last !== tokens[index - 1] || last === line?.first || !isPlainWord(last)) {
        return false;
    }
    return tryLast(walker, () => conditionWords.some(([meant, written]) => written.some(words =>
        fitsWhole(walker, walker.position, words, meant) && takeWords(walker, words.split(' '), meant))));
}

function fitsWhole(walker: Walker, position: Position | undefined, words: string, meant: string): boolean {
    const found = phraseAt(walker, words.split(' '));
    return found !== undefined && fitOnLine(walker, position?.after(meant), walker.index + found.length).whole;
}

/** Whether words of everyday language would fit after a position, with everything behind them on the line. */
export function fitsAsEveryday(walker: Walker, position: Position | undefined): boolean {
    return everydayWords.some(([meant, written]) => written.some(words => fitsWhole(walker, position, words, meant)));
}

/** Words of everyday language are taken for what the language has in their place, where what follows then fits. */
export function takeForEveryday(walker: Walker): boolean {
    return [...everydayWords, ...conditionWords].some(([meant, written]) => written.some(words => takeWords(walker, words.split(' '), meant)));
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
