import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Anchor } from '../timing.js';
import { rangeOf, writtenOf, type Build } from './context.js';
import { fits, refTo } from './element.js';
import { wholeNumber } from './whole.js';

/** A point that other times are counted from; nothing where it names no session or step. */
export function anchor(build: Build, node: Torn<ast.Anchor> | undefined): Anchor | undefined {
    const target = node && refTo(build, node.target, fits.encounter);
    if (!node || !target) {
        return undefined;
    }
    const index = wholeNumber(build, node, 'index', 'the number of the session');
    const choice = index === undefined ? { choice: node.which ?? 'only' as const } : { choice: 'numbered' as const, index };
    return { target, ...choice, written: writtenOf(build, node), range: rangeOf(build, node) };
}
