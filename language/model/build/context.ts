import { oneLine } from '../../syntax/format/index.js';
import type { AstNode, CstNode } from '../../syntax/tree.js';
import { stretchOf } from '../../syntax/tree.js';
import type { Ref, SourceRange } from '../element.js';
import type { Issue, IssueCode } from '../issue.js';
import { idSeenFrom, type FileIds } from './ids.js';

/** Finds the source that a citation inside prose means, seen from the place where the prose stands. */
export type FindSource = (name: string, place: AstNode) => AstNode | undefined;

/** A use of a name, and what it led to. */
export interface Link {
    readonly follow: () => AstNode | undefined;
    readonly id: string | undefined;
}

/** What is at hand while the elements of one file are built, and what is gathered on the way. */
export interface Build {
    readonly uri: string;
    readonly text: string;
    /** The ids of this file's elements. */
    readonly ids: ReadonlyMap<AstNode, string>;
    readonly findSource: FindSource;
    /** The number of the day that the protocol counts from. */
    readonly firstDay: number;
    readonly references: Ref[];
    readonly links: Link[];
    readonly issues: Issue[];
    /** The nodes that elements were built from, and what they were called. */
    readonly named: { readonly node: AstNode; readonly id: string | undefined }[];
}

/** Starts building from one file. */
export function startBuild(file: FileIds, findSource: FindSource, firstDay = 1): Build {
    return { ...file, findSource, firstDay, references: [], links: [], issues: [], named: [] };
}

/** Where a node stands. */
export function rangeOf(build: Build, node: AstNode): SourceRange {
    const { start, end } = stretchOf(node);
    return { uri: build.uri, start, end };
}

/** Where a part of a node stands; the whole node where that part is missing. */
export function rangeOfPart(build: Build, node: AstNode, part: CstNode | undefined): SourceRange {
    return part ? { uri: build.uri, start: part.offset, end: part.end } : rangeOf(build, node);
}

/** The author's own words for a node, on one line, the same before and after formatting. */
export function writtenOf(build: Build, node: AstNode): string {
    const { start, end } = stretchOf(node);
    return oneLine(build.text.slice(start, end));
}

/** Notes that something is written that cannot be read. */
export function report(build: Build, code: IssueCode, range: SourceRange, details: Issue['details']): void {
    build.issues.push({ code, range, details });
}

/** Notes a use of a name, and gives the id of what it leads to. */
export function follow(build: Build, use: () => AstNode | undefined): string | undefined {
    const id = idSeenFrom(build.ids, use());
    build.links.push({ follow: use, id });
    return id;
}
