import type { Change, Source, Stretch } from './source.js';

/** One fault: what is changed, and the names of what it is about, where a finding may stand at the other end of a relation. */
export interface Plant {
    readonly changes: readonly Change[];
    readonly names?: readonly string[];
    /** Other ends of the relation: where a finding may stand too. */
    readonly ends?: readonly Stretch[];
}

/** A kind of mistake, and how to plant it wherever a protocol has a place for it. */
export interface Operator {
    /** The mistake, in a few words. */
    readonly name: string;
    /** What it stands for: `7.2/…` or `S…` are rows of the tables of what reviewers catch; `4` is the list of the issue. */
    readonly row: string;
    /** Where it is planted, and what is left out because no fault would come of it. */
    readonly where: string;
    /** The codes of findings that name this mistake. */
    readonly codes: readonly string[];
    plant(source: Source): readonly Plant[];
}

/** One plant for each change. */
export function each(changes: readonly Change[], names: readonly string[] = []): Plant[] {
    return changes.map(change => ({ changes: [change], names }));
}
