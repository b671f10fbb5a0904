import { describe, expect, test } from 'vitest';
import { courseDays } from '../../language/analysis/time/days.js';
import { dayNumber, dayOffset } from '../../language/model/day-numbers.js';
import { parseDocument } from '../harness.js';

/** The earliest and latest day of each occurrence, as `dosing/2: 4..6 (5)`; an open side is left out, the target stands in parentheses. */
function days(timings: Readonly<Record<string, string>>, header = 'day 1 is dosing 1'): string[] {
    const sessions = Object.entries(timings).map(([name, timing]) => `session ${name} "${name}" {\n timing ${timing}\n}`);
    const { model } = parseDocument(`protocol p "P" {\n${header}\n${sessions.join('\n')}\n}`);
    const protocol = model.protocols[0]!;
    return [...courseDays(protocol)].map(([id, { earliest, latest, target }]) =>
        `${id.replace('session/', '')}: ${earliest ?? ''}..${latest ?? ''}${target === undefined ? '' : ` (${target})`}`).sort();
}

const dosing = '3 times, every 3 to 5 days';

describe('the days of a course', () => {
    const cases: [string, Record<string, string>, string[]][] = [
        ['a cadence adds up', { dosing }, ['dosing/1: 1..1 (1)', 'dosing/2: 4..6', 'dosing/3: 7..11']],
        ['elapsed hours are widened to the dates they can reach', { dosing: '1 times', integration: 'once, 24 to 72 h after each dosing' },
            ['dosing/1: 1..1 (1)', 'integration/1: 2..4']],
        ['36 hours reach one or two dates', { dosing: 'once', contactCall: '36 h after dosing 1' }, ['contactCall/1: 2..3', 'dosing/1: 1..1 (1)']],
        ['there is no day 0', { dosing: 'once', preparation: '2 to 1 days before dosing 1' }, ['dosing/1: 1..1 (1)', 'preparation/1: -2..-1']],
        ['a target lies between the ends', { dosing: 'once', followUp: '7 ± 2 days after last dosing' }, ['dosing/1: 1..1 (1)', 'followUp/1: 6..10 (8)']],
        ['weeks are seven days', { dosing: 'once', followUp: '4 weeks ± 3 days after last dosing' }, ['dosing/1: 1..1 (1)', 'followUp/1: 26..32 (29)']],
        ['a gap narrows a window from both sides', { dosing: 'once', preparation: '2 times, 5 to 1 days before dosing 1, at least 3 days apart' },
            ['dosing/1: 1..1 (1)', 'preparation/1: -5..-4', 'preparation/2: -2..-1']],
        ['a bound on one side leaves the other open', { dosing: 'once', followUp: 'at least 7 days after dosing 1' }, ['dosing/1: 1..1 (1)', 'followUp/1: 8..']],
        ['each integration belongs to its dosing', { dosing, integration: 'once, 1 day after each dosing' },
            ['dosing/1: 1..1 (1)', 'dosing/2: 4..6', 'dosing/3: 7..11', 'integration/1: 2..2 (2)', 'integration/2: 5..7', 'integration/3: 8..12']],
        ['what nothing ties to day 1 has no day', { dosing: 'once', other: '2 times, every 7 days' }, ['dosing/1: 1..1 (1)']],
    ];
    test.each(cases)('%s', (_, timings, expected) => {
        expect(days(timings)).toEqual(expected);
    });

    test('without a declared day convention no day is guessed', () => {
        expect(days({ dosing }, '')).toEqual([]);
    });

    test('a schedule that contradicts itself has no days', () => {
        expect(days({ dosing: 'once, 3 to 5 days after other', other: 'once, 1 to 2 days after dosing' }, 'day 1 is dosing 1')).toEqual([]);
    });
});

describe('counting days', () => {
    test.each([[0, 1, 1], [3, 1, 4], [-1, 1, -1], [-28, 1, -28], [0, 0, 0], [-1, 0, -1]])('%i days after day %i is day %i', (offset, _first, day) => {
        expect(dayNumber(offset, _first)).toBe(day);
        expect(dayOffset(day, _first)).toBe(offset);
    });
});
