import type { IToken } from 'chevrotain';
import { shortestWay } from '../walk/completion.js';
import type { Position } from '../walk/position.js';
import { behindBlock, fit, followThought, isComplete, nextLine, note, wayToBlock, wordOf, type Walker } from './walker.js';
import { beginsLine, isPlainWord, unknownWord } from './word.js';

/** What is no word at all, or the bullet of a list, is left out, with the rest of its line if that does not fit without it. */
export function skipForeign(walker: Walker): boolean {
    const token = walker.tokens[walker.index]!;
    const isBullet = /^[-–—*•·▪◦]$/.test(token.image) && beginsLine(walker.tokens, walker.index);
    if (wordOf(token) !== unknownWord && !isBullet) {
        return false;
    }
    note(walker, isBullet ? 'bullet' : 'foreign', { first: token, last: token });
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

/** Leaves out a line, its block, and the lines that go on with it. */
export function skipLine(walker: Walker): void {
    const { tokens, position } = walker;
    const column = tokens[walker.index]!.startColumn!;
    let at = walker.index;
    do {
        const end = nextLine(tokens, at);
        const brace = tokens.slice(at, end).findIndex(token => wordOf(token) === '{');
        at = brace < 0 ? end : behindBlock(tokens, at + brace, column);
    } while (at < tokens.length && wordOf(tokens[at]!) !== '}' && tokens[at]!.startColumn! > column && !position.after(wordOf(tokens[at]!)));
    walker.index = at;
}

/** Thinks of the words that lead to a position; tells whether there are any. */
export function finish(walker: Walker, reached: (position: Position) => boolean): boolean {
    const way = shortestWay(walker.position, reached);
    followThought(walker, way?.words ?? []);
    return way !== undefined;
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

/** Whether a line goes on with the one before it rather than being one of its own. */
function goesOn(token: IToken, column: number): boolean {
    return wordOf(token) !== '}' && token.startColumn! > column && !isPlainWord(token);
}
