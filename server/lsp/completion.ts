import {
    CompletionRequest, CompletionResolveRequest, CompletionTriggerKind, InsertTextFormat, MarkupKind,
    type CompletionItem, type CompletionParams, type Range
} from 'vscode-languageserver';
import { cursorAt, type Cursor } from './completion/cursor.js';
import { demandedFirst } from './completion/demanded.js';
import { mayEndLine } from './completion/grammar-walk.js';
import { lineProposals } from './completion/line-proposals.js';
import { plainLine } from './completion/line-snippet.js';
import { ranks, type DeclaredAt, type Proposal } from './completion/proposal.js';
import { repairsFirst } from './completion/repairs.js';
import { textProposals } from './completion/text-proposals.js';
import { unasked, wanted, type Feature } from './feature.js';
import { describe } from './hover/describe.js';
import type { Session, View } from './session.js';

/** What fits at the cursor: words of the language, names of the right kind, units, answers, figures. */
export const completion: Feature = {
    capabilities: { completionProvider: { triggerCharacters: [' ', '.', '{', '@'], resolveProvider: true, completionItem: { labelDetailsSupport: true } } },
    requests: [unasked(CompletionRequest.type, null, completionAt), wanted(CompletionResolveRequest.type, explained)]
};

/** A proposal with everything that is known about what it names. */
function explained(session: Session, item: CompletionItem): CompletionItem {
    const declared = item.data as DeclaredAt | undefined;
    const view = declared && session.view(declared.uri);
    const element = view?.names.at(declared!.offset)?.element;
    if (!view || element?.name !== item.label) {
        return item;
    }
    const value = describe({ session, view, protocol: view.names.protocolAt(declared.offset) }, element);
    return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function completionAt(session: Session, { textDocument, position, context }: CompletionParams): CompletionItem[] | null {
    const view = session.view(textDocument.uri);
    const cursor = view && cursorAt(session.workspace.services, view, view.offsetAt(position));
    if (!view || !cursor || (context?.triggerKind === CompletionTriggerKind.TriggerCharacter && isUnwanted(cursor, context.triggerCharacter))) {
        return null;
    }
    const proposals = cursor.text
        ? textProposals(session, view, cursor, cursor.text)
        : repairsFirst(view, cursor, demandedFirst(session, view, cursor, lineProposals(session.workspace.services, view, cursor)));
    return proposals.toSorted((a, b) => a.rank - b.rank).map((proposal, index) => itemOf(session, view, cursor, proposal, index));
}

/** A space asks for nothing where the line may end: the next key may be Enter, which would take the first proposal. A brace asks inside texts only. */
function isUnwanted({ text, newLine, walked: { position } }: Cursor, character: string | undefined): boolean {
    switch (character) {
        case ' ': return !text && (newLine || !position || mayEndLine(position));
        case '{':
        case '@': return !text;
        default: return false;
    }
}

/** What stands beside the label, for an editor that has a place for it. */
function besideLabel(description: string | undefined, hasPlace: boolean): Pick<CompletionItem, 'labelDetails'> {
    return description !== undefined && hasPlace ? { labelDetails: { description } } : {};
}

function itemOf({ client }: Session, view: View, cursor: Cursor, proposal: Proposal, index: number): CompletionItem {
    const { label, kind, description, detail, documentation, declared, snippet, filter } = proposal;
    const support = client.textDocument?.completion?.completionItem;
    const withFields = snippet !== undefined && support?.snippetSupport === true;
    const newText = withFields ? snippet : plainLine(snippet ?? label);
    const start = proposal.from ?? cursor.from;
    const insert = view.rangeOf({ start, end: cursor.offset });
    const replace = view.rangeOf({ start, end: cursor.text ? cursor.offset : cursor.to });
    return {
        label,
        kind,
        sortText: String(index).padStart(5, '0'),
        ...besideLabel(description, support?.labelDetailsSupport === true),
        ...(detail !== undefined && { detail }),
        ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
        ...(declared !== undefined && { data: declared }),
        ...(filter !== undefined && filter !== '' && { filterText: filter }),
        ...(proposal.rank === ranks.repair && { preselect: true }),
        ...(withFields && { insertTextFormat: InsertTextFormat.Snippet }),
        textEdit: support?.insertReplaceSupport === true ? { newText, insert, replace } : { newText, range: insert satisfies Range }
    };
}
