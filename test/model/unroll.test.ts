import { describe, expect, test, vi } from 'vitest';
import type { Occurrence } from '../../language/model/occurrence.js';
import { dependenciesFirst } from '../../language/model/dependencies-first.js';
import { documentWith, protocolWith, short } from './read.js';

// Many whole files are read here, on machines that do other things besides.
vi.setConfig({ testTimeout: 60_000 });

const base = 'day 1 is dosing 1\nscreening { step intake "Intake" { timing 28 to 3 days before dosing 1 } }\n';
const dosing = 'session dosing "Dosing" { timing 3 times, every 7 days }\n';

function occurrences(lines: string): readonly Occurrence[] {
    return protocolWith(lines).occurrences;
}

/** `meeting 2 < dosing 2 window 1 d..2 d` for each timing of the visits, in the order of the course. */
function timings(lines: string, template = 'session/meeting'): string[] {
    const name = (id: string): string => id.replace(/^(session|step)\//, '').replace('/', ' ');
    return occurrences(lines).filter((occurrence) => occurrence.template === template).flatMap((occurrence) => {
        const parts = occurrence.timings.map((timing) => `${name(timing.from)} ${timing.reason} ${short(timing.lower) ?? ''}..${short(timing.upper) ?? ''}`);
        return `${name(occurrence.id)}${occurrence.optional ? '?' : ''}: ${parts.join(', ')}`;
    });
}

function visit(timing: string): string[] {
    return timings(`${base}${dosing}session meeting "Visit" { timing ${timing} }`);
}

describe('from templates to occurrences', () => {
    test.each<[string, string[]]>([
        ['once, 1 to 2 days after each dosing', ['meeting 1: dosing 1 window 1 d..2 d', 'meeting 2: dosing 2 window 1 d..2 d', 'meeting 3: dosing 3 window 1 d..2 d']],
        ['once, 4 weeks after last dosing', ['meeting 1: dosing 3 window 4 wk..4 wk']],
        ['once, 1 day after first dosing', ['meeting 1: dosing 1 window 1 d..1 d']],
        ['once, 1 day after dosing 2', ['meeting 1: dosing 2 window 1 d..1 d']],
        ['once, 1 day after dosing 9', ['meeting 1: ']],
        ['once, 1 day after nowhere', ['meeting 1: ']],
        // Without a word: before the first, after the last.
        ['once, 1 day before dosing', ['meeting 1: dosing 1 window -1 d..-1 d']],
        ['once, 1 day after dosing', ['meeting 1: dosing 3 window 1 d..1 d']],
        ['once, 1 day after intake', ['meeting 1: intake 1 window 1 d..1 d']],
        // Every one of them lies in the window; the gap is between neighbours.
        ['2 times, 14 to 1 days before dosing 1, at least 2 days apart', [
            'meeting 1: dosing 1 window -14 d..-1 d', 'meeting 2: dosing 1 window -14 d..-1 d, meeting 1 gap 2 d..',
        ]],
        // A series begins at its anchor and goes on by its cadence.
        ['3 times, every 6 to 8 days, 7 days after last dosing', [
            'meeting 1: dosing 3 window 7 d..7 d', 'meeting 2: meeting 1 cadence 6 d..8 d', 'meeting 3: meeting 2 cadence 6 d..8 d',
        ]],
        ['2 times, every 7 days, at most 30 days after last dosing', [
            'meeting 1: dosing 3 window 0 d..30 d', 'meeting 2: meeting 1 cadence 7 d..7 d',
        ]],
        ['2 times, every 3 days, at least 1 day before dosing 1', [
            'meeting 1: dosing 1 window ..-1 d', 'meeting 2: dosing 1 window ..-1 d, meeting 1 cadence 3 d..3 d',
        ]],
        ['2 times, every 1 days, 1 day after each dosing', [
            'meeting 1: dosing 1 window 1 d..1 d', 'meeting 2: meeting 1 cadence 1 d..1 d', 'meeting 3: dosing 2 window 1 d..1 d', 'meeting 4: meeting 3 cadence 1 d..1 d',
            'meeting 5: dosing 3 window 1 d..1 d', 'meeting 6: meeting 5 cadence 1 d..1 d',
        ]],
        ['1 to 2 times, 1 to 5 days after last dosing', ['meeting 1: dosing 3 window 1 d..5 d', 'meeting 2?: dosing 3 window 1 d..5 d']],
        ['up to 2 times, after last dosing', ['meeting 1: dosing 3 window 0 d..0 d', 'meeting 2?: dosing 3 window 0 d..0 d']],
        ['2 times, 1 day after previous meeting', ['meeting 1: ', 'meeting 2: meeting 1 window 1 d..1 d']],
        // An open course is unrolled as far as it is promised.
        ['every 7 days, until PHQ9 <= 4', ['meeting 1: ']],
        ['on day 8', ['meeting 1: dosing 1 day 7 d..7 d']],
        ['on day -2', ['meeting 1: dosing 1 day -2 d..-2 d']],
        ['on day -1 to 2', ['meeting 1: dosing 1 day -1 d..1 d']],
        ['on day 8, on day 15', ['meeting 1: dosing 1 day 7 d..7 d', 'meeting 2: dosing 1 day 14 d..14 d']],
        ['2 times, on day 8 to 20', ['meeting 1: dosing 1 day 7 d..19 d', 'meeting 2: dosing 1 day 7 d..19 d']],
        ['2 times, every 7 days, on day 8', ['meeting 1: dosing 1 day 7 d..7 d', 'meeting 2: meeting 1 cadence 7 d..7 d']],
    ])('%s', (timing, expected) => {
        expect(visit(timing)).toEqual(expected);
    });

    test('integration 3 belongs to dosing 3, and what belongs to an optional session is optional', () => {
        const found = occurrences(`session dosing "D" { timing 1 to 2 times, every 7 days }
            session integration "I" { timing once, 24 h after each dosing }
            session call "C" { timing 2 times, 1 day after each integration, at most 3 days after each dosing }`);
        expect(found.filter((occurrence) => occurrence.parent !== undefined).map(({ id, parent, optional }) => [id, parent, optional])).toEqual([
            ['session/integration/1', 'session/dosing/1', false],
            ['session/call/1', 'session/integration/1', false],
            ['session/call/2', 'session/integration/1', false],
            ['session/integration/2', 'session/dosing/2', true],
            ['session/call/3', 'session/integration/2', true],
            ['session/call/4', 'session/integration/2', true],
        ]);
        expect(found.find((occurrence) => occurrence.id === 'session/call/4')?.timings.map((timing) => timing.from)).toEqual([
            'session/integration/2', 'session/dosing/2',
        ]);
    });

    test('a session that comes after the previous one of another kind waits for the last held before it', () => {
        const lines = `session dosing "D" { timing 3 times, 3 to 5 days after previous integration }
            session integration "I" { timing once, 24 h after each dosing }`;
        expect(timings(lines, 'session/dosing')).toEqual([
            'dosing 1: ', 'dosing 2: integration 1 window 3 d..5 d', 'dosing 3: integration 2 window 3 d..5 d',
        ]);
        expect(occurrences(lines).map((occurrence) => occurrence.id.replace('session/', ''))).toEqual([
            'dosing/1', 'integration/1', 'dosing/2', 'integration/2', 'dosing/3', 'integration/3',
        ]);
    });

    test('how each timing counts', () => {
        const [, second] = occurrences('day 1 is meeting 1\nsession meeting "V" { timing 2 times, every 48 h, at least 24 h apart, on day 1, on day 3 }');
        expect(second?.timings.map(({ reason, edge, against, written }) => [reason, edge, against, written])).toEqual([
            ['cadence', 'start', 'actual', '48 h'], ['gap', 'end', 'actual', '24 h'], ['day', 'start', 'planned', 'on day 3'],
        ]);
        expect(second?.timings.map((timing) => short(timing.target))).toEqual(['48 h', undefined, '2 d']);
    });

    test('phases and arms that alone list a session', () => {
        const found = occurrences(`${base}${dosing}session meeting "V" { timing after dosing }
            phase prepare "P" { sessions intake }  phase treat "T" { sessions dosing, meeting }  phase follow "F" { sessions meeting }
            arm drug "A" { sessions dosing, meeting }  arm placebo "B" { sessions meeting }`);
        expect(found.filter((occurrence) => occurrence.index === 1).map(({ template, epoch, arm }) => [template, epoch, arm])).toEqual([
            ['step/intake', 'phase/prepare', undefined], ['session/dosing', 'phase/treat', 'arm/drug'], ['session/meeting', undefined, undefined],
        ]);
    });

    test('without a day convention a day has no anchor', () => {
        expect(occurrences('session meeting "V" { timing on day 8 }')[0]?.timings).toEqual([]);
    });
});

describe('the order of the course', () => {
    const order = (lines: string): string[] => occurrences(lines).map((occurrence) => occurrence.id.replace(/^(session|step)\//, ''));

    test('what is held earlier comes first, wherever it is written', () => {
        expect(order(`session followUp "F" { timing 4 weeks after last dosing }
            session integration "I" { timing 24 h after each dosing }
            session dosing "D" { timing 2 times, every 7 days }
            screening { step labs "L" { timing 7 to 1 days before dosing 1 }  step intake "I" { timing 28 to 3 days before dosing 1 } }`)).toEqual([
            'intake/1', 'labs/1', 'dosing/1', 'integration/1', 'dosing/2', 'integration/2', 'followUp/1',
        ]);
    });

    test('on one day, what is held before its anchor comes before it, and what is held after it after', () => {
        expect(order(`session after "A" { timing after dosing }
            session dosing "D" { timing once }
            session with "W" { timing at dosing }
            session before "B" { timing before dosing }`)).toEqual(['before/1', 'dosing/1', 'after/1', 'with/1']);
    });

    test('screening that nothing ties to the course comes before it', () => {
        expect(order('session s "S" { lasts 60 min }\nscreening { step a "A" { collect PHQ9 }  step b "B" { timing 1 day after a } }')).toEqual(['a/1', 'b/1', 's/1']);
    });
});

describe('a course without an end', () => {
    test.each([
        ['itself', 'session a "A" { timing 2 times, 1 day after each a }', 2],
        ['each other', 'session a "A" { timing once, 1 day after each b }\nsession b "B" { timing 2 times, 1 day after each a }', 4],
        ['three', 'session a "A" { timing after last c }\nsession b "B" { timing after last a }\nsession c "C" { timing after last b }', 3],
    ])('sessions that wait for %s are unrolled once', (_, lines, count) => {
        expect(occurrences(lines)).toHaveLength(count);
    });

    test('a thousand of one session are enough; the rest is noted', () => {
        const model = documentWith('session a "A" { timing 900 times }\nsession b "B" { timing 2 times, after each a }\nsession c "C" { timing 99999999999 times }');
        const counts = ['a', 'b', 'c'].map((name) => model.protocols[0]?.occurrences.filter((occurrence) => occurrence.template === `session/${name}`).length);
        expect(counts).toEqual([900, 1000, 1000]);
        expect(model.issues.map((issue) => [issue.code, issue.details['written']])).toEqual([['too-many-occurrences', 'B'], ['too-many-occurrences', 'C']]);
    });

    test('chains of thousands do not exhaust the stack', () => {
        const names = Array.from({ length: 3000 }, (_, index) => `s${index}`);
        const lines = names.map((name, index) => `session ${name} "S" { timing once, 1 day after each s${index + 1} }`).join('\n');
        expect(occurrences(lines)).toHaveLength(3000);
        const ids = Array.from({ length: 100_000 }, (_, index) => index);
        expect(dependenciesFirst(ids, (id) => [id + 1])[0]).toBe(99_999);
    });
});

test('dependencies come first, otherwise the order stays', () => {
    const needs: Record<string, string[]> = { a: ['c', 'b'], b: ['c'], c: [], d: ['e'], e: ['d'], f: ['missing'] };
    expect(dependenciesFirst(Object.keys(needs), (item) => needs[item] ?? [])).toEqual(['c', 'b', 'a', 'e', 'd', 'f']);
});
