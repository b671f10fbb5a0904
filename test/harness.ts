import { EmptyFileSystem } from 'langium';
import { createWorkspace, type Checked, type TextEntry, type Workspace } from '../language/workspace.js';

export { marked } from './marked.js';

/** A finding as a reader sees it: lines and columns count from 1, the end is exclusive. */
export interface ReadFinding {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    /** The text the finding is shown at. */
    readonly at: string;
}

let shared: Workspace | undefined;
let documents = 0;

/** The workspace of this test file; the standard library is read once. */
function workspace(): Workspace {
    return shared ??= createWorkspace({ ...EmptyFileSystem, today: () => '2026-11-01' });
}

/**
 * Reads and checks one file.
 * @param text its text
 * @param others files it may import, by the path it imports them with
 */
export function parseDocument(text: string, others: Readonly<Record<string, string>> = {}): Checked {
    const folder = `memory:/${documents++}/`;
    const entries: TextEntry[] = Object.entries(others).map(([path, other]) => ({ uri: folder + path, text: other }));
    const uri = folder + 'document.protocol';
    workspace().load([...entries, { uri, text }]);
    return workspace().document(uri)!;
}

/**
 * Checks one file.
 * @param text its text
 * @param others files it may import, by the path it imports them with
 * @returns its findings in the order of the text
 */
export function checkText(text: string, others: Readonly<Record<string, string>> = {}): ReadFinding[] {
    return parseDocument(text, others).findings.map(({ code, severity, message, range }) => {
        const start = positionAt(text, range.start);
        const end = positionAt(text, range.end);
        return {
            code, severity, message,
            line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
            at: text.slice(range.start, range.end)
        };
    });
}

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: before[before.length - 1]!.length + 1 };
}
