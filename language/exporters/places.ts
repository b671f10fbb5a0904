import { declared, elements } from '../analysis/elements.js';
import type { Element } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import type { Loss } from './exporter.js';
import type { Mapping } from './mapping.js';

export type { Mapping, Place } from './mapping.js';

/** Every element of a protocol and of what it takes from other files, at any depth. */
export function everyElement(protocol: Protocol): readonly Element[] {
    const { used } = protocol;
    return [
        protocol, ...declared(used), ...used.consents.flatMap(({ items }) => items), ...used.records.flatMap(({ fields }) => fields),
        ...used.observables.flatMap(({ scales }) => scales), ...elements(protocol),
    ];
}

/** What is lost although its kind has a place. */
export const unplaced = 'what is asked for at no visit';

/** Every element whose kind has no place, or that has none although its kind does. */
export function lossesBeside(protocol: Protocol, mapping: Mapping, placed: ReadonlySet<string>): readonly Loss[] {
    const all = [...everyElement(protocol), ...protocol.occurrences.map(({ id }) => ({ id, kind: 'occurrence' as const }))];
    return all.filter(({ id }) => !placed.has(id)).map(({ id, kind }): Loss => {
        const place = mapping[kind];
        return 'lost' in place ? { element: id, what: place.lost, why: place.why } : { element: id, what: unplaced, why: 'it belongs to no visit that the file has' };
    });
}
