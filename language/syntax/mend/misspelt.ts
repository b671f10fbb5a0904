import { finish } from './leave-out.js';
import type { Position } from '../walk/position.js';
import { nearest, type Meant } from './nearest.js';
import { fit, follow, isComplete, note, tryLast, wordOf, type Walker } from './walker.js';
import { beginsLine, isPlainWord, takenFor } from './word.js';

/** A word one typing slip away from a word that fits is taken for that one. */
export function takeForNearest(walker: Walker): boolean {
    const { tokens, index, position } = walker;
    const token = tokens[index]!;
    if (!isPlainWord(token)) {
        return false;
    }
    const atLine = beginsLine(tokens, index);
    const choices = [...new Set(position.next.map(next => next.word))].filter(word => /^[a-z]/.test(word));
    for (const wanted of nearest(tokens, index, choices)) {
        const behind = index + wanted.length;
        const { whole, count } = fit(walker, position.after(wanted.word), behind);
        const isLast = behind >= tokens.length || beginsLine(tokens, behind);
        // A line that could not open the block that is written was not meant, however near its word is.
        const opensNothing = !whole && tokens[behind + count]?.image === '{';
        const ends = isLast && (wanted.length === 1 || completes(position.after(wanted.word)));
        if (whole || ends || (atLine && count > 0 && !opensNothing) || (count > 2 && !opensNothing)) {
            const words = { first: token, last: tokens[behind - 1]! };
            const written = tokens.slice(index, behind).map(part => part.image).join(' ');
            note(walker, 'misspelt', words, { wanted: wanted.word, found: written });
            follow(walker, takenFor(words, walker.types[wanted.word]!, wanted.word));
            walker.index = behind;
            if (isLast && !isComplete(walker.position)) {
                finish(walker, isComplete);
            }
            return true;
        }
    }
    return false;
}

function completes(position: Position | undefined): boolean {
    return position !== undefined && isComplete(position);
}

/** The last word, one typing slip away from a word after which the next one fits or the line is complete, is taken for that one. */
export function takeLastForNearest(walker: Walker): boolean {
    const { tokens, index, line, out } = walker;
    const last = out[out.length - 1];
    if (!last || last !== tokens[index - 1] || last === line?.first || wordOf(last) !== 'ID') {
        return false;
    }
    return tryLast(walker, () => {
        const choices = [...new Set(walker.position.next.map(next => next.word))].filter(word => /^[a-z]/.test(word));
        const atEnd = index >= tokens.length || beginsLine(tokens, index) || wordOf(tokens[index]!) === '}';
        const makesSense = ({ word, length }: Meant): boolean => {
            const behind = walker.position.after(word);
            return atEnd ? length === 1 && completes(behind) : fit(walker, behind, walker.index + length).whole;
        };
        return nearest(tokens, walker.index, choices).some(makesSense) && takeForNearest(walker);
    });
}
