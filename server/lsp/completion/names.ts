import type { AstNode, AstNodeDescription, ReferenceInfo } from 'langium';
import type { ProtocolServices } from '../../../language/syntax/services.js';
import { stretchOf } from '../../../language/syntax/tree.js';
import type { View } from '../session.js';

/** A place that refers to elements of a type: the type of node it stands in, and the property it fills in. */
interface ReferringPlace {
    readonly type: string;
    readonly property: string;
}

const places = new WeakMap<ProtocolServices, ReadonlyMap<string, ReferringPlace>>();

/** One place for each type of element that can be referred to; names are looked up as if they stood there. */
function referringPlaces({ shared }: ProtocolServices): ReadonlyMap<string, ReferringPlace> {
    const found = new Map<string, ReferringPlace>();
    for (const type of Object.values(shared.AstReflection.types)) {
        for (const { name, referenceType } of Object.values(type.properties)) {
            if (referenceType !== undefined && !found.has(referenceType)) {
                found.set(referenceType, { type: type.name, property: name });
            }
        }
    }
    return found;
}

/**
 * The elements that a name may mean at a place, nearest first.
 * @param type the type of element that fits
 * @param before for scales, the name of the instrument before the point; for what a waiver is about, the word before the name
 */
export function visibleNames(services: ProtocolServices, view: View, offset: number, type: string, before?: string): AstNodeDescription[] {
    const known = places.get(services) ?? referringPlaces(services);
    places.set(services, known);
    const place = known.get(type);
    if (!place) {
        return [];
    }
    const { ScopeProvider } = services.references;
    const holder = holderAt(view, offset);
    const of = type !== 'Scale' || before === undefined ? undefined : { ref: findNode(services, view, offset, 'Observable', before), $refText: before };
    const kind = type === 'Waivable' ? before : undefined;
    const container = { $type: place.type, $container: holder, of, kind } as unknown as AstNode;
    const reference = { reference: { $refText: '', ref: undefined }, container, property: place.property } as ReferenceInfo;
    return ScopeProvider.getScope(reference).getAllElements().toArray();
}

/** The element that a name means at a place. */
export function findNode(services: ProtocolServices, view: View, offset: number, type: string, name: string): AstNode | undefined {
    return visibleNames(services, view, offset, type).find(description => description.name === name)?.node;
}

/** The protocol that a place lies in, or the file. A protocol without its closing brace goes on to the end. */
function holderAt(view: View, offset: number): AstNode {
    const file = view.checked.parsed.value;
    const before = file.members.findLast(member => stretchOf(member).start < offset);
    return before?.$type === 'Protocol' && (offset <= stretchOf(before).end || isOpen(view, before)) ? before : file;
}

function isOpen({ checked: { parsed } }: View, protocol: AstNode): boolean {
    const part = parsed.layout.filter(({ kind }) => kind === 'protocol')[parsed.value.members.filter(({ $type }) => $type === 'Protocol').indexOf(protocol as never)];
    return part?.kind === 'protocol' && part.close === undefined;
}
