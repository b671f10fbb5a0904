import { conditionText } from '../../analysis/words/conditions.js';
import { capital, inWords, namesOf, type Names } from '../../analysis/words/names.js';
import { figures } from '../../analysis/figures/index.js';
import type { Condition } from '../../model/condition.js';
import type { Observable } from '../../model/definitions.js';
import type { Element, Ref } from '../../model/element.js';
import type { Medication } from '../../model/medication.js';
import type { Protocol } from '../../model/protocol.js';

/** All that forms ask of the protocol. */
export interface Context {
    readonly protocol: Protocol;
    readonly names: Names;
    /** What each figure in prose reads. */
    readonly figures: ReadonlyMap<string, string>;
    readonly observable: (ref: Ref) => Observable | undefined;
    readonly medication: (ref: Ref) => Medication | undefined;
}

/** Looks everything up once. */
export function contextOf(protocol: Protocol): Context {
    const { used, own } = protocol;
    const observables = new Map([...used.observables, ...own.observables].map(one => [one.id, one]));
    const medications = new Map([...used.medications, ...own.medications].map(one => [one.id, one]));
    return {
        protocol, names: namesOf(protocol), figures: figures(protocol),
        observable: ({ target = '' }) => observables.get(target), medication: ({ target = '' }) => medications.get(target),
    };
}

/** A condition as a sentence of its own. */
export function conditionLine({ names }: Context, condition: Condition): string {
    return capital(conditionText(condition, names));
}

/** What an element is called in a form: its label, and where it has only a name, that in words. */
export function title({ label, name }: Element): string {
    return label === name ? inWords(name) : capital(label);
}

/** The last part of an id, which is the name of the element or its number. */
export function lastOf(id: string): string {
    return id.slice(id.lastIndexOf('/') + 1);
}

/** A note of what there is to say. */
export function noteOf(...parts: readonly (string | false | undefined)[]): { readonly note?: string } {
    const said = parts.filter(part => part !== undefined && part !== false && part !== '');
    return said.length === 0 ? {} : { note: said.join('; ') };
}
