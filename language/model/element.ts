/** Where something stands in a file: offsets in UTF-16 units, end exclusive. */
export interface SourceRange {
    readonly uri: string;
    readonly start: number;
    readonly end: number;
    /** The id of the protocol that takes over what stands here from one that it extends; absent where the place is the protocol's own. */
    readonly inheritedBy?: string;
}

/** The kinds of things that have a name of their own. Names are scoped by kind: a risk and a reaction may share one. */
export type ElementKind =
    | 'protocol' | 'source' | 'abbreviation' | 'narrative' | 'role' | 'person' | 'handoff' | 'setting'
    | 'step' | 'criterion' | 'consent' | 'consent-item' | 'medication' | 'session' | 'visit' | 'instruction' | 'check'
    | 'administration' | 'supplement' | 'performance' | 'timeline' | 'monitor' | 'collection' | 'activity' | 'discharge' | 'phase' | 'arm' | 'study'
    | 'objective' | 'measure' | 'endpoint' | 'outcome' | 'decision' | 'reaction' | 'emergency'
    | 'observable' | 'scale' | 'definition' | 'diagnosis' | 'drug-class' | 'route' | 'training' | 'licence' | 'equipment' | 'approach' | 'procedure' | 'topic'
    | 'duty' | 'record' | 'field' | 'concomitant' | 'scenario' | 'scenario-table';

/** Where a statement comes from: its source says so, the author chose it, the source is silent about it, or no source can be named. */
export type Provenance = 'stated' | 'chosen' | 'not-stated' | 'unsourced';

/** What the sources of a transcribed protocol leave open, and which sources those are. */
export interface Silence {
    readonly topics: readonly SilentTopic[];
    readonly sources: readonly Ref[];
    readonly range: SourceRange;
}

/** What a source can leave open. */
export type SilentTopic =
    | 'staffing' | 'consent' | 'monitoring' | 'discharge' | 'stopping' | 'timing' | 'windows' | 'duration' | 'dose' | 'route' | 'baseline' | 'emergencies'
    | 'handoffs' | 'eligibility' | 'outcomes';

/** What a statement stands on. */
export interface Origin {
    readonly citations: readonly Citation[];
    readonly provenance: Provenance;
}

/** A source that backs a statement, with the place inside it as written ("section 5.1"). */
export interface Citation {
    readonly source: Ref;
    readonly locator?: string;
}

/**
 * What every element of a protocol has.
 * `id` is stable: it is made of kinds and names (`session/dosing/check/arrival`), never of positions in the file;
 * elements without a name count among their siblings of the same kind (`session/dosing/monitor/1`).
 */
export interface Element extends Origin {
    readonly kind: ElementKind;
    readonly id: string;
    /** The short name as written; empty for an element that has none. */
    readonly name: string;
    /** The text a reader sees; falls back to the name, and without a name to the author's own words for what it is about. */
    readonly label: string;
    /** The text in quotes that is the label, with its quotes; absent where the label is not written. */
    readonly labelRange?: SourceRange;
    /** The whole element, from its keyword to its last character. */
    readonly range: SourceRange;
    /** The name, or the keyword where there is no name: where a finding about the element is shown. */
    readonly nameRange: SourceRange;
    /** The name of the protocol that states it, where that is one that this protocol extends. */
    readonly inheritedFrom?: string;
}

/** A use of a name. `target` is the id of what it names, absent where nothing fits. */
export interface Ref {
    /** The kinds of element that fit here. */
    readonly kinds: readonly ElementKind[];
    readonly written: string;
    readonly target?: string;
    readonly range: SourceRange;
}
