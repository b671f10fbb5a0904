import { rootOf, type AstNode } from '../../syntax/tree.js';
import { present } from './compact.js';
import type { FindSource, Link } from './context.js';
import { elementNodes, type ElementNode, type TopElement } from './elements.js';
import { idsOf, isSharedId } from './ids.js';
import { pieceOf, type Piece } from './piece.js';

/** What is taken from outside of the protocols: everything that these uses lead to, directly or through one another, sorted by id. */
export function usedElements(links: readonly Link[], findSource: FindSource): TopElement[] {
    const found = new Map<ElementNode, Piece>();
    const waiting = [...links];
    for (let link = waiting.pop(); link; link = waiting.pop()) {
        const target = link.id !== undefined && isSharedId(link.id) ? link.follow() : undefined;
        const node = target && sharedNodeOf(target);
        if (node && !found.has(node)) {
            const piece = pieceOf(node, idsOf(rootOf(node)), findSource);
            found.set(node, piece);
            waiting.push(...piece.links);
        }
    }
    return present([...found.values()].map((piece) => piece.element)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The shared declaration that a node is or lies in; nothing for what a protocol declares itself. */
function sharedNodeOf(target: AstNode): ElementNode | undefined {
    let node = target;
    while (node.$container && node.$container.$type !== 'ProtocolFile' && node.$container.$type !== 'Team') {
        node = node.$container;
    }
    const holder = node.$container?.$type === 'Team' ? node.$container.$container : node.$container;
    return holder?.$type === 'ProtocolFile' ? elementNodes([node])[0] : undefined;
}
