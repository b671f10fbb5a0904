import { isBlock, keywordOf, type AstNode } from '../../syntax/tree.js';
import { nameOf } from './ids.js';

/** What a block holds. */
interface Block extends AstNode {
    readonly members: readonly AstNode[];
}

/** Blocks put together from two, by the one that states something itself; an unchanged tree gives the same block again. */
const blocks = new WeakMap<AstNode, { readonly base: AstNode; readonly merged: AstNode }>();
const sources = new WeakMap<AstNode, readonly AstNode[]>();

/**
 * The items of a base with those of an extension in their places, each where the base has its first of that sort; what only the extension has comes last.
 * @param keyOf what makes two items the same
 * @param combine what becomes of one item of the base that the extension has something for
 */
export function mergeItems<Item>(
    base: readonly Item[], own: readonly Item[], keyOf: (item: Item) => string, combine: (base: Item, own: readonly Item[]) => readonly Item[],
): Item[] {
    const stated = new Map<string, Item[]>();
    own.forEach((item) => stated.set(keyOf(item), [...(stated.get(keyOf(item)) ?? []), item]));
    const inPlace = new Set<string>();
    const kept = base.flatMap((item) => {
        const key = keyOf(item);
        const replacing = stated.get(key);
        if (!replacing) {
            return [item];
        }
        const first = !inPlace.has(key);
        inPlace.add(key);
        return first ? combine(item, replacing) : [];
    });
    return [...kept, ...own.filter((item) => !inPlace.has(keyOf(item)))];
}

/**
 * An element of a base with what an extension says about it. With braces, the extension changes lines: a line takes the place of all lines of the base
 * that begin with the same word, or of the one with the same name. Without braces it takes the place of the whole element.
 */
export function mergedElement<Node extends AstNode>(base: Node, own: Node): Node {
    if (!isBlock(own) || !isBlock(base) || !('members' in own)) {
        return own;
    }
    const known = blocks.get(own);
    if (known?.base === base) {
        return known.merged as Node;
    }
    const members = mergeItems((base as AstNode as Block).members, (own as AstNode as Block).members, lineKey, (_, replacing) => replacing);
    const merged = Object.create(own, { members: { value: members, enumerable: true } }) as Node;
    blocks.set(own, { base, merged });
    sources.set(merged, [...sourcesOf(own), ...sourcesOf(base)]);
    return merged;
}

/** The nodes of the text that a node was put together from; for any other node the node itself. */
export function sourcesOf(node: AstNode): readonly AstNode[] {
    return sources.get(node) ?? [node];
}

/** The words that the lines of a block begin with, where the block was put together with that of a base. */
export function wordsStated(own: AstNode, merged: AstNode): string[] {
    return own === merged ? [] : [...new Set((own as Block).members.map(keywordOf))];
}

/** What makes two lines the same: their name, or else the word they begin with. */
export function lineKey(line: AstNode): string {
    const name = nameOf(line);
    return name === '' ? keywordOf(line) : `${line.$type} ${name}`;
}
