import { dayNumber } from '../../model/day-numbers.js';
import type { Measurement } from '../../model/condition.js';
import type { Known } from '../../model/scenario.js';
import { compare } from '../../syntax/decimal.js';
import { takings, type Taking } from '../data-flow/takings.js';
import type { ProtocolFacts } from '../facts.js';
import { once } from '../once.js';
import { wholeDays } from '../time/seconds.js';
import type { Because } from './evaluate.js';
import { endOfVisit, type Moment } from './moment.js';
import type { HeldOn } from './patient.js';

/** Why a value is too old to decide at a moment; nothing where it still counts. */
export type TooOld = (of: Measurement, known: Known, at: Moment) => Because | undefined;

/** When values were taken on a course. */
export interface Readings {
    readonly heldOn: HeldOn;
    /** From when on something is so; nothing while its visit has not been held. */
    begins(known: Known): Moment | undefined;
}

interface Reading {
    readonly day: number;
    /** For how many days it is valid; without a limit where nothing is said. */
    readonly days: number;
    readonly taking: Taking;
}

/**
 * Judges the age of values. A value that is given is found by everybody who looks: at each visit that takes it, and when it is given for a day or a visit.
 * The last of these readings has to be still valid, or one before it; what no visit has taken has no age. Hours are rounded up to days, in favour of the
 * protocol.
 * @param screening set where criteria are judged: they stand on what screening has found, and have to hold on the day of the first dose
 */
export function createTooOld(facts: ProtocolFacts, { heldOn, begins }: Readings, screening = false): TooOld {
    const limited = limitedValues(facts);
    const { protocol } = facts;
    const first = protocol.header.dayConvention?.number ?? 1;
    const firstDose = (): Moment | undefined => {
        const dose = protocol.occurrences.find(({ template }) => facts.dosing.some(({ id }) => id === template));
        return dose && heldOn(dose.id);
    };
    return (of, known, at) => {
        const sources = (limited.get(of.of.target ?? '') ?? []).filter(({ encounter }) => !screening || encounter.kind === 'step');
        if (!sources.some(({ validFor }) => validFor)) {
            return undefined;
        }
        const start = known.from && begins(known);
        const day = Math.max(at.day, (screening ? firstDose()?.day : undefined) ?? at.day);
        const taken = sources.flatMap(taking => protocol.occurrences.filter(({ template }) => template === taking.encounter.id)
            .flatMap(({ id }) => readingAt(taking, id, heldOn(id), at)));
        const own = start ? sources.map((taking): Reading => ({ day: start.day, days: daysOf(taking), taking })) : [];
        const readings = [...taken.filter(reading => !start || reading.day >= start.day), ...own];
        const [newest] = [...readings].sort((a, b) => b.day - a.day);
        const valid = newest?.taking.validFor?.written ?? '';
        return !newest || readings.some(reading => day - reading.day <= reading.days) ? undefined : {
            text: `\`${of.written}\` was taken on day ${dayNumber(newest.day, first)}, and on day ${dayNumber(day, first)} it is older than ${valid}.`,
            range: newest.taking.range,
        };
    };
}

/** The values that are valid for some time only, with every line that takes them. */
const limitedValues = once((facts: ProtocolFacts): ReadonlyMap<string, readonly Taking[]> => {
    const all = takings(facts);
    const limited = new Set(all.flatMap(({ value, validFor }) => (validFor ? [value] : [])));
    return new Map([...limited].map(value => [value, all.filter(taking => taking.value === value)]));
});

function daysOf({ validFor }: Taking): number {
    return validFor ? wholeDays(validFor.upper).most : Infinity;
}

/** What a visit has found by a moment. */
function readingAt(taking: Taking, visit: string, held: Moment | undefined, at: Moment): readonly Reading[] {
    if (!held || held.day > at.day) {
        return [];
    }
    const minute = taking.atDischarge ? endOfVisit : taking.minute;
    const isLater = at.visit === visit && minute !== undefined && (at.minute === undefined || compare(minute, at.minute) > 0);
    return isLater ? [] : [{ day: held.day, days: daysOf(taking), taking }];
}
