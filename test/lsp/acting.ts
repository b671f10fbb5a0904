import type { ClientCapabilities, CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.js';
import { applied, openMarked } from './marked-file.js';

/** An editor that can do everything that changes of files ask for. */
export const able: ClientCapabilities = {
    window: { showDocument: { support: true } },
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} } },
    textDocument: { codeAction: { disabledSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] } } }
};

/** What is offered at the first marked place of a text. */
export async function actionsAt(client: Client, source: string, only?: string[], path?: string): Promise<CodeAction[]> {
    const { uri, ranges } = openMarked(client, source, path);
    return client.request('textDocument/codeAction', { textDocument: { uri }, range: ranges[0], context: { diagnostics: [], ...(only && { only }) } });
}

/** An action with its change worked out. */
export async function chosen(client: Client, action: CodeAction): Promise<WorkspaceEdit> {
    const { edit } = action.edit ? action : await client.request<CodeAction>('codeAction/resolve', action);
    if (!edit) {
        throw new Error(`\`${action.title}\` changes nothing`);
    }
    return edit;
}

/** The texts after a change, by their addresses: those of the given files, and those that the change makes. */
export function afterwards(texts: Readonly<Record<string, string>>, edit: WorkspaceEdit): Record<string, string> {
    const after = { ...texts };
    const changes = edit.documentChanges
        ?? Object.entries(edit.changes ?? {}).map(([uri, edits]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits }));
    for (const change of changes) {
        if ('kind' in change) {
            if (change.kind !== 'create' || after[change.uri] !== undefined) {
                throw new Error(`${change.kind} of a file that is there`);
            }
            after[change.uri] = '';
        } else {
            const { uri } = change.textDocument;
            after[uri] = applied(after[uri] ?? '', change.edits as { range: never; newText: string }[]);
        }
    }
    return after;
}
