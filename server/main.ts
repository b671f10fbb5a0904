import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { createWorkspace } from '../language/workspace.js';
import { startServer } from './lsp/server.js';

/**
 * The language server. It talks the way that the arguments of the process say: `--stdio`, or `--node-ipc` as editors built on
 * Node ask for. It ends when the editor says so, and when the editor's process is gone.
 */
startServer(createConnection(ProposedFeatures.all), {
    // Swedes write dates as ISO 8601 does, here by the calendar of this machine.
    workspace: createWorkspace({ ...NodeFileSystem, today: () => new Date().toLocaleDateString('sv-SE') }),
    files: NodeFileSystem.fileSystemProvider(),
    version: manifest.version,
    // Messages are handled one by one, each in a turn of its own: what has arrived by now has had its turn after the second from now.
    later: task => void setImmediate(() => setImmediate(task))
});
