import { DocumentState, UriUtils, URI, type FileSystemProvider, type LangiumDocument } from 'langium';
import type { ProtocolFile } from '../generated/ast.js';
import { libraryFiles } from '../generated/library.js';
import type { Parsed } from './parser.js';
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
    before?: Parsed | undefined;
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
    /** The loaded files, in no particular order. */
    loaded(): SourceFile[];
    /** The addresses of the library's files. */
    library(): string[];
    /** The tree of a file. */
    read(file: SourceFile): Parsed;
    /** The shortest way along imports from one file to another, both included. */
    pathBetween(from: string, to: string): string[] | undefined;
    /** These files and all that import one of them, directly or through others. */
    dependents(changed: Iterable<string>): Set<string>;
    /** Makes the references of a file look for their targets again. */
    unlink(file: SourceFile): void;
}

/**
 * Makes an empty set of files.
 * @param environment gives access to files that are imported but not loaded
 */
export function createSourceFiles(environment: { readonly fileSystemProvider: () => FileSystemProvider }): SourceFiles {
    const files = new Map<string, SourceFile>();
    const library = createLibrary();
    const { shared, protocol: services } = createProtocolServices({ ...environment, visibleFiles });

    function read(file: SourceFile): Parsed {
        file.tree ??= createTree(file, services.parser.ProtocolParser.parse(file.text, file.before));
        file.before = undefined;
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

    function importsOf(file: SourceFile): string[] {
        return read(file).value.members.flatMap(member => member.$type === 'Import' ? [resolvePath(file.uri, member.path)] : []);
    }

    function visibleFiles(root: ProtocolFile): ProtocolFile[] {
        const uri = root.$document!.uri.toString();
        const inLibrary = library.has(uri);
        const file = files.get(uri);
        const imported = file ? importsOf(file).flatMap(target => find(target) ?? []) : [];
        const standard = inLibrary || root.members.some(member => member.$type === 'Use' && member.library === 'standard');
        return [...imported, ...(standard ? library.values() : [])].map(seen => read(seen).value).filter(seen => seen !== root);
    }

    function pathBetween(from: string, to: string): string[] | undefined {
        const ways = [[from]];
        const seen = new Set([from]);
        for (const way of ways) {
            const last = way[way.length - 1]!;
            if (last === to) {
                return way;
            }
            const file = find(last);
            const next = file ? importsOf(file).filter(target => !seen.has(target)) : [];
            next.forEach(target => seen.add(target));
            ways.push(...next.map(target => [...way, target]));
        }
        return undefined;
    }

    function unlink(file: SourceFile | undefined): void {
        if (file?.tree) {
            services.references.Linker.unlink(file.tree.document);
        }
    }

    return {
        services, find, read, pathBetween,
        put(uri, text) {
            const old = files.get(uri);
            if (old?.text !== text || !old.loaded) {
                unlink(old);
                files.set(uri, { uri, text, loaded: true, before: takeTree(old) });
            }
        },
        remove(uri) {
            const folder = uri.endsWith('/') ? uri : uri + '/';
            const gone = [...files.keys()].filter(key => key === uri || key.startsWith(folder));
            gone.forEach(key => files.delete(key));
            return [uri, ...gone.filter(key => key !== uri)];
        },
        library: () => [...library.keys()],
        loaded: () => [...files.values()].filter(file => file.loaded),
        dependents: changed => closure(changed, [...files.values()].filter(file => file.tree), importsOf),
        unlink
    };
}

function createLibrary(): ReadonlyMap<string, SourceFile> {
    return new Map(libraryFiles.map(({ path, text }) => [libraryFolder + path, { uri: libraryFolder + path, text, loaded: false }]));
}

/** The tree of a text that is replaced: it goes over to the new text, and the old one would be read anew. */
function takeTree(old: SourceFile | undefined): Parsed | undefined {
    const before = old?.tree?.parsed ?? old?.before;
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

/** The address of a path that is written in a file. */
export function resolvePath(from: string, path: string): string {
    return UriUtils.joinPath(UriUtils.dirname(URI.parse(from)), path).toString();
}

function closure(changed: Iterable<string>, files: readonly SourceFile[], importsOf: (file: SourceFile) => string[]): Set<string> {
    const importers = new Map<string, string[]>();
    for (const file of files) {
        importsOf(file).forEach(target => importers.set(target, [...(importers.get(target) ?? []), file.uri]));
    }
    const affected = new Set(changed);
    for (const uri of affected) {
        importers.get(uri)?.forEach(importer => affected.add(importer));
    }
    return affected;
}
