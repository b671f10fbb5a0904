import { encounters } from '../analysis/elements.js';
import type { Repeat } from '../model/timing.js';
import { defineRule, replacement, structural, type Fix } from './kit.js';
import { lines } from './support/examples.js';

/** A number of times that the frequency and its length do not give. */
export const frequencyCount = defineRule({
    code: 'frequency-count',
    severity: 'error',
    summary: 'A number of times disagrees with how often it happens and for how long.',
    why: 'Twice a week for two weeks is four times, not six: a patient gets two doses more or fewer, depending on who reads.',
    messages: {
        differs: '`{frequency}` is {reckoned} times, and the line says {stated}. Change whichever is wrong, or leave the number out.',
        points: 'The line names {points} points in time, and says {stated} times. Change whichever is wrong, or leave the number out.',
        nominal: 'The line illustrates {days} days, and the course has {stated}. Name as many days as it has, or leave them out.',
    },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing <|6 times|>, twice a week for 2 weeks
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing 4 times, twice a week for 2 weeks
    staff  therapist
}`),
    checkProtocol({ protocol, intact }, report) {
        for (const { schedule } of encounters(protocol)) {
            if (!schedule || !intact(schedule)) {
                continue;
            }
            const { repeat, series, days, nominalDays, range } = schedule;
            const place = repeat.counted ? repeat.range ?? range : range;
            if (repeat.counted && repeat.reckoned && disagree(repeat, repeat.reckoned)) {
                report('differs', { frequency: repeat.frequency?.written ?? '', reckoned: countText(repeat.reckoned), stated: countText(repeat) }, place, { fixes: recounted(repeat) });
            }
            const points = Math.max(series.length, days.length);
            if (repeat.counted && points > 1 && (repeat.maximum ?? points) > points) {
                report('points', { points, stated: countText(repeat) }, place);
            }
            if (nominalDays.length > 0 && repeat.maximum !== undefined && nominalDays.length > repeat.maximum) {
                report('nominal', { days: nominalDays.length, stated: countText(repeat) }, range);
            }
        }
    },
});

type Count = Pick<Repeat, 'minimum' | 'maximum'>;

function disagree(stated: Count, reckoned: Count): boolean {
    const most = stated.maximum ?? Infinity;
    return (reckoned.maximum !== undefined && most > reckoned.maximum) || most < reckoned.minimum;
}

function countText({ minimum, maximum }: Count): string {
    return maximum === undefined ? `at least ${minimum}` : minimum === maximum ? `${maximum}` : `${minimum} to ${maximum}`;
}

/** The count that the frequency comes to, where that is one number. */
function recounted({ reckoned, range }: Repeat): readonly Fix[] {
    const count = reckoned && reckoned.minimum === reckoned.maximum ? reckoned.maximum : undefined;
    return count === undefined || count < 2 || !range || range.inheritedBy !== undefined ? [] : [replacement(`Write \`${count} times\``, range, `${count} times`, false)];
}
