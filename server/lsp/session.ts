import { URI } from 'langium';
import { MessageType, ShowDocumentRequest, ShowMessageNotification, type ClientCapabilities, type Connection, type Location, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument, type Position } from 'vscode-languageserver-textdocument';
import type { SourceRange } from '../../language/model/element.js';
import { isConfiguration, type Configuration } from '../../language/configuration/index.js';
import type { Finding } from '../../language/rules/index.js';
import type { Checked, TextEntry, Workspace } from '../../language/workspace.js';
import type { ClientOptions } from '../messages/client.js';
import { timedFindings } from './check-time.js';
import type { Environment } from './environment.js';
import { createNameIndex, type NameIndex } from './names/name-index.js';
import { defaultSettings, type Settings } from './settings.js';
import { preciseEdit, type FileEdits } from './workspace-edit.js';

/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** A text as it is now, with lines and columns, and what is wrong in it. */
export interface Page {
    /** Its address as the editor writes it. */
    readonly uri: string;
    /** The version of the text in the editor; absent for a file that is not open. */
    readonly version: number | undefined;
    readonly findings: readonly Finding[];
    readonly offsetAt: (position: Position) => number;
    readonly rangeOf: (stretch: Stretch) => Range;
}

/** A file of the language as it is now. */
export interface View extends Page {
    readonly checked: Checked;
    readonly names: NameIndex;
}

/** One editor that is connected, and everything its requests are answered from. */
export interface Session {
    readonly workspace: Workspace;
    /** The texts that are open in the editor, by their address as {@link addressOf} writes it. */
    readonly open: Map<string, TextDocument>;
    /** Nothing is answered before the editor has introduced itself, nor once it has said that it ends. */
    phase: 'new' | 'running' | 'ended';
    /** What the editor can do. */
    client: ClientCapabilities;
    /** What the editor says about itself beside that. */
    options: ClientOptions;
    /** What the author has set in the editor. */
    settings: Settings;
    /** A file as it is now; nothing where there is none. Takes the address in any spelling. */
    readonly view: (uri: string) => View | undefined;
    /** A file of the language or a configuration as it is now; nothing where there is none. Takes the address in any spelling. */
    readonly page: (uri: string) => Page | undefined;
    /** Where something stands, for the editor. */
    readonly locate: (range: SourceRange) => Location;
    /** Changes of files, in the form that the editor understands. */
    readonly edit: (edits: FileEdits) => WorkspaceEdit;
    /** Takes in changes of files: {@link Workspace.update}. */
    readonly update: Workspace['update'];
    /** What was typed last, in one place of one text, if it was; an edit in several places is none. */
    typed: SourceRange | undefined;
    /** How often files have changed; who works for long sees that the texts are no longer those it began with. */
    changes: number;
    /** Once files change again. */
    readonly nextChange: () => Promise<void>;
    /** Once the files that the editor reads for the server are there: {@link EditorFiles.arrivals}. */
    readonly arrivals: () => Promise<unknown> | undefined;
    /** Writes to the log of the server. */
    readonly log: (message: string) => void;
    /** Tells the author something, without asking for an answer. */
    readonly tell: (message: string) => void;
    /** Has the editor open a page in a browser. */
    readonly show: (uri: string) => void;
}

/** An address in the one spelling that files are known by; editors escape differently. */
export function addressOf(uri: string): string {
    return URI.parse(uri).toString();
}

/** What the features know of one connected editor. */
export function createSession(connection: Connection, environment: Environment): Session {
    const { workspace } = environment;
    const views = new WeakMap<Checked, View>();
    const open = new Map<string, TextDocument>();
    const waiting: (() => void)[] = [];

    function view(uri: string): View | undefined {
        const address = addressOf(uri);
        const checked = workspace.document(address);
        if (!checked) {
            return undefined;
        }
        const document = open.get(address);
        let known = views.get(checked);
        if (!known || known.version !== document?.version) {
            known = createView(workspace, checked, document, place => timedFindings(session, connection, environment, checked, place));
            views.set(checked, known);
        }
        return known;
    }

    function page(uri: string): Page | undefined {
        const address = addressOf(uri);
        const configuration = isConfiguration(address) ? workspace.configuration(address) : undefined;
        return configuration?.uri === address ? pageOf(configuration, open.get(address)) : view(uri);
    }

    const session: Session = {
        workspace, open, view, page,
        phase: 'new',
        client: {},
        options: {},
        settings: defaultSettings,
        locate(range) {
            const file = page(range.uri);
            return file ? { uri: file.uri, range: file.rangeOf(range) } : { uri: range.uri, range: startOfFile };
        },
        typed: undefined,
        changes: 0,
        arrivals: () => environment.files.arrivals(),
        nextChange: () => new Promise(resolve => waiting.push(resolve)),
        update(changed, deleted) {
            session.changes++;
            waiting.splice(0).forEach(go => go());
            return workspace.update(changed, deleted);
        },
        edit: edits => preciseEdit(session, edits),
        log: message => connection.console.error(message),
        tell: message => void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: workspace.say(message) }),
        show: uri => void connection.sendRequest(ShowDocumentRequest.type, { uri, external: true }).catch((error: unknown) => session.log(String(error)))
    };
    return session;
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function createView(workspace: Workspace, checked: Checked, document: TextDocument | undefined, check: (uri: string) => readonly Finding[]): View {
    let names: NameIndex | undefined;
    return {
        ...placesIn(checked, document),
        checked,
        get findings(): readonly Finding[] {
            return document ? check(document.uri) : checked.findings;
        },
        get names(): NameIndex {
            return names ??= createNameIndex(workspace, checked);
        }
    };
}

function pageOf(configuration: Configuration, document: TextDocument | undefined): Page {
    return { ...placesIn(configuration, document), findings: configuration.findings };
}

function placesIn({ uri, text }: TextEntry, document: TextDocument | undefined): Omit<Page, 'findings'> {
    const places = document ?? TextDocument.create(uri, '', 0, text);
    return {
        uri: places.uri,
        version: document?.version,
        offsetAt: position => places.offsetAt(position),
        rangeOf: ({ start, end }) => ({ start: places.positionAt(start), end: places.positionAt(end) })
    };
}
