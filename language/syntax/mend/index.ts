import type { IToken, TokenType } from 'chevrotain';
import type { Position } from '../walk/position.js';
import { mendClosingBrace, mendEnd, mendOpeningBrace } from './block-ends.js';
import { mendLineStart } from './line-start.js';
import { openForgottenBlock, openLostBlock } from './lost-header.js';
import type { LineStart, Mistake } from './mistake.js';
import { follow, note, wordOf, type Walker } from './walker.js';
import { readOpenEnd } from './open-ended.js';
import { mendWithinLine } from './within-line.js';
import { readUnitOrName } from './unit-or-name.js';
import { beginsLine, nextOnLine, thoughtToken } from './word.js';

/** Beyond this many mistakes in one stretch, the rest of it is taken for something else altogether. */
const mostMistakes = 40;

/** Where a stretch of words stands. */
export interface Surroundings {
    readonly start: Position;
    /** Whether a position is one at which the stretch may end. */
    readonly mayEnd: (position: Position) => boolean;
    readonly types: Readonly<Record<string, TokenType>>;
    /** The blocks around it, innermost first. */
    readonly around: readonly LineStart[];
    /** The blocks in which each word may begin a line. */
    readonly homes: ReadonlyMap<string, readonly string[]>;
    /** The rules that have a block. */
    readonly blockRules: { has(rule: string): boolean };
}

/** Words that the grammar accepts from the first to the last, and what had to be mended for that. */
export interface Mended {
    readonly tokens: IToken[];
    readonly mistakes: readonly Mistake[];
}

/**
 * Words without a mistake, made ready for the parser.
 * @param tokens the words
 * @param surroundings where they stand
 * @returns nothing if there is a mistake
 */
export function readThrough(tokens: IToken[], { start, mayEnd, types }: Surroundings): IToken[] | undefined {
    const out: IToken[] = [];
    let position: Position | undefined = start;
    let open = 0;
    for (let index = 0; position && index < tokens.length; index++) {
        const token: IToken = tokens[index]!;
        const choice = readUnitOrName(position, token, nextOnLine(tokens, index));
        if (choice?.unitMissing) {
            out.push(thoughtToken(types['UNIT']!));
        }
        out.push(token);
        position = choice?.position ?? position.after(wordOf(token));
        open += token.image === '{' ? 1 : token.image === '}' ? -1 : 0;
        if (open < 0) {
            return undefined;
        }
    }
    return position && mayEnd(position) ? out : undefined;
}

/**
 * Makes a stretch of words readable: each mistake is noted once, and mended so that the rest of the stretch reads as it was meant.
 * @param tokens the words
 * @param surroundings where they stand
 */
export function mend(tokens: readonly IToken[], surroundings: Surroundings): Mended {
    const { start, mayEnd, types, around, homes, blockRules } = surroundings;
    const walker: Walker = {
        tokens, types, around, mayEnd, blockRules, index: 0, position: start, out: [], trail: [], blocks: [],
        line: undefined, unknownUpTo: undefined, mistakes: []
    };
    while (walker.index < tokens.length) {
        const token = tokens[walker.index]!;
        if (fits(walker, token)) {
            follow(walker, token);
            walker.index++;
        } else if (walker.mistakes.length >= mostMistakes) {
            note(walker, 'unexpected', { first: token, last: token });
            walker.index = tokens.length;
        } else {
            mendOne(walker, homes);
        }
    }
    if (!mayEnd(walker.position)) {
        readOpenEnd(walker);
    }
    if (!mayEnd(walker.position)) {
        mendEnd(walker);
    }
    return { tokens: walker.out, mistakes: walker.mistakes };
}

/** A closing brace fits only where it closes a block of this stretch. */
function fits(walker: Walker, token: IToken): boolean {
    return walker.position.after(wordOf(token)) !== undefined && (wordOf(token) !== '}' || walker.blocks.length > 0);
}

function mendOne(walker: Walker, homes: ReadonlyMap<string, readonly string[]>): void {
    const token = walker.tokens[walker.index]!;
    if (openForgottenBlock(walker) || openLostBlock(walker) || readOpenEnd(walker)) {
        return;
    }
    switch (wordOf(token)) {
        case '}': return mendClosingBrace(walker);
        case '{': return mendOpeningBrace(walker);
        default: return beginsLine(walker.tokens, walker.index) ? mendLineStart(walker, homes) : mendWithinLine(walker);
    }
}
