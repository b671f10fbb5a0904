import { EmptyFileSystem } from 'langium';
import type { ExportedProtocol } from '../generated/contract.js';
import { exportedProtocol } from '../exporters/json/protocol.js';
import type { ProtocolDocument } from '../model/protocol.js';
import { createWorkspace, type Workspace } from '../workspace.js';

/** What a printed protocol says when it is read. */
export interface ReadBack {
    /** What the file holds, by the contract; nothing where a line cannot be read. */
    readonly document?: ExportedProtocol;
    /** What cannot be read as it is written: messages, each with the line that it is about. */
    readonly problems: readonly { readonly message: string; readonly line: string }[];
}

let workspace: Workspace | undefined;
const uri = 'memory:/imported.protocol';

/** What a line can be without being misread: the value is there, and is judged. */
const readable = new Set(['rows-from-file', 'too-many-occurrences', 'impossible-date', 'impossible-count']);

/**
 * Reads a printed protocol as any other file.
 * @param text the file; it may use the standard library and nothing else
 */
export function readBack(text: string): ReadBack {
    workspace ??= createWorkspace({ ...EmptyFileSystem });
    workspace.load([{ uri, text }]);
    const model = workspace.document(uri)?.model;
    const problems = model ? unreadIn(model, text) : [];
    const [protocol] = model?.protocols ?? [];
    try {
        return protocol ? { document: JSON.parse(JSON.stringify(exportedProtocol(protocol))) as ExportedProtocol, problems } : { problems };
    } catch (error) {
        return { problems: problems.length > 0 ? problems : [{ message: error instanceof Error ? error.message : String(error), line: '' }] };
    }
}

/** What cannot be read, in the words of the rules; they are asked only where there is something. */
function unreadIn(model: ProtocolDocument, text: string): ReadBack['problems'] {
    const codes = new Set<string>(model.issues.map(({ code }) => code).filter(code => !readable.has(code)));
    const leadNowhere = [...model.references, ...model.protocols.flatMap(({ references }) => references)].filter(({ target }) => target === undefined);
    if (codes.size === 0 && leadNowhere.length === 0) {
        return [];
    }
    const told = (workspace?.document(uri)?.findings ?? []).filter(({ code }) => codes.has(code) || code === 'unknown-name')
        .map(({ message, range }) => ({ message, line: lineAt(text, range.start) }));
    return told.length > 0 ? told : leadNowhere.map(({ written, range }) => ({ message: `Nothing is called \`${written}\`.`, line: lineAt(text, range.start) }));
}

function lineAt(text: string, offset: number): string {
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0]?.trim() ?? '';
}
