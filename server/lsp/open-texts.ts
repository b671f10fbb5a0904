import type { FileSystemProvider } from 'langium';
import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { SourceRange } from '../../language/model/element.js';
import type { Diagnostics } from './diagnostics.js';
import { heeding } from './feature.js';
import { isLibrary } from './names/known-elements.js';
import { forget } from './pull-diagnostics.js';
import { readText } from './read-text.js';
import { addressOf, type Session } from './session.js';
import type { Folders } from './workspace-files.js';

/**
 * Takes in the texts that the editor opens, changes and closes. What is in the editor counts, saved or not; once it is closed,
 * what is on the disk counts again. Files of the standard library may be open too, but are what they are.
 */
export function followTexts(session: Session, connection: Connection, files: FileSystemProvider, folders: Folders, diagnostics: Diagnostics): void {
    const { open } = session;
    const texts = new TextDocuments({
        create: TextDocument.create,
        update(document, changes, version) {
            session.typed = typedIn(document, changes);
            return TextDocument.update(document, changes, version);
        }
    });
    texts.onDidChangeContent(heeding(session, 'textDocument/didChange', ({ document }) => {
        const uri = addressOf(document.uri);
        if (isLibrary(uri)) {
            return;
        }
        open.set(uri, document);
        const affected = session.update([{ uri, text: document.getText() }]);
        // The version has changed in any case, and the editor waits for the findings of this one.
        diagnostics.refresh(new Set([uri, ...affected]), uri);
    }));
    texts.onDidClose(heeding(session, 'textDocument/didClose', ({ document }) => {
        const uri = addressOf(document.uri);
        if (!open.delete(uri)) {
            return;
        }
        forget(session, uri);
        const text = folders.contain(uri) ? readText(files, uri) : undefined;
        diagnostics.refresh(text === undefined ? session.update([], [uri]) : session.update([{ uri, text }]));
        if (text === undefined) {
            diagnostics.clear(document.uri);
        }
    }));
    texts.listen(connection);
}

/** Where the text that comes in stands afterwards, if it comes in one place. */
function typedIn(document: TextDocument, [change, ...others]: readonly TextDocumentContentChangeEvent[]): SourceRange | undefined {
    if (!change || !('range' in change) || others.length > 0) {
        return undefined;
    }
    const start = document.offsetAt(change.range.start);
    return { uri: addressOf(document.uri), start, end: start + change.text.length };
}
