import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import manifest from '../package.json' with { type: 'json' };
import { createWorkspace } from '../language/workspace.js';
import { filesOfEditor } from './lsp/editor-files.js';
import { startServer } from './lsp/server.js';

/** What the language server needs of the web worker that it runs in. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const files = filesOfEditor(connection);

/** The language server in a browser. It has no disk: the editor reads the files for it. */
startServer(connection, {
    // Swedes write dates as ISO 8601 does, here by the calendar of this machine.
    workspace: createWorkspace({ fileSystemProvider: () => files, today: () => new Date().toLocaleDateString('sv-SE') }),
    files,
    version: manifest.version,
    // Messages are handled one by one, each in a turn of its own: what has arrived by now has had its turn after the second from now.
    later: task => void setTimeout(() => setTimeout(task)),
    now: () => performance.now()
});
