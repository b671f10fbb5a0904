import type { TimingRelation } from './timing.js';

/** One planned holding of a step or session. */
export interface Occurrence {
    /** `session/dosing/3`: the template's id and the index. */
    readonly id: string;
    /** Id of the step or session this is an occurrence of. */
    readonly template: string;
    /** From 1, in the order of the course. */
    readonly index: number;
    /** Id of the occurrence this one belongs to: integration 3 belongs to dosing 3. */
    readonly parent?: string;
    readonly arm?: string;
    /** Id of the phase it lies in. */
    readonly epoch?: string;
    /** Beyond the fewest that the protocol asks for: held only if the course goes on. */
    readonly optional: boolean;
    /** The number of the day that illustrates when it is held. */
    readonly nominalDay?: number;
    /** When it may be held, each relation to one other occurrence. */
    readonly timings: readonly OccurrenceTiming[];
}

/** A relation of the template, resolved to one occurrence it is counted from. */
export interface OccurrenceTiming extends Pick<TimingRelation, 'edge' | 'lower' | 'upper' | 'target' | 'tolerance' | 'against' | 'written' | 'range'> {
    readonly from: string;
    readonly reason: 'window' | 'cadence' | 'frequency' | 'gap' | 'day';
}
