import { expect, test } from 'vitest';
import { told, toldAbout, type MistakeCase } from './reading.js';

const howOften = 'How often is written with a number and a distance, for example `timing twice a week for 4 weeks` or `timing 8 times, every 3 to 4 days`.';

/** Everyday language where the language has a form of its own: the block, the snippet, and the one message it gets. */
const habits: readonly MistakeCase[] = [
    ['session', 'lasts <|an hour|>', 'Write `1 hour` instead of `an hour`.'],
    ['session', 'lasts <|two|> hours', 'Write `2` instead of `two`.'],
    ['session', 'lasts about <|an hour|>', 'Write `1 hour` instead of `an hour`.'],
    ['session', 'timing twice <|weekly|> for 4 weeks', howOften],
    ['session', 'timing 2 times <|per|> year for 4 years', howOften],
    ['session', 'timing once <|a|> year', howOften],
    ['session', 'timing <|weekly|>, 4 times', howOften],
    ['session', 'timing 4 times, every <|week|>', 'Write `1 week` instead of `week`.'],
    ['session', 'timing 3 times, <|1 week apart|>', 'Write `at least 1 week apart` instead of `1 week apart`.'],
    ['session', 'monitor bloodPressure every <|hour|> until discharge', 'Write `1 hour` instead of `hour`.'],
    ['session', 'staff lead <|and|> coTherapist', 'Write a comma instead of `and`.'],
    ['session', 'staff 1 nurse <|per|> 2 patients', 'Write `for each` instead of `per`.'],
    ['session', 'contact in-person<|,|> video', 'Write `or` instead of the comma.'],
    ['medication', 'dose 0.5 <|mg per kg|>', 'Write `mg/kg` instead of `mg per kg`.'],
    ['medication', 'dose 0.5 <|mg per kg|>\nnever above 80 mg per dose', 'Write `mg/kg` instead of `mg per kg`.'],
    ['medication', 'dose 80 mg <|orally|>',
        'The `dose` line is complete before `orally`: take the rest out, or start a new line for it. An example: `dose 0.5 mg/kg`.'],
    ['outcomes', 'measure PHQ9 at intake <|and|> after dosing 8', 'Write a comma instead of `and`.'],
    ['screening', 'include adult "Adults" when age <|over|> 18', 'Write `>` instead of `over`.'],
    ['screening', 'include adult "Adults" when age <|at least|> 18 years and PHQ9 >= 15', 'Write `>=` instead of `at least`.'],
    ['screening', 'include adult "Adults" when age <|is at least|> 18 years', 'Write `>=` instead of `is at least`.'],
    ['screening', 'include adult "Adults" when age <|between 18 and 70|> years', 'Write `18 to 70` instead of `between 18 and 70`.'],
    ['screening', 'exclude heart "Heart disease" when history of <|heart disease|>',
        'A name is one word. Write `heartDisease` instead of `heart disease`.'],
    ['screening', 'exclude pressure "Pressure" when <|blood pressure|> >= 140 mmHg',
        'A name is one word. Write `bloodPressure` instead of `blood pressure`.'],
    ['screening', 'exclude pressure "Pressure" when bloodPressure >= 140<|/|>90',
        'Two figures are two conditions, for example `systolic >= 140 mmHg or diastolic >= 90 mmHg`.'],
    ...['–', '-', '*', '•'].map(bullet => ['team', `<|${bullet}|> role rater "Rater"`,
        `Lists have no bullets here. Take \`${bullet}\` out: each line begins with its keyword.`] as const),
    ['team', 'role lead <|"Lead therapist"|>\n    licence PsyD\n}',
        'An opening brace `{` is missing at the end of this line, for example `role therapist "Lead therapist" {`.'],
    ['protocol', 'session <|screening|> "Screening" {\n}',
        '`screening` is a word of the language and cannot be a name. Write another name, for example `screeningSession`.'],
];

test.each(['experimental', 'control', 'treatment', 'phone'])('%s is a name like any other', name => {
    const text = `protocol p "P" {\narm ${name} "Arm" {\ncompares as experimental\nsessions ${name}\n}\nsession ${name} "Session" {\ntiming once\n}\n}\n`;
    expect(told(text)).toEqual([]);
});

test.each(habits)('in %s: %j', (...mistake) => {
    const { found, expected } = toldAbout(mistake);
    expect(found).toEqual(expected);
});
