import type { SourceRange } from '../model/element.js';
import type { ConsentItem } from '../model/screening.js';
import { activities, timelinesOf } from './elements.js';
import type { ProtocolFacts } from './facts.js';

/** Something that a protocol says the patient or the team does, in its own words. */
export interface Said {
    readonly text: string;
    readonly range: SourceRange;
}

/** What sessions and duties do with the patient or ask of the patient: instructions, activities, hand-outs, duties, and the facts that are asked for. */
export function saidOfPatients(facts: ProtocolFacts): readonly Said[] {
    const labelled = (elements: readonly { readonly name: string; readonly label: string; readonly nameRange: SourceRange }[]): readonly Said[] =>
        elements.map(({ name, label, nameRange }) => ({ text: `${spaced(name)} ${label}`, range: nameRange }));
    return [
        ...facts.encounters.flatMap(encounter => [
            ...labelled(encounter.instructions),
            ...[encounter, ...timelinesOf(encounter)].flatMap(holder => labelled(activities(holder))),
        ]),
        ...labelled(facts.protocol.duties),
    ];
}

/** Every item of the consent forms that a protocol uses. */
export function consentItems({ protocol }: ProtocolFacts): readonly ConsentItem[] {
    return [...protocol.own.consents, ...protocol.used.consents].flatMap(({ items }) => items);
}

/** A name as its words: `noDriving` is "no driving". */
export function spaced(name: string): string {
    return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
}
