import type { IToken, TokenType } from 'chevrotain';
import { shortestWay, type Way } from '../walk/completion.js';
import type { Next, Position } from '../walk/position.js';
import type { LineStart, Mistake, MistakeKind } from './mistake.js';
import { readUnitOrName } from './unit-or-name.js';
import { beginsLine, endOf, nextOnLine, thoughtToken } from './word.js';

/** The words of one stretch of a file, and how far they have been followed. */
export interface Walker {
    readonly tokens: readonly IToken[];
    readonly types: Readonly<Record<string, TokenType>>;
    /** The blocks around the stretch, innermost first. */
    readonly around: readonly LineStart[];
    /** Whether a position is one at which the stretch may end. */
    readonly mayEnd: (position: Position) => boolean;
    /** The rules that have a block. */
    readonly blockRules: { has(rule: string): boolean };
    index: number;
    position: Position;
    /** The words for the parser. */
    readonly out: IToken[];
    /** The position before each of them. */
    readonly trail: Position[];
    /** The open blocks of the stretch, outermost first. */
    readonly blocks: OpenBlock[];
    line: OpenLine | undefined;
    /** The number of the word behind lines that begin with no word of the language: several such lines are one mistake. */
    unknownUpTo: number | undefined;
    readonly mistakes: Mistake[];
}

/** The line that is being followed. */
export interface OpenLine {
    readonly rule: string;
    readonly first: IToken;
    readonly keyword: string;
    name?: string;
}

/** A block that is being followed, with its first word. */
export interface OpenBlock {
    readonly line: OpenLine;
}

/** The name of the word that the grammar knows this one by. */
export function wordOf(token: IToken): string {
    return token.tokenType.name;
}

/** Follows one word that fits. */
export function follow(walker: Walker, token: IToken): void {
    const word = wordOf(token);
    const nexts = walker.position.next.filter(next => next.word === word);
    const choice = token.isInsertedInRecovery ? undefined : readUnitOrName(walker.position, token, nextOnLine(walker.tokens, walker.index));
    if (choice?.unitMissing) {
        push(walker, thoughtToken(walker.types['UNIT']!), walker.position.after('UNIT')!);
    }
    push(walker, token, choice?.position ?? walker.position.after(word)!);
    if (word === '{' && walker.line) {
        walker.blocks.push({ line: walker.line });
        walker.line = undefined;
    } else if (word === '}') {
        walker.blocks.pop();
        walker.line = undefined;
    } else if (nexts.every(next => next.statement)) {
        walker.line = { rule: nexts[0]!.uses[0]!.rule, first: token, keyword: word };
    } else if (walker.line && nexts.some(givesName)) {
        walker.line.name ??= token.image;
    }
}

function push(walker: Walker, token: IToken, behind: Position): void {
    walker.trail.push(walker.position);
    walker.out.push(token);
    walker.position = behind;
}

function givesName(next: Next): boolean {
    return next.uses.some(use => use.property === 'name' && !use.refersTo);
}

/** Follows words that nobody wrote. */
export function followThought(walker: Walker, words: readonly string[]): void {
    words.forEach(word => follow(walker, thoughtToken(walker.types[word]!)));
}

/** Takes back the last word. It must not be one that begins a line or a block. */
export function takeBack(walker: Walker): IToken {
    walker.position = walker.trail.pop()!;
    return walker.out.pop()!;
}

/** Tries to make sense of the words from the last one on, which must not begin a line; if that fails, all is as before. */
export function tryLast(walker: Walker, makesSense: () => boolean): boolean {
    const { position } = walker;
    const last = takeBack(walker);
    walker.index--;
    if (makesSense()) {
        return true;
    }
    walker.trail.push(walker.position);
    walker.out.push(last);
    walker.position = position;
    walker.index++;
    return false;
}

/** The way from the line so far to its block; nothing if the line has none. */
export function wayToBlock(walker: Walker): Way | undefined {
    return walker.line && walker.blockRules.has(walker.line.rule) ? shortestWay(walker.position, position => position.after('{') !== undefined) : undefined;
}

/** Whether the line so far may be complete: a new line or a closing brace fits. */
export function isComplete(position: Position): boolean {
    return position.mayEnd || position.next.some(next => next.statement || next.word === '}');
}

/** The last word that was written and followed. */
export function lastWritten(walker: Walker): IToken | undefined {
    return walker.out.findLast(token => !token.isInsertedInRecovery);
}

/**
 * How well the words from an index on would fit after a position: up to the first word of the next line.
 * @returns how many words fit, and whether none fails
 */
export function fit(walker: Walker, position: Position | undefined, index: number): { count: number; whole: boolean } {
    let count = 0;
    let here = position;
    for (let at = index; here && at < walker.tokens.length; at++) {
        const token = walker.tokens[at]!;
        const next = readUnitOrName(here, token, nextOnLine(walker.tokens, at))?.position ?? here.after(wordOf(token));
        const newLine = at > index && beginsLine(walker.tokens, at);
        if (!next || newLine) {
            return { count, whole: newLine && (next !== undefined || isComplete(here)) };
        }
        here = next;
        count++;
    }
    return { count, whole: here !== undefined };
}

/** As {@link fit}, for words that end with their line: where the next line has begun, what is before it must be complete. */
export function fitOnLine(walker: Walker, position: Position | undefined, index: number): { count: number; whole: boolean } {
    const hasEnded = index >= walker.tokens.length || beginsLine(walker.tokens, index);
    return hasEnded ? { count: 0, whole: position !== undefined && isComplete(position) } : fit(walker, position, index);
}

/** Notes a mistake at some words, with everything a message may want to say. */
export function note(walker: Walker, kind: MistakeKind, at: { first: IToken; last: IToken }, details: Partial<Mistake> = {}): void {
    const { position, line, blocks, around } = walker;
    walker.mistakes.push({
        kind,
        start: at.first.startOffset,
        end: endOf(at.last),
        found: at.first.image,
        before: lastWritten(walker)?.image,
        expected: position.next,
        line: line && lineStart(line),
        blocks: [...blocks.map(block => lineStart(block.line)).reverse(), ...around],
        ...details
    });
}

function lineStart({ rule, keyword, name }: OpenLine): LineStart {
    return { rule, keyword, name };
}

/** The number of the first word after `index` that begins a line. */
export function nextLine(tokens: readonly IToken[], index: number): number {
    let at = index + 1;
    while (at < tokens.length && !beginsLine(tokens, at)) {
        at++;
    }
    return at;
}

/** The number of the brace that closes the one at `index`, or of the first word of a line that cannot lie inside it. */
export function behindBlock(tokens: readonly IToken[], index: number, column: number): number {
    let depth = 0;
    for (let at = index; at < tokens.length; at++) {
        const word = wordOf(tokens[at]!);
        if (word !== '}' && at > index && beginsLine(tokens, at) && tokens[at]!.startColumn! <= column) {
            return at;
        }
        depth += word === '{' ? 1 : word === '}' ? -1 : 0;
        if (depth <= 0) {
            return at + 1;
        }
    }
    return tokens.length;
}
