import { WorkspaceSymbolRequest, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Element } from '../../language/model/element.js';
import { symbolKinds } from './symbol-kinds.js';
import { unasked, type Feature, type Sliced } from './feature.js';
import type { Session, View } from './session.js';

/** Everything with a name in every file of the open folders, also in those that are closed, by a part of its name or label. */
export const workspaceSymbols: Feature = {
    capabilities: { workspaceSymbolProvider: { workDoneProgress: true } },
    requests: [unasked(WorkspaceSymbolRequest.type, null, symbolsFor)]
};

/** More than these nobody reads; a longer query finds the others. */
const mostSymbols = 1000;

interface Match {
    readonly view: View;
    readonly element: Element;
    readonly rank: number;
}

function* symbolsFor(session: Session, { query }: WorkspaceSymbolParams): Sliced<SymbolInformation[]> {
    const matches: Match[] = [];
    for (const uri of session.workspace.documents()) {
        yield;
        matches.push(...matchesIn(session.view(uri), query.trim().toLowerCase()));
    }
    return matches.sort(byFit).slice(0, mostSymbols).map(symbolOf);
}

function matchesIn(view: View | undefined, query: string): Match[] {
    return view?.names.elements.flatMap(element => {
        const rank = element.name === '' ? undefined : rankOf(element, query);
        return rank === undefined ? [] : [{ view, element, rank }];
    }) ?? [];
}

/** How well an element fits what is searched for, 0 best; nothing where it does not fit. */
function rankOf({ name, label }: Element, query: string): number | undefined {
    const [short, long] = [name.toLowerCase(), label.toLowerCase()];
    const fits = [
        () => short === query, () => short.startsWith(query), () => initialsOf(name).startsWith(query), () => short.includes(query),
        () => long.includes(query), () => isScattered(query.replace(/\s+/g, ''), short)
    ];
    const rank = fits.findIndex(fit => fit());
    return rank < 0 ? undefined : rank;
}

/** `highPressure` begins with h and p. */
function initialsOf(name: string): string {
    return name.replace(/(?!^)[a-z0-9]/g, '').replace(/_/g, '').toLowerCase();
}

/** Whether all letters of a query occur in a name, in their order. */
function isScattered(query: string, name: string): boolean {
    let at = -1;
    return [...query].every(letter => (at = name.indexOf(letter, at + 1)) >= 0);
}

function byFit(a: Match, b: Match): number {
    return a.rank - b.rank || compare(a.element.name, b.element.name) || compare(a.view.uri, b.view.uri) || a.element.range.start - b.element.range.start;
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

function symbolOf({ view, element }: Match): SymbolInformation {
    const title = element.label === element.name ? '' : ` – ${element.label}`;
    return {
        name: element.name + title,
        kind: symbolKinds[element.kind],
        containerName: containersOf(view, element).map(({ name }) => name).join(' › '),
        location: { uri: view.uri, range: view.rangeOf(element.nameRange) }
    };
}

/** The named elements that an element stands in, from the outside in. */
function containersOf({ names }: View, { range, nameRange }: Element): Element[] {
    return names.elements
        .filter(other => other.name !== '' && other.range.start <= range.start && range.end <= other.range.end && other.nameRange.start !== nameRange.start)
        .sort((a, b) => a.range.start - b.range.start);
}
