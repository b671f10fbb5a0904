import { shortestWay } from '../walk/completion.js';
import type { Position } from '../walk/position.js';
import { fit, followThought, isComplete, lastWritten, nextLine, note, takeBack, wordOf, type Walker } from './walker.js';
import { beginsLine } from './word.js';

/** The words that open a block, and what it has room for. */
interface Opening {
    readonly words: readonly string[];
    readonly inside: Position;
    readonly lines: number;
}

/**
 * Lines whose block lost its first line: the block is thought of, so that its lines are read as they were meant.
 * Only a closing brace too many tells that there was one.
 * @returns whether that was the mistake
 */
export function openLostBlock(walker: Walker): boolean {
    const brace = walker.tokens[walker.index]!;
    if (wordOf(brace) === '{' && beginsLine(walker.tokens, walker.index) && isComplete(walker.position)) {
        return openAt(walker, walker.position, walker.index, walker.index + 1);
    }
    if (!closesTooMuch(walker)) {
        return false;
    }
    const first = walker.line ? walker.tokens.indexOf(walker.line.first) : walker.index;
    const inLine = first >= 0 && first < walker.index && wordOf(walker.tokens[walker.index]!) !== '}';
    const start = inLine && (nextLine(walker.tokens, first) > walker.index || !isComplete(walker.position)) ? first : walker.index;
    const position = start < walker.index ? walker.trail[walker.out.indexOf(walker.tokens[start]!)] : walker.position;
    return position !== undefined && openAt(walker, position, start, start);
}

/**
 * A line whose block lost its opening brace: the brace is thought of where what follows fits inside.
 * @returns whether that was the mistake
 */
export function openForgottenBlock(walker: Walker): boolean {
    const { tokens, index, position } = walker;
    const last = lastWritten(walker);
    const inside = position.after('{');
    if (!last || !inside?.after(wordOf(tokens[index]!)) || wordOf(tokens[index]!) === '}' || !beginsLine(tokens, index) || !closesTooMuch(walker)) {
        return false;
    }
    note(walker, 'left-out', { first: last, last }, { wanted: '{', found: tokens[index]!.image });
    followThought(walker, ['{']);
    return true;
}

/** Thinks of the first line of a block: before the word at `start`, which is its brace or its first line; its lines begin at `inside`. */
function openAt(walker: Walker, position: Position, start: number, inside: number): boolean {
    const best = openingsAt(walker, position, inside)
        .reduce<Opening | undefined>((found, opening) => (found && found.lines >= opening.lines ? found : opening), undefined);
    if (!best) {
        return false;
    }
    while (walker.index > start) {
        takeBack(walker);
        walker.index--;
    }
    walker.line = undefined;
    const token = walker.tokens[start]!;
    note(walker, 'lost-header', { first: token, last: token }, { wanted: best.words[0] });
    followThought(walker, start < inside ? best.words.slice(0, -1) : best.words);
    return true;
}

/** A visit has the lines of a session; where both are possible, most people mean a session. */
const commoner: Readonly<Record<string, string>> = { visit: 'session' };

/**
 * A line that lost its keyword: the keyword is thought of, if only one makes sense of the line and of the block behind it.
 * @returns whether that was the mistake
 */
export function thinkOfKeyword(walker: Walker): boolean {
    const { tokens, index, position } = walker;
    const line = nextLine(tokens, index);
    const keywords = new Set(position.next.filter(next => next.statement).map(next => next.word));
    const choices = [...keywords]
        .map(keyword => ({ keyword, lines: linesBehind(walker, position.after(keyword)!, index, line) }))
        .filter(({ lines }) => lines > 0);
    const most = Math.max(...choices.map(({ lines }) => lines));
    const fitting = choices.filter(({ lines }) => lines === most);
    const best = fitting.filter(({ keyword }) => !fitting.some(other => other.keyword === commoner[keyword]));
    if (best.length !== 1) {
        return false;
    }
    const token = tokens[index]!;
    const wanted = best[0]!.keyword;
    note(walker, 'left-out', { first: token, last: token }, { wanted });
    followThought(walker, [wanted]);
    return true;
}

/** How many lines make sense behind a keyword: the rest of its own, and those of its block. */
function linesBehind(walker: Walker, behind: Position, index: number, line: number): number {
    const { tokens } = walker;
    if (!fit(walker, behind, index).whole) {
        return 0;
    }
    if (wordOf(tokens[line - 1]!) !== '{') {
        return 1;
    }
    let inside: Position | undefined = behind;
    for (let at = index; inside && at < line; at++) {
        inside = inside.after(wordOf(tokens[at]!));
    }
    return inside && line < tokens.length ? 1 + linesInside(walker, inside, line) : 1;
}

/** Whether the words to come close more blocks than are open. */
function closesTooMuch({ tokens, index, blocks }: Walker): boolean {
    let open = blocks.length;
    for (let at = index; at < tokens.length; at++) {
        const word = wordOf(tokens[at]!);
        open += word === '{' ? 1 : word === '}' ? -1 : 0;
        if (open < 0) {
            return true;
        }
    }
    return false;
}

function openingsAt(walker: Walker, position: Position, start: number): Opening[] {
    const openings: Opening[] = [];
    const keywords = new Set(position.next.filter(next => next.statement && walker.blockRules.has(next.uses[0]!.rule)).map(next => next.word));
    for (const keyword of keywords) {
        const way = shortestWay(position.after(keyword)!, at => at.after('{') !== undefined);
        const inside = way?.to.after('{');
        const lines = inside ? fittingLines(walker, inside, start) : 0;
        if (way && inside && lines > 0) {
            openings.push({ words: [keyword, ...way.words, '{'], inside, lines });
        }
    }
    return openings;
}

/** How many of the lines to come may stand in a block. */
function fittingLines(walker: Walker, inside: Position, start: number): number {
    if (!fit(walker, inside, start).whole && fit(walker, inside, start).count < 2) {
        return 0;
    }
    return linesInside(walker, inside, start);
}

function linesInside({ tokens }: Walker, inside: Position, start: number): number {
    let lines = 0;
    for (let at = start; at < tokens.length && inside.after(wordOf(tokens[at]!)) && wordOf(tokens[at]!) !== '}'; at = nextLine(tokens, at)) {
        lines++;
    }
    return lines;
}
