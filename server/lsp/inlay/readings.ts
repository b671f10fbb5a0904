import { timelinesOf } from '../../../language/analysis/elements.js';
import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { secondsOf } from '../../../language/analysis/time/seconds.js';
import type { Discharge, Monitor } from '../../../language/model/encounter.js';
import type { Hint } from './hint.js';

/** How many readings regular monitoring comes to: from its first moment to its last, both read; until discharge, the fewest. */
export function readingHints({ encounters }: ProtocolFacts): readonly Hint[] {
    return encounters.flatMap(encounter => [encounter, ...timelinesOf(encounter)].flatMap(({ monitors }) => monitors)
        .flatMap((monitor): Hint[] => {
            const found = readingsOf(monitor, encounter.discharge);
            return found ? [{
                at: monitor.range,
                text: `${found.fewestOnly ? 'at least ' : ''}${found.count} readings`,
                why: found.fewestOnly
                    ? `The patient stays until at least ${encounter.discharge!.notBefore!.written}; the first reading and every one until then count.`
                    : 'The first reading and every one until the end count, the end too.'
            }] : [];
        }));
}

/** A number of readings; `fewestOnly` where more may follow until the patient leaves. */
export interface Readings {
    readonly count: number;
    readonly fewestOnly: boolean;
}

/** How many readings there are; nothing where there is no interval, no end, or only one reading. */
export function readingsOf({ every, from, until }: Monitor, discharge: Discharge | undefined): Readings | undefined {
    const notBefore = until?.kind === 'discharge' ? discharge?.notBefore?.lower : undefined;
    const end = until?.kind === 'offset' ? until.offset : notBefore;
    if (typeof every !== 'object' || from?.kind === 'discharge' || !end || every.lower.value !== every.upper.value) {
        return undefined;
    }
    const step = secondsOf(every.lower).fewest;
    const stretch = secondsOf(end).fewest - (from ? secondsOf(from.offset).fewest : 0);
    const count = step > 0 && stretch >= 0 ? Math.floor(stretch / step) + 1 : 0;
    return count > 1 ? { count, fewestOnly: until?.kind === 'discharge' } : undefined;
}
