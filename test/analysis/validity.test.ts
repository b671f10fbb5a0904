import { expect, it } from 'vitest';
import { factsOf } from '../../language/analysis/facts.js';
import { coursesOf } from '../../language/analysis/play/results.js';
import { parseDocument } from '../harness.js';

/** Where a test differs from the others: the screening, the dosing session, and the patient. */
interface Course {
    readonly labs: string;
    readonly taken?: string;
    readonly session?: string;
    readonly criterion?: string;
    readonly given: string;
    readonly expected: string;
}

function played({ labs, taken = 'urineDrugScreen valid for 7 days', session = '', criterion = 'when urineDrugScreen is positive', given, expected }: Course): { passes: boolean | undefined; told: readonly string[]; instead: readonly string[] } {
    const { model, findings } = parseDocument(`use standard
protocol p "P" {
    day 1 is dosing 1
    team {
        role prescriber "Prescriber"
    }
    screening {
        step intake "Intake" {
            by      prescriber
            timing  ${labs}
            collect ${taken}
        }
        exclude drugs "Uses other drugs" ${criterion}
    }
    medication ketamine "Ketamine" {
        route oral
        dose  10 mg
    }
    session dosing "Dosing" {
        timing  3 times, every 4 days
        staff   prescriber
        give    at 0 min ketamine
        ${session}
    }
    scenario one "One" {
        given  urineDrugScreen negative
        ${given}
        expect ${expected}
    }
}`);
    expect(findings.filter(({ code }) => ['unreadable', 'unknown-name', 'repeated-line'].includes(code)).map(({ message }) => message)).toEqual([]);
    const [result] = factsOf(model).flatMap(coursesOf);
    const { passes, verdicts = [] } = result ?? {};
    return { passes, told: verdicts.flatMap(({ because }) => because.map(({ text }) => text)), instead: verdicts.map(verdict => verdict.instead) };
}

const clean = 'check clean at -30 min urineDrugScreen is negative else postpone 1 day';

it.each([
    ['a test that is still valid when the first dose is given', { labs: '7 to 1 days before dosing 1', given: '', expected: 'eligible' }, true],
    ['one that is too old by then', { labs: '9 to 8 days before dosing 1', given: '', expected: 'eligible' }, false],
    ['one that stays valid', { labs: '9 to 8 days before dosing 1', taken: 'urineDrugScreen', given: '', expected: 'eligible' }, true],
    ['one that was taken on a later day', { labs: '9 to 8 days before dosing 1', criterion: 'when age < 18 years', session: clean, given: 'given age 40 years\n given urineDrugScreen negative on day -2', expected: 'dosing 1 is held' }, true],
    ['the second session, for which it is too old', { labs: '4 days before dosing 1', session: clean, given: '', expected: 'dosing 2 is held' }, false],
    ['the second session, which takes it again', { labs: '4 days before dosing 1', session: `collect urineDrugScreen at -45 min\n${clean}`, given: '', expected: 'dosing 2 is held' }, true],
    ['the second session, which takes it only when it has decided', { labs: '4 days before dosing 1', session: `collect urineDrugScreen valid for 2 days at 10 min\n${clean}`, given: '', expected: 'dosing 2 is held' }, false],
    ['the second session, for which it is given anew', { labs: '4 days before dosing 1', session: clean, given: 'given urineDrugScreen negative at dosing 2 - 60 min', expected: 'dosing 2 is held' }, true],
    ['hours, which are rounded up to days', { labs: '2 days before dosing 1', taken: 'urineDrugScreen valid for 48 h', given: '', expected: 'eligible' }, true],
] satisfies readonly (readonly [string, Course, boolean])[])('%s', (_, course, passes) => {
    expect(played(course).passes).toBe(passes);
});

it('the chain of reasons says when it was taken, and leads to the line that says how long it is valid', () => {
    const { told, instead } = played({ labs: '9 to 8 days before dosing 1', given: '', expected: 'eligible' });
    expect(told).toEqual(['`urineDrugScreen` is not known.', '`urineDrugScreen` was taken on day -9, and on day 1 it is older than 7 days.']);
    expect(instead).toEqual(['Whether `drugs` applies is not known, so the patient is not eligible yet.']);
});
