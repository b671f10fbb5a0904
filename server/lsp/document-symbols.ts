import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation } from 'vscode-languageserver';
import type { Element } from '../../language/model/element.js';
import { groupsOf } from './groups.js';
import { unasked, type Feature } from './feature.js';
import type { Session, Stretch, View } from './session.js';
import { symbolKinds } from './symbol-kinds.js';

/** The outline: protocols with their blocks and elements, each with its label. */
export const documentSymbols: Feature = {
    capabilities: { documentSymbolProvider: { label: 'Regimen' } },
    requests: [unasked(DocumentSymbolRequest.type, null, outline)]
};

/** One line of the outline before lines and columns are known. */
interface Entry {
    readonly name: string;
    readonly detail: string;
    readonly kind: SymbolKind;
    readonly range: Stretch;
    readonly nameRange: Stretch;
}

interface OpenEntry {
    readonly end: number;
    readonly children: DocumentSymbol[];
}

function outline(session: Session, { textDocument }: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] | null {
    const view = session.view(textDocument.uri);
    if (!view) {
        return null;
    }
    const { text, parsed } = view.checked;
    const entries = [...groupsOf(parsed.value).map(groupEntry), ...view.names.elements.map(element => elementEntry(element, text))];
    const tree = nested(view, entries.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
    return session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true ? tree : flat(view, tree);
}

function groupEntry({ word, range, nameRange }: ReturnType<typeof groupsOf>[number]): Entry {
    return { name: word, detail: '', kind: SymbolKind.Namespace, range, nameRange };
}

/** An element without a name goes by its keyword. */
function elementEntry({ name, label, kind, range, nameRange }: Element, text: string): Entry {
    const keyword = text.slice(nameRange.start, nameRange.end);
    return { name: name || keyword || kind, detail: label === name ? '' : label, kind: symbolKinds[kind], range, nameRange };
}

function nested(view: View, entries: readonly Entry[]): DocumentSymbol[] {
    const outermost: DocumentSymbol[] = [];
    const open: OpenEntry[] = [{ end: Infinity, children: outermost }];
    for (const { range, nameRange, ...line } of entries) {
        while (open[open.length - 1]!.end < range.end) {
            open.pop();
        }
        const children: DocumentSymbol[] = [];
        const name = { start: Math.max(nameRange.start, range.start), end: Math.min(nameRange.end, range.end) };
        open[open.length - 1]!.children.push({ ...line, range: view.rangeOf(range), selectionRange: view.rangeOf(name), children });
        open.push({ end: range.end, children });
    }
    return outermost;
}

/** The outline line by line, each with what it stands in, for an editor that knows no outlines inside others. */
function flat(view: View, symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] {
    return symbols.flatMap(({ name, detail, kind, range, children = [] }) => [
        { name: detail ? `${name} – ${detail}` : name, kind, location: { uri: view.uri, range }, ...containerName !== undefined && { containerName } },
        ...flat(view, children, name)
    ]);
}
