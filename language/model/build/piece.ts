import { stretchOf, type AstNode } from '../../syntax/tree.js';
import { startBuild, type Build, type FindSource, type Ground } from './context.js';
import { buildElement, type ElementNode, type TopElement } from './elements.js';
import type { Ids } from './ids.js';
import { sourcesOf } from './merge.js';
import { movedPiece } from './moved.js';

/** One element of a file or a protocol, with all that was gathered while it was built. */
export interface Piece extends Pick<Build, 'firstDay' | 'references' | 'links' | 'issues' | 'named'> {
    readonly element: TopElement | undefined;
    /** The address of the file that it was built for. */
    readonly uri: string;
    readonly start: number;
    readonly end: number;
    /** Where everything stands that it was put together from, where that is more than one block. */
    readonly stretches: string;
}

/** What a piece is built for: a file, or a protocol that takes over elements of others. */
export interface Builder extends Ground {
    readonly uri: string;
    /** What keeps the same block apart in the protocols that take it over; empty or absent for the block's own protocol. */
    readonly owner?: string;
}

const known = new WeakMap<AstNode, Map<string, Piece>>();

/**
 * Builds an element, or takes the one from before: the tree of an edited file keeps the nodes of all blocks that the edit did not touch.
 * That holds as long as the element and all that it refers to are called as before; where the block has moved in the text, its ranges move too.
 */
export function pieceOf(node: ElementNode, builder: Builder, findSource: FindSource, firstDay = 1): Piece {
    const { uri, owner = '' } = builder;
    const { start, end } = stretchOf(node);
    const stretches = stretchesOf(node);
    const before = known.get(node)?.get(owner);
    if (before && before.uri === uri && before.firstDay === firstDay && before.end - before.start === end - start
        && before.stretches === stretches && isCurrent(before, builder.ids)) {
        return before.start === start ? before : remember(node, owner, movedPiece(before, start - before.start));
    }
    const build = startBuild(builder, findSource, firstDay);
    const element = buildElement(build, node);
    const { references, links, issues, named } = build;
    return remember(node, owner, { element, uri, firstDay, references, links, issues, named, start, end, stretches });
}

/** Blocks of several texts move apart; one block moves as a whole, and needs no mark. */
function stretchesOf(node: AstNode): string {
    const sources = sourcesOf(node);
    return sources.length === 1 ? '' : sources.map((source) => Object.values(stretchOf(source)).join()).join(' ');
}

function remember(node: AstNode, owner: string, piece: Piece): Piece {
    const pieces = known.get(node) ?? new Map<string, Piece>();
    known.set(node, pieces.set(owner, piece));
    return piece;
}

function isCurrent({ named, links }: Piece, ids: Ids): boolean {
    return named.every(({ node, id }) => ids.get(node) === id) && links.every((link) => ids.seen(link.follow()) === link.id);
}
