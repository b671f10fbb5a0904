// A virtual disk, `memfs:`: its files come from the server in front of the editor, which is told what is written.
const vscode = require('vscode');

const { FileSystemError, FileType } = vscode;

/** Called by the editor when something on the disk is asked for. */
exports.activate = async context => {
    const address = vscode.Uri.joinPath(context.extensionUri, 'files').toString(true);
    const files = new Map(Object.entries(await (await fetch(address)).json()).map(([place, text]) => [place, new TextEncoder().encode(text)]));
    const changes = new vscode.EventEmitter();
    const tell = place => fetch(address, { method: 'PUT', body: JSON.stringify({ place, text: files.has(place) ? new TextDecoder().decode(files.get(place)) : null }) });
    const put = async (place, content) => {
        content === undefined ? files.delete(place) : files.set(place, content);
        await tell(place);
        const type = content === undefined ? vscode.FileChangeType.Deleted : vscode.FileChangeType.Changed;
        changes.fire([{ type, uri: vscode.Uri.from({ scheme: 'memfs', path: place }) }]);
    };
    const provider = {
        onDidChangeFile: changes.event,
        watch: () => new vscode.Disposable(() => undefined),
        stat(uri) {
            const content = files.get(uri.path);
            if (content === undefined && childrenOf(files, uri.path).length === 0) {
                throw FileSystemError.FileNotFound(uri);
            }
            return { type: content === undefined ? FileType.Directory : FileType.File, ctime: 0, mtime: 0, size: content?.length ?? 0 };
        },
        readDirectory: uri => childrenOf(files, uri.path),
        readFile(uri) {
            if (!files.has(uri.path)) {
                throw FileSystemError.FileNotFound(uri);
            }
            return files.get(uri.path);
        },
        writeFile: (uri, content) => put(uri.path, content),
        delete: uri => put(uri.path, undefined),
        async rename(from, to) {
            await put(to.path, files.get(from.path));
            await put(from.path, undefined);
        },
        createDirectory: () => undefined,
    };
    context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', provider, { isCaseSensitive: true }));
};

function childrenOf(files, folder) {
    const below = [...files.keys()].filter(place => place.startsWith(`${folder}/`)).map(place => place.slice(folder.length + 1).split('/'));
    return [...new Map(below.map(([name, ...rest]) => [name, rest.length > 0 ? FileType.Directory : FileType.File]))];
}
