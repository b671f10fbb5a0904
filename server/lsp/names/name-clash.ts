import type { Element, ElementKind } from '../../../language/model/element.js';
import { wordFor } from '../../../language/rules/support/words.js';
import { Refusal } from '../feature.js';
import type { View } from '../session.js';
import { isSame } from '../uses.js';
import type { NamePlace } from './name-index.js';

/**
 * Refuses a new name that somebody would take for something else: because another element of the kind has it in the same
 * protocol or file, or because a use of it would lead elsewhere than before.
 * @param files the files in which the element or the new name stands
 * @param element what is to be renamed
 */
export function refuseClash(files: readonly View[], element: Element, newName: string): void {
    for (const view of files) {
        const kinds = rivalKinds(view.names.places, element);
        const other = view.names.elements.find(candidate => candidate.name === newName && kinds.has(candidate.kind) && shareScope(view, element, candidate));
        const use = view.names.places.find(place => place.written === newName && isTakenOver(view, place, element));
        const rival = other ?? use?.element;
        if (rival && !isSame(rival, element)) {
            throw new Refusal(`There is already a ${wordFor(rival.kind)} \`${newName}\`. Choose another name.`);
        }
    }
}

/** The kinds among which a name must be the only one: the element's own, and those that fit in the places that use it. */
function rivalKinds(places: readonly NamePlace[], element: Element): ReadonlySet<ElementKind> {
    const uses = places.filter(place => isSame(place.element, element)).flatMap(({ ref }) => ref?.kinds ?? []);
    const anchors: readonly ElementKind[] = ['step', 'session', 'visit'].includes(element.kind) ? ['step', 'session', 'visit'] : [];
    return new Set([element.kind, ...anchors, ...uses]);
}

/** Two protocols of one file do not see each other's names, and parts of two elements do not stand beside each other. */
function shareScope(view: View, a: Element, b: Element): boolean {
    const [first, second] = [a, b].map(({ range }) => (range.uri === view.checked.uri ? view.names.protocolAt(range.start) : undefined));
    const apart = first !== undefined && second !== undefined && first !== second && a.kind !== 'protocol';
    return !apart && !(hasPartsScope(a) && parentOf(a) !== parentOf(b));
}

/** Kinds whose names count inside one element only. */
function hasPartsScope({ kind }: Element): boolean {
    return kind === 'scale' || kind === 'consent-item' || kind === 'instruction' || kind === 'check';
}

function parentOf({ id }: Element): string {
    return id.split('/').slice(0, -2).join('/');
}

/** Whether a use of the new name, which leads to something else now, could lead to the renamed element. */
function isTakenOver(view: View, { ref, element: target, range }: NamePlace, element: Element): boolean {
    const home = element.range.uri === view.checked.uri ? view.names.protocolAt(element.range.start) : undefined;
    const inSight = home === undefined || home === view.names.protocolAt(range.start);
    return inSight && target !== undefined && ref !== undefined && ref.kinds.includes(element.kind) && !hasPartsScope(element) && !isSame(target, element);
}
