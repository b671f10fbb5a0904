import type { Measurement } from '../../model/condition.js';
import type { Ref } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import { declared, elements } from '../elements.js';
import { once } from '../once.js';

/** What a reader calls the things of a protocol. */
export interface Names {
    /** The label of what a name means; the name as written where it means nothing. */
    readonly of: (ref: Ref) => string;
    /** A measured value: instruments by the short name that clinicians use, everything else by its label. */
    readonly measured: (value: Measurement) => string;
    readonly list: (refs: readonly Ref[], joined?: 'and' | 'or') => string;
    readonly label: (id: string | undefined) => string | undefined;
}

/** The names of a protocol, and of what it takes from the library and from other files. */
export const namesOf = once((protocol: Protocol): Names => {
    const labels = new Map([...declared(protocol.used), ...elements(protocol)].map(({ id, label }) => [id, label]));
    const instruments = new Set([...protocol.used.observables, ...protocol.own.observables].flatMap(({ id, category }) => (category === 'instrument' ? [id] : [])));
    const of = ({ target, written }: Ref): string => (target === undefined ? undefined : labels.get(target)) || written;
    return {
        of,
        measured: value => {
            const name = instruments.has(value.of.target ?? '') ? spaced(value.of.written) : of(value.of);
            return value.scale ? `${name}, ${inWords(value.scale.written).toLowerCase()}` : name;
        },
        list: (refs, joined = 'and') => listed(refs.map(of), joined),
        label: id => (id === undefined ? undefined : labels.get(id)),
    };
});

/** The short name of an instrument as it is printed: `PHQ9` is "PHQ-9", `CAPS5Week` "CAPS-5 week". */
function spaced(name: string): string {
    return name.replace(/^([A-Z]{2,})(\d+)/, '$1-$2').replace(/([a-z\d])([A-Z][a-z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}

/** Several things in a sentence: "a, b and c". */
export function listed(all: readonly string[], joined: 'and' | 'or' = 'and'): string {
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${joined} ${all.at(-1)}`;
}

/** A name as a reader would write it: `preDose` becomes "Pre dose". */
export function inWords(name: string): string {
    const words = name.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])(?=[a-z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
    return capital(words);
}

/** A text with a capital letter at its beginning. */
export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
