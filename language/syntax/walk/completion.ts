import type { Position } from './position.js';

/** How many words may be thought of to finish a line. */
const longest = 14;
/** How many positions may be tried. */
const mostTried = 6000;

/** Words, and the position behind them. */
export interface Way {
    readonly words: readonly string[];
    readonly to: Position;
}

/**
 * The fewest words that lead from one position to another one; they never begin a new line of a block.
 * @param from where the text breaks off
 * @param reached tells whether a position is good enough
 * @param closing whether blocks may be closed on the way
 * @returns the words to think of, and where they lead; nothing if no few words do
 */
export function shortestWay(from: Position, reached: (position: Position) => boolean, closing = false): Way | undefined {
    let ways: Way[] = [{ words: [], to: from }];
    const seen = new Set([from]);
    for (let length = 0; length <= longest && seen.size < mostTried; length++) {
        const arrived = ways.find(way => reached(way.to));
        if (arrived) {
            return arrived;
        }
        ways = ways.flatMap(way => oneWordFurther(way, seen, closing));
    }
    return undefined;
}

function oneWordFurther({ words, to }: Way, seen: Set<Position>, closing: boolean): Way[] {
    const further: Way[] = [];
    const choices = to.next.filter(next => !next.statement && (closing || next.word !== '}'));
    for (const word of new Set(choices.map(next => next.word))) {
        const position = to.after(word)!;
        if (!seen.has(position)) {
            seen.add(position);
            further.push({ words: [...words, word], to: position });
        }
    }
    return further;
}
