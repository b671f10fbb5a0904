import { stretchOf, type AstNode } from '../../syntax/tree.js';
import { startBuild, type Build, type FindSource, type Ground } from './context.js';
import { buildElement, type ElementNode, type TopElement } from './elements.js';
import type { Ids } from './ids.js';
import { sourcesOf } from './merge.js';
import { movedPiece } from './moved.js';

/** One element of a file or a protocol, with all that was gathered while it was built. */
export interface Piece<Made extends object = TopElement> extends Pick<Build, 'firstDay' | 'references' | 'links' | 'issues' | 'named' | 'files'> {
    readonly element: Made | undefined;
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

const known = new WeakMap<AstNode, Map<string, Piece<object>>>();

/** Builds an element of a protocol or a file, or takes the one from before. */
export function pieceOf(node: ElementNode, builder: Builder, findSource: FindSource, firstDay = 1): Piece {
    return keptPiece(node, buildElement, builder, findSource, firstDay);
}

/**
 * Builds something, or takes the one from before: the tree of an edited file keeps the nodes of all blocks that the edit did not touch.
 * That holds as long as the element and all that it refers to are called as before; where the block has moved in the text, its ranges move too.
 * @param make builds it from its node; always the same for nodes of a kind
 */
export function keptPiece<Node extends AstNode, Made extends object>(
    node: Node, make: (build: Build, node: Node) => Made | undefined, builder: Builder, findSource: FindSource, firstDay: number,
): Piece<Made> {
    const { uri, owner = '' } = builder;
    const { start, end } = stretchOf(node);
    const stretches = stretchesOf(node);
    const before = known.get(node)?.get(owner) as Piece<Made> | undefined;
    if (before && before.uri === uri && before.firstDay === firstDay && before.end - before.start === end - start
        && before.stretches === stretches && isCurrent(before, builder.ids)) {
        return before.start === start ? before : remember(node, owner, movedPiece(before, start - before.start));
    }
    const build = startBuild(builder, findSource, firstDay);
    const element = make(build, node);
    const { references, links, issues, named, files } = build;
    return remember(node, owner, { element, uri, firstDay, references, links, issues, named, files, start, end, stretches });
}

/** Blocks of several texts move apart; one block moves as a whole, and needs no mark. */
function stretchesOf(node: AstNode): string {
    const sources = sourcesOf(node);
    return sources.length === 1 ? '' : sources.map((source) => Object.values(stretchOf(source)).join()).join(' ');
}

function remember<Made extends object>(node: AstNode, owner: string, piece: Piece<Made>): Piece<Made> {
    const pieces = known.get(node) ?? new Map<string, Piece<object>>();
    known.set(node, pieces.set(owner, piece));
    return piece;
}

function isCurrent({ named, links, files }: Piece<object>, ids: Ids): boolean {
    if (files.some(({ now, text }) => now() !== text)) {
        return false;
    }
    const rows = files.flatMap(({ names }) => names);
    rows.forEach((names) => names.follow());
    const same = named.every(({ node, id }) => ids.get(node) === id) && links.every((link) => ids.seen(link.follow()) === link.id);
    rows.forEach((names) => names.done());
    return same;
}
