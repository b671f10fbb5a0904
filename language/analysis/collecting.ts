import type { Observable } from '../model/definitions.js';
import type { Ref } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Protocol } from '../model/protocol.js';
import { encounters, timelinesOf } from './elements.js';

/** One place at which a value becomes known. */
export interface Collecting {
    /** Id of the value. Taking blood pressure makes the systolic and the diastolic pressure known. */
    readonly value: string;
    readonly how: 'collect' | 'monitor' | 'measure';
    /** Id of the step or session at which it becomes known; absent where it is measured at a point of its own. */
    readonly encounter?: string | undefined;
}

/** Where values become known, and which names among them fit nothing. */
export interface CollectedValues {
    readonly known: readonly Collecting[];
    /** Names that fit nothing: what they were meant for may be collected. */
    readonly unresolved: readonly string[];
}

/**
 * Every place at which a protocol makes a value known: collected, monitored or measured.
 * @param protocol a protocol, possibly half written
 * @param observable finds a value by its id
 */
export function collectedValues(protocol: Protocol, observable: (id: string) => Observable | undefined): CollectedValues {
    const known: Collecting[] = [];
    const unresolved: string[] = [];
    const put = (ref: Ref, how: Collecting['how'], encounter?: string): void => {
        if (ref.target === undefined) {
            unresolved.push(ref.written);
            return;
        }
        const parts = (observable(ref.target)?.parts ?? []).flatMap(part => part.target ?? []);
        known.push(...[ref.target, ...parts].map(value => ({ value, how, encounter })));
    };
    for (const encounter of encounters(protocol)) {
        itemsOf(encounter).forEach(item => put(item, 'collect', encounter.id));
        [encounter, ...timelinesOf(encounter)].flatMap(({ monitors }) => monitors).forEach(monitor => monitor.of.forEach(value => put(value, 'monitor', encounter.id)));
    }
    for (const measure of protocol.measures) {
        for (const point of measure.points) {
            put(measure.value.of, 'measure', point.kind === 'relation' ? point.relation.from.target.target : undefined);
        }
    }
    return { known, unresolved };
}

function itemsOf(encounter: Encounter): readonly Ref[] {
    return [encounter, ...timelinesOf(encounter)].flatMap(({ collections }) => collections.flatMap(collection => collection.items.map(item => item.of)));
}
