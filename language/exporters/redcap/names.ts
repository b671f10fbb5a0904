import { checksum } from '../checksum.js';

/** The most characters that REDCap recommends for the name of a variable. */
export const longestVariable = 26;

/** The most characters of the name of a form; REDCap adds `_complete` to it. */
export const longestForm = 50;

/** What is to be named. */
export interface Nameable {
    readonly key: string;
    readonly wanted: string;
}

/** A name in lower case letters, digits and single underscores that begins with a letter: `preDose` becomes `pre_dose`. */
export function slug(text: string): string {
    const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
    const apart = plain.replace(/(\p{Ll}|\d)(?=\p{Lu}\p{Ll})/gu, '$1_').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1_').toLowerCase();
    const name = apart.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
    return /^[a-z]/.test(name) ? name : `x_${name}`.replace(/_$/, '');
}

/**
 * A name for each thing. A longer one is cut and ends with a checksum of the key, so that it changes with nothing else;
 * where two things want one name, the later ones are numbered, in the order given.
 * @param taken names that somebody else has
 */
export function namesFor(all: readonly Nameable[], longest: number, taken: Iterable<string> = []): ReadonlyMap<string, string> {
    const used = new Set(taken);
    return new Map(all.map(({ key, wanted }) => {
        const name = free(cut(slug(wanted), key, longest), longest, used);
        used.add(name);
        return [key, name];
    }));
}

function cut(name: string, key: string, longest: number): string {
    return name.length <= longest ? name : `${name.slice(0, longest - 9).replace(/_+$/, '')}_${checksum(key)}`;
}

function free(name: string, longest: number, used: ReadonlySet<string>): string {
    for (let count = 1; ; count++) {
        const suffix = count === 1 ? '' : `_${count}`;
        const candidate = `${name.slice(0, longest - suffix.length).replace(/_+$/, '')}${suffix}`;
        if (!used.has(candidate)) {
            return candidate;
        }
    }
}
