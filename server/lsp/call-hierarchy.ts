import {
    CallHierarchyIncomingCallsRequest, CallHierarchyOutgoingCallsRequest, CallHierarchyPrepareRequest,
    type CallHierarchyIncomingCall, type CallHierarchyIncomingCallsParams, type CallHierarchyItem, type CallHierarchyOutgoingCall,
    type CallHierarchyOutgoingCallsParams, type CallHierarchyPrepareParams
} from 'vscode-languageserver';
import type { Element } from '../../language/model/element.js';
import { wordFor } from '../../language/rules/support/words.js';
import { unasked, type Feature, type Sliced } from './feature.js';
import type { NamePlace } from './names/name-index.js';
import type { Session, View } from './session.js';
import { symbolKinds } from './symbol-kinds.js';
import { isSame, nameAt, namesOf } from './uses.js';

/**
 * What depends on an element, and what it depends on, as the hierarchy of calls that editors know: who calls are the sessions, criteria, checks,
 * decisions … that use it, each with every place of the use; who is called is what stands in it.
 */
export const callHierarchy: Feature = {
    capabilities: { callHierarchyProvider: { workDoneProgress: true } },
    requests: [
        unasked(CallHierarchyPrepareRequest.type, null, prepare),
        unasked(CallHierarchyIncomingCallsRequest.type, null, usedBy),
        unasked(CallHierarchyOutgoingCallsRequest.type, null, usesOf)
    ]
};

/** An element in its file. */
interface Placed {
    readonly view: View;
    readonly element: Element;
}

/** At a name, what it means; anywhere else, the element that the cursor stands in. */
function prepare(session: Session, { textDocument, position }: CallHierarchyPrepareParams): CallHierarchyItem[] | null {
    const view = session.view(textDocument.uri);
    const element = nameAt(session, textDocument.uri, position)?.place.element ?? (view && innermost(view, view.offsetAt(position)));
    const home = element && session.view(element.nameRange.uri);
    return home ? [itemOf({ view: home, element })] : null;
}

function* usedBy(session: Session, { item }: CallHierarchyIncomingCallsParams): Sliced<CallHierarchyIncomingCall[] | null> {
    const found = elementOf(session, item);
    if (!found) {
        return null;
    }
    const places = (yield* namesOf(session, found.element)).filter(({ kind }) => kind !== 'declaration');
    const groups = grouped(places.flatMap(place => {
        const view = session.view(place.range.uri);
        const user = view && innermost(view, place.range.start, found.element);
        return user ? [{ view, element: user, place }] : [];
    }));
    return groups.map(({ placed, places: at }) => ({ from: itemOf(placed), fromRanges: at.map(({ range }) => placed.view.rangeOf(range)) }));
}

function usesOf(session: Session, { item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | null {
    const found = elementOf(session, item);
    if (!found) {
        return null;
    }
    const { view, element: { range, nameRange } } = found;
    const inside = view.names.places.filter(place => place.kind !== 'declaration' && range.start <= place.range.start && place.range.end <= range.end);
    const groups = grouped(inside.flatMap(place => {
        const home = place.element && session.view(place.element.nameRange.uri);
        const isOwn = place.element?.nameRange.uri === nameRange.uri && range.start <= place.element.range.start && place.element.range.end <= range.end;
        return home && place.element && !isOwn ? [{ view: home, element: place.element, place }] : [];
    }));
    return groups.map(({ placed, places }) => ({ to: itemOf(placed), fromRanges: places.map(place => view.rangeOf(place.range)) }));
}

interface Group {
    readonly placed: Placed;
    readonly places: NamePlace[];
}

/** Uses by the element at their other end: elements of one kind stand together, each in the order of the text. */
function grouped(uses: readonly (Placed & { readonly place: NamePlace })[]): Group[] {
    const groups: Group[] = [];
    for (const { view, element, place } of uses) {
        const known = groups.find(({ placed }) => isSame(placed.element, element));
        if (known) {
            known.places.push(place);
        } else {
            groups.push({ placed: { view, element }, places: [place] });
        }
    }
    const kinds = [...new Set(groups.map(({ placed }) => placed.element.kind))];
    return kinds.flatMap(kind => groups.filter(({ placed }) => placed.element.kind === kind));
}

/** The smallest element that a place stands in, and that is not one to leave out. */
function innermost({ names }: View, offset: number, without?: Element): Element | undefined {
    return names.elements
        .filter(element => element.range.start <= offset && offset <= element.range.end && !(without && isSame(without, element)))
        .sort((a, b) => (a.range.end - a.range.start) - (b.range.end - b.range.start))[0];
}

function itemOf({ view, element }: Placed): CallHierarchyItem {
    const { kind, name, label, range, nameRange } = element;
    const keyword = view.checked.text.slice(nameRange.start, nameRange.end);
    return {
        name: name || keyword || kind,
        detail: label === name || label === '' ? wordFor(kind) : `${wordFor(kind)} – ${label}`,
        kind: symbolKinds[kind],
        uri: view.uri,
        range: view.rangeOf(range),
        selectionRange: view.rangeOf({ start: Math.max(nameRange.start, range.start), end: Math.min(nameRange.end, range.end) })
    };
}

/** The element of an item that was given out before; nothing where the text has changed since and it is gone. */
function elementOf(session: Session, { uri, selectionRange, kind }: CallHierarchyItem): Placed | undefined {
    const view = session.view(uri);
    const start = view?.offsetAt(selectionRange.start);
    const element = view?.names.elements.find(candidate => candidate.nameRange.start === start && symbolKinds[candidate.kind] === kind);
    return view && element && { view, element };
}
