import type { Element, Ref, SourceRange } from './element.js';

/** A document that statements are taken from. */
export interface Source extends Element {
    readonly kind: 'source';
    readonly url?: string;
    readonly edition?: string;
    /** ISO 8601 date on which somebody last read the source. */
    readonly reviewed?: string;
}

/** A short form; the label is what it stands for. */
export interface Abbreviation extends Element {
    readonly kind: 'abbreviation';
}

/** Prose of the protocol; the label is its title. */
export interface Narrative extends Element {
    readonly kind: 'narrative';
    readonly text: Prose;
}

/** Text cut into plain stretches, figures taken from the protocol, and citations. */
export type Prose = readonly ProsePart[];

/** One part of a text. */
export type ProsePart =
    | { readonly kind: 'text'; readonly text: string; readonly range: SourceRange }
    /** `{dosing.count}`: the path as written, without braces; the range is that of the path. */
    | { readonly kind: 'figure'; readonly path: string; readonly range: SourceRange }
    /** `[@label]`: the range is that of the whole, the source's range that of its name. */
    | { readonly kind: 'citation'; readonly source: Ref; readonly range: SourceRange };
