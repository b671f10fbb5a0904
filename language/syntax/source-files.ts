import { DocumentState, URI, type FileSystemProvider, type LangiumDocument } from 'langium';
import { libraryFiles } from '../generated/library.js';
import { createImportGraph } from './import-graph.js';
import type { Parsed } from './parser.js';
import { takeOverReferences } from './references.js';
import { createProtocolServices, type ProtocolServices } from './services.js';

/** Where the files of the standard library are. */
export const libraryFolder = 'regimen-library:/standard/';

/** A tree under the address of its file, as Langium's linker wants it. */
interface Tree {
    readonly parsed: Parsed;
    readonly document: LangiumDocument;
}

/** One text at work; its tree is made when it is first needed. */
export interface SourceFile {
    readonly uri: string;
    readonly text: string;
    /** Whether somebody loaded it; otherwise it is here because another file imports it. */
    readonly loaded: boolean;
    tree?: Tree;
    /** The tree of an earlier text, until this text is read. */
    before?: Tree | undefined;
}

/** The texts at work and how they see each other. */
export interface SourceFiles {
    readonly services: ProtocolServices;
    /** Adds or replaces a file. */
    put(uri: string, text: string): void;
    /** Takes away a file, or all files of a folder. Gives their addresses, and the one asked for. */
    remove(uri: string): string[];
    /** A file at work, a file of the library, or one that can be read; nothing where there is none. */
    find(uri: string): SourceFile | undefined;
    /** Lets go of all files but those of the library. */
    clear(): void;
    /** The addresses of the library's files. */
    library(): string[];
    /** The loaded files, in no particular order. */
    loaded(): SourceFile[];
    /** The tree of a file. */
    read(file: SourceFile): Parsed;
    /** The shortest way along imports from one file to another, both included. */
    pathBetween(from: string, to: string): string[] | undefined;
    /** The files that import one of these, directly or through others. */
    importersOf(changed: Iterable<string>): Set<string>;
    /** Makes the references of a file look for their targets again. */
    unlink(uri: string): void;
}

/**
 * Makes an empty set of files.
 * @param environment gives access to files that are imported but not loaded
 */
export function createSourceFiles(environment: { readonly fileSystemProvider: () => FileSystemProvider }): SourceFiles {
    const files = new Map<string, SourceFile>();
    const library = createLibrary();
    const imports = createImportGraph<SourceFile>({ find, read: file => read(file).value, library });
    const { shared, protocol: services } = createProtocolServices({ ...environment, visibleFiles: root => imports.visibleFrom(root) });

    function read(file: SourceFile): Parsed {
        if (!file.tree) {
            const { before } = file;
            file.tree = createTree(file, services.parser.ProtocolParser.parse(file.text, before?.parsed));
            file.before = undefined;
            if (before) {
                takeOverReferences(services, before.document, file.tree);
            }
        }
        return file.tree.parsed;
    }

    function find(uri: string): SourceFile | undefined {
        return files.get(uri) ?? library.get(uri) ?? readImported(uri);
    }

    function readImported(uri: string): SourceFile | undefined {
        try {
            const file = { uri, text: shared.workspace.FileSystemProvider.readFileSync(URI.parse(uri)), loaded: false };
            files.set(uri, file);
            return file;
        } catch {
            return undefined;
        }
    }

    return {
        services, find, read,
        pathBetween: (from, to) => imports.pathBetween(from, to),
        put(uri, text) {
            imports.forget();
            const old = files.get(uri);
            if (old?.text !== text || !old.loaded) {
                files.set(uri, { uri, text, loaded: true, before: takeTree(old) });
            }
        },
        remove(uri) {
            imports.forget();
            const folder = uri.endsWith('/') ? uri : uri + '/';
            const gone = [...files.keys()].filter(key => key === uri || key.startsWith(folder));
            gone.forEach(key => files.delete(key));
            return [uri, ...gone.filter(key => key !== uri)];
        },
        clear() {
            imports.forget();
            files.clear();
        },
        library: () => [...library.keys()],
        loaded: () => [...files.values()].filter(file => file.loaded),
        importersOf: changed => imports.importersOf(changed, [...files.values()].filter(file => file.tree ?? file.before)),
        unlink(uri) {
            const tree = files.get(uri)?.tree ?? files.get(uri)?.before;
            if (tree) {
                services.references.Linker.unlink(tree.document);
            }
        }
    };
}

function createLibrary(): ReadonlyMap<string, SourceFile> {
    return new Map(libraryFiles.map(({ path, text }) => [libraryFolder + path, { uri: libraryFolder + path, text, loaded: false }]));
}

/** The tree of a text that is replaced: it goes over to the new text, and the old one would be read anew. */
function takeTree(old: SourceFile | undefined): Tree | undefined {
    const before = old?.tree ?? old?.before;
    if (old) {
        delete old.tree;
        delete old.before;
    }
    return before;
}

/** Makes the tree known under the address of its file. Nothing of Langium's that is used here asks for a text document, so there is none. */
function createTree(file: SourceFile, parsed: Parsed): Tree {
    const parseResult = { value: parsed.value, parserErrors: [], lexerErrors: [] };
    const document = { uri: URI.parse(file.uri), state: DocumentState.Linked, parseResult, references: [] } as unknown as LangiumDocument;
    Object.assign(parsed.value, { $document: document });
    return { parsed, document };
}
