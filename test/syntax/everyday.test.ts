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
    ['session', 'timing <|weekly|>, 4 times', 'Write `every 1 week` instead of `weekly`.'],
    ['session', 'timing <|biweekly|>, 4 times', howOften],
    ['protocol', 'review <|annually|>', 'Write `every 12 months` instead of `annually`.'],
    ['session', 'timing 4 times, every <|week|>', 'Write `1 week` instead of `week`.'],
    ['session', 'timing 3 times, <|1 week apart|>', 'Write `at least 1 week apart` instead of `1 week apart`.'],
    ['session', 'monitor bloodPressure every <|hour|> until discharge', 'Write `1 hour` instead of `hour`.'],
    ['session', 'timing 6 <|sessions|>, every 3 to 5 days', 'Write `times` instead of `sessions`.'],
    ['session', 'timing <|within|> 72 h after each dosing', 'Write `at most` instead of `within`.'],
    ['session', 'timing <|no later than|> 72 h after each dosing', 'Write `at most` instead of `no later than`.'],
    ['session', 'timing once, 3 days <|prior to|> dosing 1', 'Write `before` instead of `prior to`.'],
    ['session', 'timing once, 3 days <|following|> each dosing', 'Write `after` instead of `following`.'],
    ['session', 'timing 4 times, every <|other day|>', 'Write `2 days` instead of `other day`.'],
    ['session', 'timing 4 times, every <|third week|>', 'Write `3 weeks` instead of `third week`.'],
    ['session', 'timing 6 times <|BID|>', howOften],
    ['session', 'monitor bloodPressure <|each|> 15 min until discharge', 'Write `every` instead of `each`.'],
    ['session', 'monitor bloodPressure <|q15min|> from 0 min until discharge', 'Write `every 15 min` instead of `q15min`.'],
    ['session', 'monitor bloodPressure <|q1h|>', 'Write `every 1 h` instead of `q1h`.'],
    ['session', 'give <|ketamine at 0 min|>', 'Write `at 0 min ketamine` instead of `ketamine at 0 min`.'],
    ['session', 'give <|ketamine 0.5 mg/kg at -5 min|> when age >= 18 years',
        'Write `at -5 min ketamine 0.5 mg/kg` instead of `ketamine 0.5 mg/kg at -5 min`.'],
    ['session', 'perform <|scan at about 30 min|> over 5 min', 'Write `at about 30 min scan` instead of `scan at about 30 min`.'],
    ['session', 'monitor bloodPressure <|at|> -10 min and 60 min',
        'What is taken once stands in a `collect` line, for example `collect bloodPressure at 60 min`.'],
    ['consent', 'obtain by prescriber <|before dosing 1|>', 'Say how long before or after, for example `obtain by prescriber at least 24 h before dosing 1`.'],
    ['session', 'discharge <|after|> 120 min when MOAAS = 5', 'Write `not before` instead of `after`.'],
    ['session', 'staff lead <|by video|>, coTherapist', 'Write `over video` instead of `by video`.'],
    ['session', 'timing 3 <|sessions|>\nstaff lead', 'Write `times` instead of `sessions`.'],
    ['session', 'timing <|day|> 1, day 7 and day 14 after each dosing',
        'Days are written as `on days 1, 4 and 8`, or counted from a visit, for example `at days 1, 7 and 14 after each dosing`.'],
    ['session', '<|duration|> 90 min', '`duration` does not begin a line of a session. Did you mean `lasts`?'],
    ['session', '<|location|> room', '`location` does not begin a line of a session. Did you mean `in`?'],
    ['session', '<|Requires|> consent treatment', '`Requires` does not begin a line of a session. Did you mean `needs`?'],
    ['session', 'staff lead, director <|on-call|>', '`on-call` does not fit in the `staff` line. Did you mean `on call`?'],
    ['session', 'monitor bloodPressure <|hourly|> until discharge', 'Write `every 1 h` instead of `hourly`.'],
    ['session', 'give at 0 ketamine\n<|vitals|> bloodPressure at 0 min', '`vitals` does not begin a line of a session. Did you mean `collect`?'],
    ['consent', '<|agreement|> touch "I agree to touch." optional', '`agreement` does not begin a line of a consent. Did you mean `agree`?'],
    ['medication', '<|max|> 80 mg per dose', '`max` does not begin a line of a medication. Did you mean `never above`?'],
    ['decision', '<|if|> PHQ9 < 5 then continue', '`if` does not begin a line of a decision. Did you mean `when`?'],
    ['decision', '<|else|> continue', '`else` does not begin a line of a decision. Did you mean `otherwise`?'],
    ['protocol', 'day 1 <|=|> dosing 1', 'Write `is` instead of `=`.'],
    ['outcomes', 'response when PHQ9 <|decreases by|> at least 50 % compared with intake', 'Write `falls` instead of `decreases by`.'],
    ['outcomes', 'response when PHQ9 falls at least 50 % <|from|> intake', 'Write `compared with` instead of `from`.'],
    ['screening', 'exclude lithium "Lithium" when <|on|> lithium', 'Write `takes` instead of `on`.'],
    ['screening', 'exclude ssri "SSRI" when takes ssri <|in the last|> 4 weeks', 'Write `within` instead of `in the last`.'],
    ['screening', 'exclude ideation "Suicidal" when <|CSSRS ideation|> >= 4', 'Write `CSSRS.ideation` instead of `CSSRS ideation`.'],
    ['screening', 'exclude ideation "Suicidal" when CSSRS.ideation <|is 4 or more|>', 'Write `>= 4` instead of `is 4 or more`.'],
    ['screening', 'include depressed "Depressed" when PHQ9 <|20 or more|>', 'Write `>= 20` instead of `20 or more`.'],
    ['screening', 'include adult "Adult" when age <|18 years and older|> and PHQ9 >= 15', 'Write `>= 18 years` instead of `18 years and older`.'],
    ['screening', 'include adult "Adult" when age <|18+ years|>', 'Write `>= 18 years` instead of `18+ years`.'],
    ['screening', 'include light "Light" when weight <|is 60 kg or less|> and age >= 18 years', 'Write `<= 60 kg` instead of `is 60 kg or less`.'],
    ['screening', 'exclude pregnant "Pregnant" when pregnancyTest <|=|> positive', 'Write `is` instead of `=`.'],
    ['screening', 'exclude maoi "MAOI" when <|maoi|> within 14 days',
        '`takes` is missing before `maoi`, for example `exclude psychosis "Psychotic disorder, ever" when history of psychoticDisorder`.'],
    ['screening', 'include sad "Depressed" when PHQ9 <|greater than or equal to|> 15', 'Write `>=` instead of `greater than or equal to`.'],
    ['screening', 'include sad "Depressed" when PHQ9 <= <|fourteen|> and age >= 18 years', 'Write `14` instead of `fourteen`.'],
    ['screening', 'exclude psych "Psychosis" when <|patient has|> psychoticDisorder', 'Write `has` instead of `patient has`.'],
    ['screening', 'exclude psych "Psychosis" when <|patient has a history of|> psychoticDisorder', 'Write `history of` instead of `patient has a history of`.'],
    ['screening', 'exclude psych "Psychosis" when <|diagnosis of|> psychoticDisorder', 'Write `has` instead of `diagnosis of`.'],
    ['screening', 'exclude psych "Psychosis" when <|current|> psychoticDisorder', 'Write `has` instead of `current`.'],
    ['screening', 'exclude psych "Psychosis" when <|previous|> psychoticDisorder', 'Write `history of` instead of `previous`.'],
    ['screening', 'exclude maoi "MAOI" when age >= 18 years or <|taking|> maoi within 14 days', 'Write `takes` instead of `taking`.'],
    ['setting', 'equipment <|blood pressure monitor|>, oxygen', 'A name is one word. Write `bloodPressureMonitor` instead of `blood pressure monitor`.'],
    ['medication', 'raise <|by|> 50 mg at each dosing up to 400 mg', 'Write `in steps of` instead of `by`.'],
    ['protocol', 'effective <|1 December 2026|>', 'Write `2026-12-01` instead of `1 December 2026`.'],
    ['protocol', 'effective <|Dec 1, 2026|>', 'Write `2026-12-01` instead of `Dec 1, 2026`.'],
    ['protocol', 'effective <|31|> June 2026',
        '`31` does not fit after `effective`: a date such as `2026-11-01` belongs there, for example `effective 2026-11-01`.'],
    ['session', 'staff lead <|and|> coTherapist', 'Write a comma instead of `and`.'],
    ['session', 'staff 1 nurse <|per|> 2 patients', 'Write `for each` instead of `per`.'],
    ['session', 'contact in-person<|,|> video', 'Write `or` instead of the comma.'],
    ['medication', 'dose 0.5 <|mg per kg|>', 'Write `mg/kg` instead of `mg per kg`.'],
    ['medication', 'dose 0.5 <|mg per kg|>\nnever above 80 mg per dose', 'Write `mg/kg` instead of `mg per kg`.'],
    ['medication', 'dose 80 mg <|orally|>',
        'The `dose` line is complete before `orally`: take the rest out, or start a new line for it. An example: `dose 0.5 mg/kg`.'],
    ['outcomes', 'measure PHQ9 at intake <|and|> after dosing 8', 'Write a comma instead of `and`.'],
    ['screening', 'include adult "Adults" <|if|> age >= 18 years', 'Write `when` instead of `if`.'],
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

test('of two mistakes in one line, the first does not hide the second', () => {
    const text = 'protocol p "P" {\noutcomes {\nresponse PHQ9 falls at least 50 %\n}\n}\n';
    const example = 'for example `response when MADRS falls at least 50 % compared with intake`';
    expect(told(text).map(({ message }) => message)).toEqual([
        `\`when\` is missing before \`PHQ9\`, ${example}.`,
        `After \`%\` comes \`compared with\`, ${example}.`
    ]);
});

test('each sign in place of `is` is told', () => {
    const text = 'protocol p "P" {\nscreening {\ninclude any "Anybody" when sex = male or sex = female\n}\n}\n';
    expect(told(text).map(({ message }) => message)).toEqual(Array(2).fill('Write `is` instead of `=`.'));
});
