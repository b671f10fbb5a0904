import type { ProtocolFacts } from '../facts.js';
import type { Contradiction, FindClaims } from './claim.js';
import { countClaims } from './counts.js';
import { derivedClaims } from './derived.js';
import { doseClaims } from './doses.js';
import { durationClaims } from './durations.js';
import { frequencyClaims } from './frequencies.js';
import { number, occasions } from './numbers.js';
import { pressureClaims } from './pressures.js';
import { rangeClaims } from './ranges.js';
import { sentences } from './sentences.js';
import { thresholdClaims } from './thresholds.js';

export type { Contradiction } from './claim.js';

/** Each kind of claim that can be told from a sentence without guessing. */
const kinds: readonly FindClaims[] = [countClaims, frequencyClaims, durationClaims, doseClaims, derivedClaims, rangeClaims, thresholdClaims, pressureClaims];

/** Sentences without a number claim nothing that is looked at here; most have none. */
const anyNumber = new RegExp(`${number}|${occasions}`, 'i');

/**
 * Figures in the texts of a protocol that are not what it states. Only plain statements about something that has a name in the protocol
 * are taken up: a bound, a range, a part of something, and what others did are left alone.
 */
export function contradictions(facts: ProtocolFacts): readonly Contradiction[] {
    return sentences(facts.protocol).filter(({ text }) => anyNumber.test(text)).flatMap(sentence => {
        const found = new Map<number, Contradiction>();
        kinds.forEach(kind => kind(sentence, facts).forEach(each => found.has(each.start) || found.set(each.start, each)));
        return [...found.values()];
    });
}
