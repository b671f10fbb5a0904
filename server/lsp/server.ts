import {
    ErrorCodes, ResponseError, TextDocumentSyncKind, type Connection, type InitializeError, type InitializeResult, type ServerCapabilities
} from 'vscode-languageserver';
import { languageFor } from '../../language/messages/index.js';
import { createDiagnostics } from './diagnostics.js';
import type { ClientOptions } from '../messages/client.js';
import type { Environment } from './environment.js';
import { heeding, serve } from './feature.js';
import { features } from './features.js';
import { renaming } from './rename-files.js';
import { createSession } from './session.js';
import { followSettings } from './settings.js';
import { followTexts } from './open-texts.js';
import { followFolders } from './workspace-files.js';

/** What the server can do beside its features. */
const basics: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations: renaming }
};

/**
 * Answers everything that an editor asks over a connection, until the editor ends it.
 * @param connection the connection, not listening yet
 * @param environment everything outside
 */
export function startServer(connection: Connection, environment: Environment): void {
    const session = createSession(connection, environment);
    const diagnostics = createDiagnostics(session, connection, environment.later);
    const folders = followFolders(session, connection, environment, diagnostics);
    const settings = followSettings(session, connection);
    connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
        if (session.phase !== 'new') {
            return new ResponseError(ErrorCodes.InvalidRequest, 'The editor has introduced itself already.');
        }
        session.phase = 'running';
        session.client = params.capabilities;
        session.options = clientOptions(params.initializationOptions);
        settings.remember(params.initializationOptions);
        if (session.options.readsFiles === true) {
            environment.files.offer();
        }
        session.workspace.speak(languageFor(params.locale));
        folders.remember(params);
        return {
            serverInfo: { name: 'Regimen', version: environment.version },
            capabilities: features.reduce((all, { capabilities }) => ({ ...all, ...capabilities }), basics)
        };
    });
    connection.onInitialized(heeding(session, 'initialized', async () => {
        await Promise.all([settings.read(), folders.read()]);
    }));
    connection.onShutdown(() => {
        session.phase = 'ended';
    });
    followTexts(session, connection, environment.files, folders, diagnostics);
    features.forEach(feature => serve(feature, session, connection, environment));
    connection.listen();
}

/** What an editor says about itself; of anything else that it may send, nothing. */
function clientOptions(sent: unknown): ClientOptions {
    if (typeof sent !== 'object' || sent === null) {
        return {};
    }
    return {
        ...commandIn(sent, 'courseCommand'),
        ...commandIn(sent, 'previewCommand'),
        ...commandIn(sent, 'exportCommand'),
        ...('readsFiles' in sent && sent.readsFiles === true && { readsFiles: true }),
        ...('showsCheckTime' in sent && sent.showsCheckTime === true && { showsCheckTime: true })
    };
}

function commandIn(sent: object, name: 'courseCommand' | 'previewCommand' | 'exportCommand'): ClientOptions {
    const command = (sent as Readonly<Record<string, unknown>>)[name];
    return typeof command === 'string' ? { [name]: command } : {};
}
