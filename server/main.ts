import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { createWorkspace } from '../language/workspace.js';
import { filesOfEditor } from './lsp/editor-files.js';
import { startServer } from './lsp/server.js';

const connection = createConnection(ProposedFeatures.all);
const files = filesOfEditor(connection, NodeFileSystem.fileSystemProvider());

/**
 * The language server. It talks the way that the arguments of the process say: `--stdio`, or `--node-ipc` as editors built on
 * Node ask for. It ends when the editor says so, and when the editor's process is gone.
 */
startServer(connection, {
    // Swedes write dates as ISO 8601 does, here by the calendar of this machine.
    workspace: createWorkspace({ fileSystemProvider: () => files, today: () => new Date().toLocaleDateString('sv-SE') }),
    files,
    version: manifest.version,
    // Messages are handled one by one, each in a turn of its own: what has arrived by now has had its turn after the second from now.
    later: task => void setImmediate(() => setImmediate(task)),
    now: () => performance.now()
});
