import type { ChangeAnnotation, SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { SourceRange } from '../../language/model/element.js';
import type { Page, Session } from './session.js';

/** Pieces of text to put in place of others, in any number of files. */
export type FileEdits = readonly FileEdit[];

interface FileEdit {
    readonly range: SourceRange;
    readonly newText: string;
    /** A sort of change that the author shall look at first; only for an editor that can show it. */
    readonly note?: ChangeNote;
}

/** Whether the editor lets the author fill in what a change leaves open (since LSP 3.18). */
export function fillsInChanges({ client }: Session): boolean {
    const support = client.workspace?.workspaceEdit;
    return support?.documentChanges === true && support.snippetEditSupport === true;
}

/** What the author reads about changes that are not made unless they say so. */
export interface ChangeNote {
    readonly label: string;
    readonly description: string;
}

/** Whether the editor can ask about single changes. */
export function asksAboutChanges({ client }: Session): boolean {
    const support = client.workspace?.workspaceEdit;
    return support?.documentChanges === true && support.changeAnnotationSupport !== undefined;
}

/**
 * Changes of files, in the form that the editor understands. Where it can compare versions, a change that comes too late is not made.
 * @param edits at least one; the files they are for are known
 */
export function preciseEdit(session: Session, edits: FileEdits): WorkspaceEdit {
    const files = new Map<string, FileEdit[]>();
    for (const edit of edits) {
        const file = files.get(edit.range.uri);
        if (file) {
            file.push(edit);
        } else {
            files.set(edit.range.uri, [edit]);
        }
    }
    const changes = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([uri, list]) => fileEdit(session, uri, list));
    const notes = [...new Set(edits.flatMap(({ note }) => note ?? []))];
    return session.client.workspace?.workspaceEdit?.documentChanges === true
        ? { documentChanges: changes, ...notes.length > 0 && { changeAnnotations: Object.fromEntries(notes.map(annotation)) } }
        : { changes: Object.fromEntries(changes.map(change => [change.textDocument.uri, change.edits])) };
}

function annotation(note: ChangeNote): [string, ChangeAnnotation] {
    return [note.label, { ...note, needsConfirmation: true }];
}

/**
 * A change that makes a file, and changes others.
 * @param uri where; there must be no such file yet
 * @param text what stands in it
 * @param beside what else changes, as {@link preciseEdit} gives it to an editor that can make files
 */
export function createdFile(uri: string, text: string, beside: WorkspaceEdit = {}): WorkspaceEdit {
    const start = { line: 0, character: 0 };
    return {
        documentChanges: [
            { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
            { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
            ...beside.documentChanges ?? []
        ]
    };
}

function fileEdit(session: Session, uri: string, edits: FileEdits): TextDocumentEdit & { readonly edits: TextEdit[] } {
    const file = pageToChange(session, uri);
    return {
        textDocument: { uri: file.uri, version: file.version ?? null },
        edits: edits.map(({ range, newText, note }) => ({ range: file.rangeOf(range), newText, ...note && { annotationId: note.label } }))
    };
}

/**
 * One change with fields to fill in, for an editor that takes one: {@link fillsInChanges}.
 * @param snippet the new text, with its fields
 */
export function filledInEdit(session: Session, range: SourceRange, snippet: string): WorkspaceEdit {
    const file = pageToChange(session, range.uri);
    const edit: SnippetTextEdit = { range: file.rangeOf(range), snippet: { kind: 'snippet', value: snippet } };
    return { documentChanges: [{ textDocument: { uri: file.uri, version: file.version ?? null }, edits: [edit] }] };
}

function pageToChange(session: Session, uri: string): Page {
    const file = session.page(uri);
    if (!file) {
        throw new Error(`${uri} is to be changed and is not there.`);
    }
    return file;
}
