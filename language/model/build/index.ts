import type * as ast from '../../generated/ast.js';
import { rangeOfPart, startBuild, type Build, type FindSource } from './context.js';
import type { Issue } from '../issue.js';
import type { Import, ProtocolDocument } from '../protocol.js';
import { partOf } from '../../syntax/tree.js';
import { present } from './compact.js';
import { textOf } from './element.js';
import type { Beside } from './file-rows.js';
import { idsOf } from './ids.js';
import { declarationsAmong, elementNodes } from './elements.js';
import { membersOf } from './members.js';
import { pieceOf } from './piece.js';
import { inTextOrder, protocol } from './protocol.js';

export type { FindSource } from './context.js';

/** What the builder needs to know about a file beside its tree. */
export interface DocumentInfo {
    readonly uri: string;
    /** What the parser could not read. */
    readonly unread: readonly Issue[];
    /** Where an imported path leads, and the circle of imports that it closes, if any. */
    readonly resolveImport: (path: string) => Pick<Import, 'uri' | 'circle'>;
    /** Finds the sources that prose cites. */
    readonly findSource: FindSource;
    /** Finds the files that tables of scenarios name. */
    readonly beside: Beside;
}

/**
 * The plain model of one file. Half-written text gives the model of what can be read of it; nothing makes this throw.
 * @param root the file's tree, linked or ready to be linked on demand
 */
export function buildDocument(root: ast.ProtocolFile, info: DocumentInfo): ProtocolDocument {
    const { findSource } = info;
    const file = idsOf(root, info.uri);
    const lines = startBuild(file, findSource);
    const shared = elementNodes(root.members).map((node) => pieceOf(node, file, findSource));
    const protocols = membersOf(root.members, 'Protocol').map((node) => protocol(node as ast.Protocol, file, findSource, info.beside));
    const uses = membersOf(root.members, 'Use').flatMap((line) =>
        (line.library === undefined ? [] : [{ library: line.library, range: rangeOfPart(lines, line, partOf(line, 'library')) }]));
    const imports = membersOf(root.members, 'Import').flatMap((line): Import[] => {
        const path = textOf(lines, line, 'path');
        return path === undefined ? [] : [{ path, ...info.resolveImport(path), range: rangeOfPart(lines, line, partOf(line, 'path')) }];
    });
    return {
        uri: info.uri,
        uses,
        imports,
        shared: declarationsAmong(present(shared.map((item) => item.element))),
        protocols: protocols.map((item) => item.model),
        references: inTextOrder(shared.flatMap((item) => item.references)),
        issues: allIssues(file.text, [lines, ...shared, ...protocols], info.unread),
    };
}

function allIssues(text: string, builds: readonly Pick<Build, 'issues'>[], unread: readonly Issue[]): Issue[] {
    const issues = builds.flatMap((build) => build.issues);
    const unclosed = issues.filter((issue) => issue.code === 'unclosed-text');
    return inTextOrder([...issues, ...unread.filter((issue) => !unclosed.some((cause) => follows(text, cause, issue)))]);
}

/** Whether a place cannot be read only because a text before it has no closing quotes and took away what should have followed. */
function follows(text: string, unclosed: Issue, unread: Issue): boolean {
    return unclosed.range.inheritedBy === undefined && unread.range.start >= unclosed.range.start && text.slice(unclosed.range.end, unread.range.start).trim() === '';
}
