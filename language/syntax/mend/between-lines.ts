import type { IToken } from 'chevrotain';
import type { Position } from '../walk/position.js';
import { shortestWay } from '../walk/completion.js';
import { thinkOfKeyword } from './lost-header.js';
import { nearest } from './nearest.js';
import { behindBlock, fit, follow, followThought, isComplete, lastWritten, nextLine, note, takeBack, wayToBlock, wordOf, type Walker } from './walker.js';
import { beginsLine, isPlainWord, takenFor, unknownWord } from './word.js';

/** Words of related notations, which this language does not have. */
const foreignLines = new Set(['scenario', 'allow', 'waive', 'waiver', 'expect']);

/** Deals with a first word of a line that does not fit. */
export function mendLineStart(walker: Walker, homes: ReadonlyMap<string, readonly string[]>): void {
    const token = walker.tokens[walker.index]!;
    if (skipForeign(walker) || takeForNearest(walker)) {
        return;
    }
    if (!isComplete(walker.position)) {
        finishLine(walker, token);
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

/** Thinks of the words that lead to a position; tells whether there are any. */
export function finish(walker: Walker, reached: (position: Position) => boolean): boolean {
    const way = shortestWay(walker.position, reached);
    followThought(walker, way?.words ?? []);
    return way !== undefined;
}

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
        if (whole || (isLast && wanted.length === 1) || (atLine && count > 0) || count > 2) {
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

/** The last word, one typing slip away from a word after which the next one fits, is taken for that one. */
export function takeLastForNearest(walker: Walker): boolean {
    const { tokens, index, line, out } = walker;
    const last = out[out.length - 1];
    if (!last || last !== tokens[index - 1] || last === line?.first || wordOf(last) !== 'ID') {
        return false;
    }
    const after = walker.position;
    takeBack(walker);
    walker.index--;
    const choices = [...new Set(walker.position.next.map(next => next.word))].filter(word => /^[a-z]/.test(word));
    if (nearest(tokens, walker.index, choices).some(meant => fit(walker, walker.position.after(meant.word), index).whole) && takeForNearest(walker)) {
        return true;
    }
    walker.trail.push(walker.position);
    walker.out.push(last);
    walker.position = after;
    walker.index++;
    return false;
}

/** What is no word at all is left out, with the rest of its line if that does not fit without it. */
export function skipForeign(walker: Walker): boolean {
    const token = walker.tokens[walker.index]!;
    if (wordOf(token) !== unknownWord) {
        return false;
    }
    note(walker, 'foreign', { first: token, last: token });
    walker.index++;
    const { tokens, index } = walker;
    if (index < tokens.length && !beginsLine(tokens, index) && !fit(walker, walker.position, index).whole) {
        leaveLine(walker);
    }
    return true;
}

/** Goes on at the block of the line, or at the next line. */
export function leaveLine(walker: Walker): void {
    const { tokens, index, position } = walker;
    const end = endOfLine(tokens, index);
    const behind = tokens[end];
    const opens = behind !== undefined && wordOf(behind) === '{';
    if (opens && wayToBlock(walker)) {
        walker.index = end;
        finish(walker, at => at.after('{') !== undefined);
        return;
    }
    const column = walker.line?.first.startColumn ?? 0;
    let at = opens ? behindBlock(tokens, end, column) : end;
    while (at < tokens.length && goesOn(tokens[at]!, column)) {
        at = nextLine(tokens, at);
    }
    walker.index = at;
    if (!isComplete(position)) {
        finish(walker, isComplete);
    }
}

/** Whether a line goes on with the one before it rather than being one of its own. */
function goesOn(token: IToken, column: number): boolean {
    return wordOf(token) !== '}' && token.startColumn! > column && !isPlainWord(token);
}

/** The number of the first word behind the line: its block, a closing brace, or the next line. */
export function endOfLine(tokens: readonly IToken[], index: number): number {
    const end = nextLine(tokens, index);
    for (let at = index; at < end; at++) {
        if (tokens[at]!.image === '{' || tokens[at]!.image === '}') {
            return at;
        }
    }
    return end;
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

function openBlocks(walker: Walker, count: number): { rule: string; keyword: string; name: string | undefined }[] {
    return walker.blocks.slice(-count).reverse().map(({ line }) => ({ rule: line.rule, keyword: line.keyword, name: line.name }));
}

/** Leaves out a line, its block, and the lines that go on with it. */
export function skipLine(walker: Walker): void {
    const { tokens, position } = walker;
    const column = tokens[walker.index]!.startColumn!;
    let at = walker.index;
    do {
        const end = nextLine(tokens, at);
        const brace = tokens.findIndex((token, index) => index >= at && index < end && wordOf(token) === '{');
        at = brace < 0 ? end : behindBlock(tokens, brace, column);
    } while (at < tokens.length && wordOf(tokens[at]!) !== '}' && tokens[at]!.startColumn! > column && !position.after(wordOf(tokens[at]!)));
    walker.index = at;
}
