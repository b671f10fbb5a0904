import type { CodeAction, CodeActionContext, WorkspaceEdit } from 'vscode-languageserver';
import type { Page, Session, Stretch, View } from '../session.js';

/** What is asked for: the place, and what the editor says about why it asks. */
export interface Asked {
    readonly session: Session;
    readonly page: Page;
    /** The same file, where it is one of the language. */
    readonly view: View | undefined;
    readonly place: Stretch;
    readonly context: CodeActionContext;
    /** Whether the author asks, and not the editor by itself after a move of the cursor. */
    readonly byAuthor: boolean;
}

/** Something that can be done at a place. */
export interface Offer extends Pick<CodeAction, 'title' | 'diagnostics' | 'isPreferred' | 'command' | 'data'> {
    readonly kind: string;
    /** Why it cannot be done here; then there is nothing else. */
    readonly refusal?: string;
    /** What it changes; worked out when it is chosen, where the editor can wait for that. */
    readonly edit?: () => WorkspaceEdit;
    /** Whether the change is sent at once, whatever the editor can do. */
    readonly atOnce?: boolean;
}

/** One sort of thing that can be done. */
export interface Offers {
    /** The kinds of what it offers, as the editor knows them. */
    readonly kinds: readonly string[];
    readonly at: (asked: Asked) => readonly Offer[];
}

/** Whether the editor asks for changes when one is chosen. */
export function resolvesEdits({ client }: Session): boolean {
    return client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
}

/** Whether a change may make a new file. */
export function createsFiles({ client }: Session): boolean {
    const support = client.workspace?.workspaceEdit;
    return support?.documentChanges === true && support.resourceOperations?.includes('create') === true;
}

/** Whether a kind is asked for; without `only`, every kind but those that concern the whole file. */
export function wants({ only }: CodeActionContext, kind: string): boolean {
    return only ? only.some(outer => outer === '' ? !isSource(kind) : isWithinKind(kind, outer)) : !isSource(kind);
}

function isSource(kind: string): boolean {
    return isWithinKind(kind, 'source');
}

/** Kinds are paths: `quickfix.spelling` lies in `quickfix`. */
function isWithinKind(kind: string, outer: string): boolean {
    return kind === outer || kind.startsWith(`${outer}.`);
}
