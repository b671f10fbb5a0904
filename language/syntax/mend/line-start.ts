import type { IToken } from 'chevrotain';
import { openBlocks } from './block-ends.js';
import { finish, skipForeign, skipLine } from './leave-out.js';
import { thinkOfKeyword } from './lost-header.js';
import { takeForNearest, takeLastForNearest } from './misspelt.js';
import { followThought, isComplete, lastWritten, note, wayToBlock, wordOf, type Walker } from './walker.js';

/** Words of related notations, which this language does not have. */
const foreignLines = new Set(['waive', 'waiver']);

/** Deals with a first word of a line that does not fit. */
export function mendLineStart(walker: Walker, homes: ReadonlyMap<string, readonly string[]>): void {
    const token = walker.tokens[walker.index]!;
    if (skipForeign(walker) || takeForNearest(walker)) {
        return;
    }
    if (!isComplete(walker.position)) {
        if (!takeLastForNearest(walker)) {
            finishLine(walker, token);
        }
        return;
    }
    if (foreignLines.has(token.image)) {
        note(walker, 'not-in-language', { first: token, last: token });
        skipLine(walker);
        return;
    }
    if (closeBlocksFor(walker, token) || (!homes.has(wordOf(token)) && thinkOfKeyword(walker))) {
        return;
    }
    const known = homes.has(wordOf(token));
    if (known || walker.unknownUpTo !== walker.index) {
        note(walker, known ? 'misplaced' : 'unknown-line', { first: token, last: token });
    }
    skipLine(walker);
    walker.unknownUpTo = known ? undefined : walker.index;
}

/** A line breaks off and the next word begins another: the line is thought to its end. */
function finishLine(walker: Walker, next: IToken): void {
    const last = lastWritten(walker) ?? next;
    const word = wordOf(next);
    if (wayToBlock(walker)?.words.length === 0) {
        note(walker, 'left-out', { first: last, last }, { wanted: '{', found: next.image });
    } else {
        note(walker, 'unfinished', { first: last, last }, { found: next.image });
    }
    if (!finish(walker, position => position.after(word) !== undefined)) {
        finish(walker, isComplete);
    }
}

/** A line that fits further out closes the blocks between, if its indentation says so. */
function closeBlocksFor(walker: Walker, token: IToken): boolean {
    let { position } = walker;
    for (let closed = 1; closed <= walker.blocks.length; closed++) {
        const after = position.after('}');
        const block = walker.blocks[walker.blocks.length - closed]!;
        if (!after || block.line.first.startColumn! < token.startColumn!) {
            return false;
        }
        position = after;
        if (position.after(wordOf(token))) {
            const last = lastWritten(walker) ?? token;
            note(walker, 'unclosed', { first: last, last }, { blocks: openBlocks(walker, closed), found: token.image });
            followThought(walker, Array.from({ length: closed }, () => '}'));
            return true;
        }
    }
    return false;
}
