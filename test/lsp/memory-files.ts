import { UriUtils, type FileSystemNode, type FileSystemProvider, type URI } from 'langium';

/** A made-up disk: texts by their address. What it holds may change at any time. */
export function memoryFiles(texts: Map<string, string>): FileSystemProvider {
    const read = (uri: URI): string => {
        const text = texts.get(uri.toString());
        if (text === undefined) {
            throw new Error(`ENOENT: ${uri.toString()}`);
        }
        return text;
    };
    const below = (uri: URI): string[] => [...texts.keys()].filter(key => key.startsWith(`${uri.toString()}/`));
    const node = (uri: URI): FileSystemNode => ({ uri, isFile: texts.has(uri.toString()), isDirectory: below(uri).length > 0 });
    const list = (uri: URI): FileSystemNode[] => {
        const folder = `${uri.toString()}/`;
        const names = new Set(below(uri).map(key => key.slice(folder.length).split('/', 1)[0]!));
        return [...names].map(name => node(UriUtils.joinPath(uri, name)));
    };
    const later = <T>(give: () => T): Promise<T> => Promise.resolve().then(give);
    return {
        stat: uri => later(() => node(uri)),
        statSync: node,
        exists: uri => later(() => texts.has(uri.toString())),
        existsSync: uri => texts.has(uri.toString()),
        readBinary: uri => later(() => new TextEncoder().encode(read(uri))),
        readBinarySync: uri => new TextEncoder().encode(read(uri)),
        readFile: uri => later(() => read(uri)),
        readFileSync: read,
        readDirectory: uri => later(() => list(uri)),
        readDirectorySync: list
    };
}
