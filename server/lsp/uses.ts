import { libraryFiles } from '../../language/generated/library.js';
import type { Element } from '../../language/model/element.js';
import { libraryFolder } from '../../language/workspace.js';
import type { Sliced } from './feature.js';
import { isLibrary } from './names/known-elements.js';
import { replacedElement } from './names/extension-places.js';
import type { NamePlace } from './names/name-index.js';
import type { Session, View } from './session.js';

/** The name that a cursor stands at, with the file it is in. */
export interface NameAtCursor {
    readonly view: View;
    readonly place: NamePlace;
}

/** The name that a cursor stands at or behind, if there is one. */
export function nameAt(session: Session, uri: string, position: { line: number; character: number }): NameAtCursor | undefined {
    const view = session.view(uri);
    const place = view?.names.at(view.offsetAt(position));
    return view && place && { view, place };
}

/** Whether two elements are one: a protocol that takes over an element of another knows it under an id of its own. */
export function isSame(a: Element | undefined, b: Element): boolean {
    return a !== undefined && a.nameRange.uri === b.nameRange.uri && a.nameRange.start === b.nameRange.start;
}

/** The element that was first declared of those that take each other's place from base to branch. */
function firstDeclared(session: Session, element: Element): Element {
    const seen = [element];
    for (const { nameRange } of seen) {
        const home = session.view(nameRange.uri);
        const own = home?.names.elements.find(candidate => isSame(candidate, { ...element, nameRange }));
        const replaced = own && replacedElement(home?.names.protocolAt(nameRange.start), own);
        if (replaced && !seen.some(known => isSame(known, replaced))) {
            seen.push(replaced);
        }
    }
    return seen.at(-1)!;
}

/**
 * All places where an element is named, file by file, each file in the order of its text; what takes its place in a branch is named there too.
 * A file in which the name does not occur at all is not looked into; after each of the others, everything else has its turn.
 */
export function* namesOf(session: Session, element: Element): Sliced<NamePlace[]> {
    const first = firstDeclared(session, element);
    const isMeant = (place: NamePlace): boolean =>
        place.element !== undefined && place.element.name === element.name && isSame(firstDeclared(session, place.element), first);
    const found: NamePlace[] = [];
    for (const view of filesNaming(session, first)) {
        yield;
        found.push(...view.names.places.filter(isMeant));
    }
    return found;
}

/** The files with protocols that extend others, as far as a name stands in them. */
function branches(session: Session, name: string): View[] {
    return session.workspace.documents().flatMap(uri => {
        const checked = session.workspace.document(uri);
        const extending = checked?.text.includes(name) === true && checked.model.protocols.some(protocol => protocol.extends?.from);
        return extending ? session.view(uri) ?? [] : [];
    });
}

/**
 * The files in which an element may be named: for what a protocol declares its own and those of branches, otherwise every one in whose text the name stands.
 * @param name the name to look for
 */
export function filesNaming(session: Session, element: Element, name = element.name): View[] {
    const { uri } = element.range;
    const home = session.view(uri);
    if (!home) {
        return [];
    }
    if (home.names.protocolAt(element.nameRange.start)) {
        return [home, ...branches(session, name).filter(view => view !== home)];
    }
    const library = isLibrary(uri) ? libraryFiles.map(({ path }) => libraryFolder + path) : [];
    const others = new Set([uri, ...session.workspace.documents(), ...library]);
    return [...others].sort()
        .filter(other => session.workspace.document(other)?.text.includes(name) === true)
        .flatMap(other => session.view(other) ?? [])
        .filter(({ checked: { uri: other, model } }) => other === uri || isLibrary(uri) || model.imports.some(line => line.uri === uri));
}
