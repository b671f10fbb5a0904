import { oneLine } from '../../syntax/format/index.js';
import type { AstNode, CstNode } from '../../syntax/tree.js';
import { keywordStretch, stretchOf, type Stretch } from '../../syntax/tree.js';
import type { Ref, SourceRange } from '../element.js';
import type { Issue, IssueCode } from '../issue.js';
import type { Ids } from './ids.js';

/** Finds the source that a citation inside prose means, seen from the place where the prose stands. */
export type FindSource = (name: string, place: AstNode) => AstNode | undefined;

/** The text that a node was read from. */
export interface TextPlace {
    readonly uri: string;
    readonly text: string;
    /** The id of the protocol that is being built, where the text is that of a protocol it extends. */
    readonly inheritedBy?: string;
    /** The name of the protocol that states it, where that is one that is extended. */
    readonly inheritedFrom?: string;
}

/** A use of a name, and what it led to. */
export interface Link {
    readonly follow: () => AstNode | undefined;
    readonly id: string | undefined;
}

/** What is at hand while the elements of one file are built, and what is gathered on the way. */
export interface Build {
    /** The text that a node was read from. */
    readonly placeOf: (node: AstNode) => TextPlace;
    /** What elements are called here. */
    readonly ids: Ids;
    readonly findSource: FindSource;
    /** The number of the day that the protocol counts from. */
    readonly firstDay: number;
    readonly references: Ref[];
    readonly links: Link[];
    readonly issues: Issue[];
    /** The nodes that elements were built from, and what they were called. */
    readonly named: { readonly node: AstNode; readonly id: string | undefined }[];
    readonly files: RowsRead[];
}

/** A file with rows that something was built from beside its own text. */
export interface RowsRead {
    readonly uri: string;
    /** What the file says now; nothing where it is gone. */
    readonly now: () => string | undefined;
    readonly text: string | undefined;
    /** Makes the names in the rows look for their targets again, and lets them go when that is done. */
    readonly names: readonly { readonly follow: () => void; readonly done: () => void }[];
}

/** What elements are built from. */
export type Ground = Pick<Build, 'placeOf' | 'ids'>;

/** Starts building. */
export function startBuild({ placeOf, ids }: Ground, findSource: FindSource, firstDay = 1): Build {
    return { placeOf, ids, findSource, firstDay, references: [], links: [], issues: [], named: [], files: [] };
}

/** Where a node stands. */
export function rangeOf(build: Build, node: AstNode): SourceRange {
    return rangeIn(build, node, stretchOf(node));
}

/** Where the keyword of a node stands. */
export function rangeOfKeyword(build: Build, node: AstNode): SourceRange {
    return rangeIn(build, node, keywordStretch(node));
}

/** Where a part of a node stands; the whole node where that part is missing. */
export function rangeOfPart(build: Build, node: AstNode, part: CstNode | undefined): SourceRange {
    return part ? rangeIn(build, node, { start: part.offset, end: part.end }) : rangeOf(build, node);
}

/** The place of a stretch of the text that a node was read from. */
export function rangeIn(build: Build, node: AstNode, { start, end }: Stretch): SourceRange {
    const { uri, inheritedBy } = build.placeOf(node);
    return inheritedBy === undefined ? { uri, start, end } : { uri, start, end, inheritedBy };
}

/** The words of a text between two places in it, as written. */
export function textBetween(build: Build, node: AstNode, { start, end }: Stretch): string {
    return build.placeOf(node).text.slice(start, end);
}

/** The author's own words for a node, on one line, the same before and after formatting. */
export function writtenOf(build: Build, node: AstNode): string {
    return oneLine(textBetween(build, node, stretchOf(node)));
}

/** Notes that something is written that cannot be read. */
export function report(build: Build, code: IssueCode, range: SourceRange, details: Issue['details']): void {
    build.issues.push({ code, range, details });
}

/** Notes a use of a name, and gives the id of what it leads to. */
export function follow(build: Build, use: () => AstNode | undefined): string | undefined {
    const id = build.ids.seen(use());
    build.links.push({ follow: use, id });
    return id;
}
