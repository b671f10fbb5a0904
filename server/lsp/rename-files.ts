import { FileOperationPatternKind, WillRenameFilesRequest, type FileRename, type FileOperationRegistrationOptions, type RenameFilesParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { SourceRange } from '../../language/model/element.js';
import type { ProtocolDocument } from '../../language/model/protocol.js';
import { isPath } from '../../language/profiles/resolve.js';
import type { Checked } from '../../language/workspace.js';
import { relativePath, resolvePath } from '../../language/syntax/import-graph.js';
import { unasked, type Feature } from './feature.js';
import { isLibrary } from './names/known-elements.js';
import { addressOf, type Session } from './session.js';
import type { FileEdits } from './workspace-edit.js';

/** Protocols and what they name: profiles of a clinic's own and patients; and folders that may hold some. */
const renamed: FileOperationRegistrationOptions = {
    filters: [
        { pattern: { glob: '**/*.{protocol,yaml,yml,csv}', matches: FileOperationPatternKind.file } },
        { pattern: { glob: '**', matches: FileOperationPatternKind.folder } }
    ]
};

/** What the editor shall ask and tell when files get another name. */
export const renaming = { willRename: renamed, didRename: renamed };

/** The paths that are written in protocols follow a file that gets another name or another folder: in the files that name it, and in the file itself. */
export const renameFiles: Feature = {
    capabilities: {},
    requests: [unasked(WillRenameFilesRequest.type, null, importEdits)]
};

function importEdits(session: Session, { files }: RenameFilesParams): WorkspaceEdit | null {
    const { workspace, open } = session;
    const known = new Set([...workspace.documents(), ...open.keys()].filter(uri => !isLibrary(uri)));
    const edits = [...known].sort().flatMap(uri => {
        const file = workspace.document(uri);
        return file ? editsIn(file, address => movedAddress(address, files)) : [];
    });
    return edits.length > 0 ? session.edit(edits) : null;
}

function editsIn({ uri, text, model }: Checked, moved: (address: string) => string): FileEdits {
    return namedFiles(model).flatMap(({ path, uri: target, range }) => {
        const [from, to] = [moved(uri), moved(target)];
        const changed = from !== uri || to !== target;
        const written = changed && resolvePath(from, path) !== to ? relativePath(from, to) : undefined;
        const quotes = text[range.start] === '“' ? ['“', '”'] as const : ['"', '"'] as const;
        return written === undefined ? [] : [{ range, newText: `${quotes[0]}${written}${quotes[1]}` }];
    });
}

/** A file that is named in a protocol: as it is written there, and its address. */
interface NamedFile {
    readonly path: string;
    readonly uri: string;
    readonly range: SourceRange;
}

/** Every file that a file names: those it imports, the profiles of the clinic's own that it follows, the patients of its tables. */
function namedFiles({ uri, imports, protocols }: ProtocolDocument): NamedFile[] {
    const followed = protocols.flatMap(({ header: { follows } }) => (
        follows.filter(({ value }) => isPath(value)).map(({ value, range }) => ({ path: value, range, uri: resolvePath(uri, value) }))
    ));
    const patients = protocols.flatMap(({ scenarioTables }) => scenarioTables.flatMap(({ files }) => files));
    return [...imports, ...followed, ...patients].flatMap(({ path, uri: target, range }) => (
        target !== undefined && range.uri === uri ? [{ path, uri: target, range }] : []
    ));
}

/** Where a file will be. */
function movedAddress(address: string, renames: readonly FileRename[]): string {
    for (const { oldUri, newUri } of renames) {
        const [from, to] = [oldUri, newUri].map(uri => addressOf(uri).replace(/\/$/, '')) as [string, string];
        if (address === from || address.startsWith(`${from}/`)) {
            return to + address.slice(from.length);
        }
    }
    return address;
}
