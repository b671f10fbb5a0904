import { UriUtils, URI } from 'langium';
import type { ProtocolFile } from '../generated/ast.js';

/** A file by its address. */
interface Addressed {
    readonly uri: string;
}

/** What the graph asks about files. */
export interface Files<File extends Addressed> {
    /** A file at work or one that can be read. */
    find(uri: string): File | undefined;
    /** The tree of a file. */
    read(file: File): ProtocolFile;
    /** The files of the standard library. */
    readonly library: ReadonlyMap<string, File>;
}

/** How files see each other. */
export interface ImportGraph<File extends Addressed> {
    /** The files that a file sees beside itself, nearest first. */
    visibleFrom(root: ProtocolFile): ProtocolFile[];
    /** The shortest way along imports from one file to another, both included. */
    pathBetween(from: string, to: string): string[] | undefined;
    /** Those of some files that import one of these, directly or through others. */
    importersOf(changed: Iterable<string>, among: readonly File[]): Set<string>;
    /** Forgets what was found out; to be called whenever a file comes, goes or changes. */
    forget(): void;
}

/**
 * Makes the graph.
 * @param files gives the files
 */
export function createImportGraph<File extends Addressed>({ find, read, library }: Files<File>): ImportGraph<File> {
    let visible = new WeakMap<ProtocolFile, ProtocolFile[]>();

    function importsOf(file: File): string[] {
        return read(file).members.flatMap(member => (member.$type === 'Import' ? [resolvePath(file.uri, member.path)] : []));
    }

    function findVisible(root: ProtocolFile): ProtocolFile[] {
        const uri = root.$document!.uri.toString();
        const inLibrary = library.has(uri);
        const file = inLibrary ? undefined : find(uri);
        const imported = file ? importsOf(file).flatMap(target => find(target) ?? []) : [];
        const standard = inLibrary || root.members.some(member => member.$type === 'Use' && member.library === 'standard');
        return [...imported, ...(standard ? library.values() : [])].map(read).filter(seen => seen !== root);
    }

    return {
        visibleFrom(root) {
            let seen = visible.get(root);
            if (!seen) {
                seen = findVisible(root);
                visible.set(root, seen);
            }
            return seen;
        },
        pathBetween(from, to) {
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
        },
        importersOf(changed, among) {
            const importers = new Map<string, string[]>();
            for (const file of among) {
                importsOf(file).forEach(target => importers.set(target, [...(importers.get(target) ?? []), file.uri]));
            }
            const found = new Set<string>();
            const queue = [...changed];
            for (const uri of queue) {
                const further = importers.get(uri)?.filter(importer => !found.has(importer)) ?? [];
                further.forEach(importer => found.add(importer));
                queue.push(...further);
            }
            return found;
        },
        forget() {
            visible = new WeakMap();
        }
    };
}

/** The address of a path that is written in a file. */
export function resolvePath(from: string, path: string): string {
    return UriUtils.joinPath(UriUtils.dirname(URI.parse(from)), path).toString();
}

/** The path that leads from a file to another, as an import writes it; nothing where the two lie on different disks. */
export function relativePath(from: string, to: string): string | undefined {
    const [source, target] = [URI.parse(from), URI.parse(to)];
    return source.scheme === target.scheme && source.authority === target.authority ? UriUtils.relative(UriUtils.dirname(source), target) : undefined;
}
