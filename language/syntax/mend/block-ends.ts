import { shortestWay } from '../walk/completion.js';
import { finish } from './leave-out.js';
import { takeLastForNearest } from './misspelt.js';
import type { LineStart } from './mistake.js';
import { behindBlock, followThought, isComplete, lastWritten, note, wayToBlock, type Walker } from './walker.js';
import { beginsLine } from './word.js';

/** Deals with the end of the words: what is open is closed. */
export function mendEnd(walker: Walker): void {
    const last = lastWritten(walker) ?? walker.tokens[walker.tokens.length - 1];
    if (last && !isComplete(walker.position)) {
        note(walker, 'unfinished', { first: last, last });
    } else if (last && walker.blocks.length > 0) {
        const end = walker.tokens[walker.tokens.length - 1]!;
        note(walker, 'unclosed', { first: end, last: end }, { blocks: openBlocks(walker, walker.blocks.length) });
    }
    const way = shortestWay(walker.position, walker.mayEnd, true);
    followThought(walker, way?.words ?? []);
}

/** Deals with a closing brace that does not fit. */
export function mendClosingBrace(walker: Walker): void {
    const token = walker.tokens[walker.index]!;
    if (!isComplete(walker.position) && takeLastForNearest(walker)) {
        return;
    }
    const way = isComplete(walker.position) ? undefined : shortestWay(walker.position, position => position.after('}') !== undefined);
    if (way && walker.blocks.length > 0) {
        const last = lastWritten(walker) ?? token;
        note(walker, 'unfinished', { first: last, last });
        const outer = way.words.includes('{') && beginsLine(walker.tokens, walker.index) && token.startColumn! < (walker.line?.first.startColumn ?? 0);
        followThought(walker, outer ? [...way.words, '}'] : way.words);
    } else {
        note(walker, 'closes-nothing', { first: token, last: token });
        walker.index++;
    }
}

/** Deals with an opening brace that does not fit. */
export function mendOpeningBrace(walker: Walker): void {
    const token = walker.tokens[walker.index]!;
    const way = wayToBlock(walker);
    if (way) {
        const last = lastWritten(walker) ?? token;
        note(walker, 'unfinished', { first: last, last }, { found: token.image });
        followThought(walker, way.words);
        return;
    }
    note(walker, 'no-block', { first: token, last: token });
    const column = walker.line?.first.startColumn ?? 0;
    walker.index = behindBlock(walker.tokens, walker.index, column);
    finish(walker, isComplete);
}

/** The innermost open blocks, innermost first. */
export function openBlocks(walker: Walker, count: number): LineStart[] {
    return walker.blocks.slice(-count).reverse().map(({ line }) => ({ rule: line.rule, keyword: line.keyword, name: line.name }));
}
