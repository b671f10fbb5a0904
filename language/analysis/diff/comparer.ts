import type { Condition } from '../../model/condition.js';
import type { Element, SourceRange } from '../../model/element.js';
import type { Renames } from './canonical.js';
import { placeOf } from './canonical.js';
import type { Risk, Told } from './change.js';
import type { Trait } from '../criteria/patients.js';

/** Whom a condition lets in on one side and not on the other. */
export interface Difference {
    /** A patient for whom it holds now, and did not before. */
    readonly gained?: readonly Trait[];
    /** A patient for whom it held before, and does not now. */
    readonly lost?: readonly Trait[];
}

/** What comparing two elements needs to know of the protocols around them. */
export interface Context {
    readonly renames: Renames;
    /** How two conditions differ; nothing where they multiply too far to be worked out. */
    readonly difference: (before: Condition, after: Condition) => Difference | undefined;
    /** Whether the consent forms of the new protocol tell of an element. */
    readonly consentTells: (id: string) => boolean;
}

/** Tells how one property of two elements differs, whose meanings are known to differ; nothing where it cannot tell. */
export type Comparer<E> = (before: E, after: E, context: Context) => readonly Told[];

/** Tells how a property of an element differs, where it knows the property. */
export type KindComparer = (property: string, before: Element, after: Element, context: Context) => readonly Told[];

/** The comparers of a kind of element, property by property. */
export function comparing<E extends Element>(properties: Readonly<Record<string, Comparer<E>>>): KindComparer {
    return (property, before, after, context) => (Object.hasOwn(properties, property) ? properties[property]!(before as E, after as E, context) : []);
}

/** One difference, and where it stands on both sides. */
export function told(code: string, risk: Risk, text: string, before?: unknown, after?: unknown): Told {
    const places: { before?: SourceRange; after?: SourceRange } = {};
    const [old, now] = [placeOf(before), placeOf(after)];
    if (old) {
        places.before = old;
    }
    if (now) {
        places.after = now;
    }
    return { code, risk, text, ...places };
}
