import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { readingProblems } from '../../language/syntax/messages.js';
import { createSourceFiles } from '../../language/syntax/source-files.js';
import { wrapped } from './wrapped.js';

const { ProtocolParser: parser } = createSourceFiles(EmptyFileSystem).services.parser;

/** The block, the line as it is written, what the fix is called, and the line as it leaves it. */
const repairs: readonly (readonly [block: string, written: string, title: string, repaired: string])[] = [
    ['session', 'staf prescriber', 'Write `staff`', 'staff prescriber'],
    ['session', 'Staff prescriber', 'Write `staff`', 'staff prescriber'],
    ['session', 'staff prescriber therapist', 'Add a comma', 'staff prescriber, therapist'],
    ['session', 'staff prescriber and therapist', 'Write a comma', 'staff prescriber, therapist'],
    ['session', 'contact in-person, video', 'Write `or`', 'contact in-person or video'],
    ['session', 'staff 1 nurse per 2 patients', 'Write `for each`', 'staff 1 nurse for each 2 patients'],
    ['session', 'timing 24–72 h after each dosing', 'Write `24 to 72`', 'timing 24 to 72 h after each dosing'],
    ['session', 'timing 3 times, 1 week apart', 'Write `at least 1 week apart`', 'timing 3 times, at least 1 week apart'],
    ['session', 'instruct fasting No food for six hours', 'Put this text in quotes', 'instruct fasting "No food for six hours"'],
    ['session', 'check arrival at -15 min systolic < 150 mmHg postpone 1 day', 'Add `else`', 'check arrival at -15 min systolic < 150 mmHg else postpone 1 day'],
    ['session', 'lasts 60 min;', 'Take out `;`', 'lasts 60 min'],
    ['session', '• lasts 60 min', 'Take out `•`', 'lasts 60 min'],
    ['screening', 'include adult "Adults" when age => 18 years', 'Write `>=`', 'include adult "Adults" when age >= 18 years'],
    ['screening', 'include adult "Adults" when age is at least 18 years', 'Write `>=`', 'include adult "Adults" when age >= 18 years'],
    ['screening', 'exclude heart "Heart disease" when history of heart disease', 'Write `heartDisease`', 'exclude heart "Heart disease" when history of heartDisease'],
    ['screening', 'exclude pregnant "Pregnant" when pregnancyTest positive', 'Add `is`', 'exclude pregnant "Pregnant" when pregnancyTest is positive'],
    ['session', 'give ketamine 0.5 mg/kg at -5 min', 'Write `at -5 min ketamine 0.5 mg/kg`', 'give at -5 min ketamine 0.5 mg/kg'],
    ['session', 'timing within 72 h after each dosing', 'Write `at most`', 'timing at most 72 h after each dosing'],
    ['session', 'timing 6 sessions, every 3 to 5 days', 'Write `times`', 'timing 6 times, every 3 to 5 days'],
    ['session', 'timing 6 times, every other day', 'Write `2 days`', 'timing 6 times, every 2 days'],
    ['session', 'monitor bloodPressure q15min until discharge', 'Write `every 15 min`', 'monitor bloodPressure every 15 min until discharge'],
    ['session', 'discharge after 120 min when MOAAS = 5', 'Write `not before`', 'discharge not before 120 min when MOAAS = 5'],
    ['session', 'staff lead, director on-call', 'Write `on call`', 'staff lead, director on call'],
    ['session', 'duration 90 min', 'Write `lasts`', 'lasts 90 min'],
    ['protocol', 'effective Dec 1, 2026', 'Write `2026-12-01`', 'effective 2026-12-01'],
    ['protocol', 'review annually', 'Write `every 12 months`', 'review every 12 months'],
    ['screening', 'include adult "Adult" when age 18+ years', 'Write `>= 18 years`', 'include adult "Adult" when age >= 18 years'],
    ['screening', 'exclude ideation "Suicidal" when CSSRS.ideation is 4 or more', 'Write `>= 4`', 'exclude ideation "Suicidal" when CSSRS.ideation >= 4'],
    ['screening', 'exclude ideation "Suicidal" when CSSRS ideation >= 4', 'Write `CSSRS.ideation`', 'exclude ideation "Suicidal" when CSSRS.ideation >= 4'],
    ['screening', 'exclude ssri "SSRI" when takes ssri in the last 4 weeks', 'Write `within`', 'exclude ssri "SSRI" when takes ssri within 4 weeks'],
    ['medication', 'dose 0.5 mg per kg', 'Write `mg/kg`', 'dose 0.5 mg/kg'],
    ['team', 'role lead "Lead therapist"\n    licence PsyD\n}', 'Add `{`', 'role lead "Lead therapist" {\n    licence PsyD\n}'],
];

test.each(repairs)('in %s: %j: %s', (block, written, title, repaired) => {
    const text = wrapped(block, written);
    const [problem] = readingProblems(parser.parse(text));
    const repair = problem?.repair;
    expect(repair && { title: repair.title, text: text.slice(0, repair.start) + repair.newText + text.slice(repair.end) })
        .toEqual({ title, text: wrapped(block, repaired) });
    expect(readingProblems(parser.parse(wrapped(block, repaired)))).toEqual([]);
});

test.each([
    ['session', 'needs treatment'],
    ['session', 'timing twice weekly'],
    ['session', 'lasts 60 min 20'],
    ['medication', 'supplemental 40 mg'],
])('in %s: %j leaves the author the choice', (block, written) => {
    const problems = readingProblems(parser.parse(wrapped(block, written)));
    expect(problems.map(({ repair }) => repair)).toEqual([undefined]);
});
