import { describe, expect, test } from 'vitest';
import type { Encounter } from '../../language/model/encounter.js';
import type { Repeat, TimingRelation } from '../../language/model/timing.js';
import { course, protocolWith, short } from './read.js';

function visit(timing: string): Encounter {
    const found = protocolWith(`${course}\nsession meeting "Visit" { timing ${timing} }`).sessions.find((session) => session.name === 'meeting');
    if (!found) {
        throw new Error(`There is no visit: ${timing}`);
    }
    return found;
}

function relation(timing: string): TimingRelation | undefined {
    return visit(timing).schedule?.relations[0];
}

describe('windows around an anchor', () => {
    test.each([
        ['28 to 3 days before dosing 1', 'before', 'start', '-28 d', '-3 d', undefined, 'planned'],
        ['3 to 28 days before dosing 1', 'before', 'start', '-28 d', '-3 d', undefined, 'planned'],
        ['7 days before dosing 1', 'before', 'start', '-7 d', '-7 d', '-7 d', 'planned'],
        ['7 ± 2 days before dosing 1', 'before', 'start', '-9 d', '-5 d', '-7 d', 'planned'],
        ['24 to 72 h after each dosing', 'after', 'end', '24 h', '72 h', undefined, 'actual'],
        ['24 h to 72 h after each dosing', 'after', 'end', '24 h', '72 h', undefined, 'actual'],
        ['7 ± 2 days after last dosing', 'after', 'end', '5 d', '9 d', '7 d', 'actual'],
        ['7 +/- 2 days after last dosing', 'after', 'end', '5 d', '9 d', '7 d', 'actual'],
        ['4 weeks ± 3 days after last dosing', 'after', 'end', '25 d', '31 d', '4 wk', 'actual'],
        ['24 h ± 30 min after last dosing', 'after', 'end', '1410 min', '1470 min', '24 h', 'actual'],
        ['4 weeks after last dosing', 'after', 'end', '4 wk', '4 wk', '4 wk', 'actual'],
        ['6 weeks to 3 months after last dosing', 'after', 'end', '6 wk', '3 mo', undefined, 'actual'],
        ['at least 24 h before dosing 1', 'before', 'start', undefined, '-24 h', undefined, 'planned'],
        ['at most 14 days before dosing 1', 'before', 'start', '-14 d', '0 d', undefined, 'planned'],
        ['at least 2 days after dosing 1', 'after', 'end', '2 d', undefined, undefined, 'actual'],
        ['at most 2 days after dosing 1', 'after', 'end', '0 d', '2 d', undefined, 'actual'],
        ['before dosing 1', 'same-day', 'start', '0 d', '0 d', undefined, 'planned'],
        ['after dosing 1', 'same-day', 'end', '0 d', '0 d', undefined, 'actual'],
        ['at dosing 1', 'at', 'start', '0 min', '0 min', '0 min', 'actual'],
    ])('%s', (timing, direction, edge, lower, upper, target, against) => {
        const found = relation(timing);
        expect({ direction: found?.direction, edge: found?.edge, against: found?.against }).toEqual({ direction, edge, against });
        expect([short(found?.lower), short(found?.upper), short(found?.target)]).toEqual([lower, upper, target]);
        expect(found?.written).toBe(timing);
    });

    test.each([
        ['at dosing', 'only', undefined], ['at each dosing', 'each', undefined], ['at first dosing', 'first', undefined],
        ['at last dosing', 'last', undefined], ['at previous dosing', 'previous', undefined], ['at dosing 3', 'numbered', 3],
    ])('%s', (timing, choice, index) => {
        const from = relation(timing)?.from;
        expect({ choice: from?.choice, index: from?.index, target: from?.target.target }).toEqual({ choice, index, target: 'session/dosing' });
    });
});

describe('how often', () => {
    const counts: [timing: string, minimum: number, maximum: number | undefined][] = [
        ['once', 1, 1], ['6 times', 6, 6], ['3 to 8 times', 3, 8], ['up to 12 times', 1, 12], ['0 to 2 times', 0, 2],
        ['every 7 days', 1, undefined], ['until PHQ9 <= 4', 1, undefined], ['12 times, until PHQ9 <= 4', 1, 12], ['3 to 8 times, until PHQ9 <= 4', 3, 8],
        ['7 days after last dosing', 1, 1], ['on day 8', 1, 1], ['on day 8, on day 15, on day 22', 3, 3], ['at least 2 days apart', 1, 1],
    ];
    test.each(counts)('%s', (timing, minimum, maximum) => {
        const repeat = visit(timing).schedule?.repeat;
        expect([repeat?.minimum, repeat?.maximum]).toEqual([minimum, maximum]);
    });

    test('a cadence, a gap, a parent and an end', () => {
        const repeat = visit('2 times, every 7 ± 1 days, at least 5 days apart, after each dosing, until PHQ9 <= 4').schedule?.repeat as Repeat;
        expect([short(repeat.cadence?.lower), short(repeat.cadence?.upper), short(repeat.cadence?.target)]).toEqual(['6 d', '8 d', '7 d']);
        expect(short(repeat.minimumGap?.lower)).toBe('5 d');
        expect(repeat.per?.target.target).toBe('session/dosing');
        expect(repeat.until).toMatchObject({ condition: { kind: 'compare' }, evaluatedAt: 'session', whenUnknown: 'wait' });
    });
});

describe('days of the calendar', () => {
    test.each([
        ['on day 8', 8, 8, 8], ['on day 5 to 9', 5, 9, undefined], ['on day 8 ± 2', 6, 10, 8], ['on day 8 ± 2 days', 6, 10, 8],
        ['on day -3', -3, -3, -3], ['on day −3 to -1', -3, -1, undefined],
        // There is no day 0: two days before day 1 is day -2.
        ['on day 1 ± 2', -2, 3, 1], ['on day -1 ± 1', -2, 1, -1],
    ])('%s', (timing, low, high, target) => {
        const day = visit(timing).schedule?.days[0];
        expect([day?.low, day?.high, day?.target]).toEqual([low, high, target]);
    });
});

test('the schedule says what its author wrote, without keyword and citations', () => {
    const schedule = visit('once,  7 days\n after last dosing chosen by author').schedule;
    expect(schedule?.written).toBe('once, 7 days after last dosing');
    expect(schedule?.provenance).toBe('chosen');
    expect(schedule?.relations[0]?.provenance).toBe('chosen');
});
