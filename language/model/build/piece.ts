import { stretchOf, type AstNode } from '../../syntax/tree.js';
import { startBuild, type Build, type FindSource } from './context.js';
import { buildElement, type ElementNode, type TopElement } from './elements.js';
import { idSeenFrom, type FileIds } from './ids.js';
import { movedPiece } from './moved.js';

/** One element of a file or a protocol, with all that was gathered while it was built. */
export interface Piece extends Pick<Build, 'uri' | 'firstDay' | 'references' | 'links' | 'issues' | 'named'> {
    readonly element: TopElement | undefined;
    readonly start: number;
    readonly end: number;
}

const known = new WeakMap<AstNode, Piece>();

/**
 * Builds an element, or takes the one from before: the tree of an edited file keeps the nodes of all blocks that the edit did not touch.
 * That holds as long as the element and all that it refers to are called as before; where the block has moved in the text, its ranges move too.
 */
export function pieceOf(node: ElementNode, file: FileIds, findSource: FindSource, firstDay = 1): Piece {
    const { start, end } = stretchOf(node);
    const before = known.get(node);
    if (before && before.uri === file.uri && before.firstDay === firstDay && before.end - before.start === end - start && isCurrent(before, file)) {
        return before.start === start ? before : remember(node, movedPiece(before, start - before.start));
    }
    const build = startBuild(file, findSource, firstDay);
    const element = buildElement(build, node);
    const { uri, references, links, issues, named } = build;
    return remember(node, { element, uri, firstDay, references, links, issues, named, start, end });
}

function remember(node: AstNode, piece: Piece): Piece {
    known.set(node, piece);
    return piece;
}

function isCurrent({ named, links }: Piece, { ids }: FileIds): boolean {
    return named.every(({ node, id }) => ids.get(node) === id) && links.every((link) => idSeenFrom(ids, link.follow()) === link.id);
}
