import { URI } from 'langium';
import { MessageType, ShowMessageNotification, type ClientCapabilities, type Connection, type Location, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument, type Position } from 'vscode-languageserver-textdocument';
import type { SourceRange } from '../../language/model/element.js';
import type { Checked, Workspace } from '../../language/workspace.js';
import type { Environment } from './environment.js';
import { createNameIndex, type NameIndex } from './names/name-index.js';
import { preciseEdit, type FileEdits } from './workspace-edit.js';

/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** One file as it is now, with lines and columns. */
export interface View {
    /** Its address as the editor writes it. */
    readonly uri: string;
    readonly checked: Checked;
    /** The version of the text in the editor; absent for a file that is not open. */
    readonly version: number | undefined;
    readonly names: NameIndex;
    readonly offsetAt: (position: Position) => number;
    readonly rangeOf: (stretch: Stretch) => Range;
}

/** One editor that is connected, and everything its requests are answered from. */
export interface Session {
    readonly workspace: Workspace;
    /** The texts that are open in the editor, by their address as {@link addressOf} writes it. */
    readonly open: Map<string, TextDocument>;
    /** What the editor can do. */
    client: ClientCapabilities;
    /** A file as it is now; nothing where there is none. Takes the address in any spelling. */
    readonly view: (uri: string) => View | undefined;
    /** Where something stands, for the editor. */
    readonly locate: (range: SourceRange) => Location;
    /** Changes of files, in the form that the editor understands. */
    readonly edit: (edits: FileEdits) => WorkspaceEdit;
    /** Writes to the log of the server. */
    readonly log: (message: string) => void;
    /** Tells the author something, without asking for an answer. */
    readonly tell: (message: string) => void;
}

/** An address in the one spelling that files are known by; editors escape differently. */
export function addressOf(uri: string): string {
    return URI.parse(uri).toString();
}

/** What the features know of one connected editor. */
export function createSession(connection: Connection, { workspace }: Environment): Session {
    const views = new WeakMap<Checked, View>();
    const open = new Map<string, TextDocument>();

    function view(uri: string): View | undefined {
        const address = addressOf(uri);
        const checked = workspace.document(address);
        if (!checked) {
            return undefined;
        }
        const document = open.get(address);
        let known = views.get(checked);
        if (!known || known.version !== document?.version) {
            known = createView(workspace, checked, document);
            views.set(checked, known);
        }
        return known;
    }

    const session: Session = {
        workspace, open, view,
        client: {},
        locate(range) {
            const file = view(range.uri);
            return file ? { uri: file.uri, range: file.rangeOf(range) } : { uri: range.uri, range: startOfFile };
        },
        edit: edits => preciseEdit(session, edits),
        log: message => connection.console.error(message),
        tell: message => void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
    };
    return session;
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function createView(workspace: Workspace, checked: Checked, document: TextDocument | undefined): View {
    const text = document ?? TextDocument.create(checked.uri, '', 0, checked.text);
    let names: NameIndex | undefined;
    return {
        uri: text.uri,
        checked,
        version: document?.version,
        get names(): NameIndex {
            return names ??= createNameIndex(workspace, checked);
        },
        offsetAt: position => text.offsetAt(position),
        rangeOf: ({ start, end }) => ({ start: text.positionAt(start), end: text.positionAt(end) })
    };
}
