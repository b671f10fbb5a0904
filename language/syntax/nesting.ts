import type { IToken } from 'chevrotain';

/** How deep parentheses and `not` may be nested; nobody can read more, and the parser's stack must hold. */
export const deepestCondition = 40;
/** How deep blocks may be nested. */
export const deepestBlock = 100;

/** Words of which none is nested deeper than the parser can follow. */
export interface BoundedTokens {
    readonly tokens: IToken[];
    /** The first word of each stretch that was left out. */
    readonly tooDeep: readonly IToken[];
}

/**
 * Leaves out what is nested too deeply, so that everything around it can still be read.
 * @param tokens the words of a file
 */
export function boundNesting(tokens: IToken[]): BoundedTokens {
    const depth = { block: 0, condition: 0, not: 0 };
    const tooDeep: IToken[] = [];
    let leaving = false;
    const kept = tokens.filter(token => {
        const closes = token.image === ')' || token.image === '}';
        const before = isTooDeep(depth);
        count(depth, token.image);
        const out = closes ? before : isTooDeep(depth);
        if (out && !leaving) {
            tooDeep.push(token);
        }
        leaving = out;
        return !out;
    });
    return { tokens: tooDeep.length > 0 ? kept : tokens, tooDeep };
}

function isTooDeep(depth: { block: number; condition: number; not: number }): boolean {
    return depth.block > deepestBlock || depth.condition > deepestCondition || depth.not > deepestCondition;
}

function count(depth: { block: number; condition: number; not: number }, image: string): void {
    depth.not = image === 'not' ? depth.not + 1 : 0;
    switch (image) {
        case '{': depth.block++; depth.condition = 0; break;
        case '}': depth.block = Math.max(0, depth.block - 1); depth.condition = 0; break;
        case '(': depth.condition++; break;
        case ')': depth.condition = Math.max(0, depth.condition - 1); break;
    }
}
