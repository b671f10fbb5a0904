import type { ElementKind } from '../model/element.js';

/** Where a format holds an element, or what of it is lost, in the plural, and why. */
export type Place =
    | {
        /** In words for a table. */
        readonly place: string;
        /** In a few words, for a table of all formats; otherwise the place. */
        readonly short?: string;
        /** What of it is lost although it has a place. */
        readonly partly?: string;
    }
    | { readonly lost: string; readonly why: string };

/** The place of each kind of element, and of each time a visit is held. */
export type Mapping = Readonly<Record<ElementKind | 'occurrence', Place>>;
