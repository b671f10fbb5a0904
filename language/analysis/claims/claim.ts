import type { Condition } from '../../model/condition.js';
import type { Element } from '../../model/element.js';
import type { Reaction } from '../../model/outcomes.js';
import type { Criterion } from '../../model/screening.js';
import type { ProtocolFacts } from '../facts.js';
import type { Sentence } from './sentences.js';

/** A figure in a text that is not what the protocol states. */
export interface Contradiction {
    readonly sentence: Sentence;
    /** Where the figure stands in the sentence, and how long it is. */
    readonly start: number;
    readonly length: number;
    /** What the protocol states instead, as a clause: "`dosing` is held 8 times". */
    readonly stated: string;
    /** What would be right in place of the figure; absent where that is not one thing. */
    readonly instead?: string;
    /** The figure of the protocol that says it: `dosing.count`. */
    readonly path?: string;
}

/** Finds what sentences of one kind claim, and gives what is contradicted. */
export type FindClaims = (sentence: Sentence, facts: ProtocolFacts) => readonly Contradiction[];

/** What decides a criterion or a safety rule, beside the label that people read; nothing for any other element. */
export function decidingCondition(element: Element): Condition | undefined {
    return element.kind === 'criterion' || element.kind === 'reaction' ? (element as Criterion | Reaction).when.condition : undefined;
}
