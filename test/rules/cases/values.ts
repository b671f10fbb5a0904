import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

/** A visit that takes some values, with further lines of the session and of the protocol. */
const taking = (values: string, session: string, ...more: readonly string[]): string => lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect ${values}
    ${session}
}
${more.join('\n')}`).text;

const check = (condition: string): string => `check at 0 min ${condition} else stop treatment`;

const screening = (collect: string, ...criteria: readonly string[]): string => lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect ${collect}
    }
    ${criteria.join('\n    ')}
}`).text;

/** A course of which the last dose falls on day 16 to 26, and what is measured and judged after it. */
function afterCourse(judged: string): string {
    return course({ more: `outcomes {\n    objective relief "Relief"\n    measure PHQ9 4 weeks after last dosing\n    primary change "PHQ-9" ${judged} for relief\n}` })
        .text.replace('2026-01-01\n', '2026-01-01\n    day 1 is  dosing 1\n');
}

const judgedAt: readonly (readonly [name: string, judged: string, message?: string])[] = [
    ['as it is measured', 'PHQ9 4 weeks after last dosing'],
    ['a week later', 'PHQ9 5 weeks after last dosing'],
    ['eight weeks later', '<|PHQ9|> 12 weeks after last dosing',
        'The endpoint `change` is judged `12 weeks after last dosing`, and `PHQ9` is taken at no time near that. Add `measure PHQ9 12 weeks after last dosing`, or correct the time.'],
    ['counted from another visit, on days that meet', 'PHQ9 7 weeks after dosing 1'],
    ['on a day at which nobody comes', '<|PHQ9|> on day 120', 'is judged `on day 120`'],
    ['in a week in which it is measured', 'PHQ9 in week 8'],
];

/** Thresholds, choices, criteria, outcomes and definitions. */
export const values: readonly Case[] = [
    { name: 'a threshold at either end of the range', text: taking('PHQ9', check('PHQ9 <= 27 and PHQ9 >= 1')), finds: [] },
    { name: 'a threshold at the lower end of the range', text: taking('PHQ9', check('PHQ9 >= 0 and PHQ9 <= 26')), finds: [] },
    { name: 'a threshold just outside', text: taking('PHQ9', check('PHQ9 < <|28|>')), finds: [['threshold-outside-range', 'goes from 0 to 27']] },
    {
        name: 'a scale has a range of its own',
        text: taking('CSSRS', check('CSSRS.ideation < <|6|>')),
        finds: [['threshold-outside-range', 'the range of `CSSRS.ideation`']],
    },
    { name: 'both ends of a range are looked at', text: screening('PHQ9', 'include severity "Severe" when PHQ9 <|20 to 28|>'), finds: [['threshold-outside-range', '`28`']] },
    { name: 'a change may be any share', text: taking('PHQ9', '', 'outcomes {\n    response when PHQ9 falls at least 50 % compared with meeting\n}'), finds: [] },
    { name: 'a change in points is a plain number', text: taking('PHQ9', '', 'outcomes {\n    response when PHQ9 falls at least 30 compared with meeting\n}'), finds: [] },
    { name: 'Fahrenheit, Celsius and kelvin are compared exactly', text: taking('temperature', check('temperature < 100.4 °F and temperature > 309 K')), finds: [] },
    {
        name: 'Fahrenheit without its unit would be implausible',
        text: taking('temperature', check('temperature < <|100.4 Cel|>')),
        finds: [['implausible-threshold', '`temperature` goes from 32 Cel to 44 Cel']],
    },
    { name: 'a weight in pounds', text: taking('weight', check('weight < 330 lb')), finds: [] },
    { name: 'a score with a unit', text: taking('PHQ9', check('PHQ9 < <|20 mg|>')), finds: [['threshold-unit', '`PHQ9` is a plain number']] },
    { name: 'a pressure in mg', text: taking('bloodPressure', check('systolic < <|150 mg|>')), finds: [['threshold-unit', '`systolic` is measured in mmHg']] },
    {
        name: 'a range without units is one mistake',
        text: screening('age', 'include adult "Adult" when age <|18 to 70|>'),
        finds: [['threshold-unit', '`18` has no unit']],
    },
    { name: 'a result that the test does not have', text: taking('pregnancyTest', check('pregnancyTest is <|borderline|>')), finds: [['unknown-choice', 'It is `negative` or `positive`.']] },
    { name: 'a score is not chosen', text: taking('PHQ9', check('PHQ9 is not <|severe|>')), finds: [['unknown-choice', '`PHQ9` is a figure, not a choice.']] },
    { name: 'a choice is not measured', text: taking('pregnancyTest', check('<|pregnancyTest < 1|>')), finds: [['unknown-choice', '`pregnancyTest` is not a figure.']] },
    { name: 'an instrument without a total may be collected and measured', text: taking('CSSRS', '', 'outcomes {\n    measure CSSRS at meeting\n}'), finds: [] },
    {
        name: 'a panel of vital signs is not one figure',
        text: taking('bloodPressure', check('<|bloodPressure|> < 140 mmHg')),
        finds: [['score-without-total', '`bloodPressure` is several values. Name the one that counts: `systolic` or `diastolic`.']],
    },
    {
        name: 'an endpoint needs a total or a scale',
        text: taking('CSSRS', '', 'outcomes {\n    secondary ideation "Ideation" <|CSSRS|> at meeting\n}'),
        finds: [['score-without-total', '`CSSRS.ideation`']],
    },
    {
        name: 'remission above a limit, on a scale where more is worse',
        text: taking('PHQ9', '', 'outcomes {\n    remission when <|PHQ9 >= 5|>\n}'),
        finds: [['wrong-direction', 'so a remission needs `<=`, not `>=`']],
    },
    {
        name: 'a rise on a scale where more is better',
        text: taking('MOCA', '', 'outcomes {\n    response when MOCA rises at least 2 compared with meeting\n}').replaceAll('MOCA', 'MoCA'),
        finds: [],
    },
    {
        name: 'a score that must not get worse by much',
        text: taking('PHQ9, GAD7', '', 'outcomes {\n    response when PHQ9 falls at least 50 % compared with meeting and GAD7 rises at most 2 compared with meeting\n}'),
        finds: [],
    },
    { name: 'taking blood pressure takes the systolic pressure', text: taking('bloodPressure', check('systolic < 150 mmHg')), finds: [] },
    { name: 'a monitored value is known', text: taking('PHQ9', `${check('systolic < 150 mmHg')}\n    monitor bloodPressure every 15 min`), finds: [] },
    ...judgedAt.map(([name, judged, message]): Case => ({
        name: `an endpoint apart from every visit: ${name}`, text: afterCourse(judged), finds: message === undefined ? [] : [['endpoint-not-measured', message]],
    })),
    { name: 'a measured value is known', text: taking('age', '', 'outcomes {\n    measure MADRS at meeting\n    remission when MADRS <= 10\n}'), finds: [] },
    {
        name: 'a value that several conditions need is one mistake',
        text: taking('PHQ9', 'check arrival at 0 min <|systolic|> < 150 mmHg else stop treatment\n    check later at 10 min systolic < 150 mmHg else stop treatment'),
        finds: [['value-not-collected', 'the check `arrival` depends on it']],
    },
    {
        name: 'a value whose collection is misspelt is one mistake',
        text: taking('<|MADSR|>', '', 'outcomes {\n    remission when MADRS <= 10\n}'),
        finds: [['unknown-name', 'Did you mean `MADRS`?']],
    },
    {
        name: 'history, medication and judgement need no value',
        text: screening('psychiatricHistory', 'exclude psychosis "Psychosis" when history of psychoticDisorder or has psychoticDisorder or takes benzodiazepine or prescriber judges "unfit"'),
        finds: [],
    },
    {
        name: 'a criterion over a value that is only taken after a dose began',
        text: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect age
    }
    include adult    "Adult"    when age >= 18 years
    exclude sedation "Sedation" when <|MOAAS|> < 5
}
consent treatment "Consent" {
    obtain by prescriber at least 24 h before dosing
}
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg
}
session dosing "Dosing" {
    timing    once
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    collect   MOAAS at 110 min
    monitor   bloodPressure every 15 min
    discharge not before 2 h when MOAAS = 5
}
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then call prescriber
}`).text,
        finds: [['unused-criterion', 'no screening step takes `MOAAS`']],
    },
    {
        name: 'criteria without any screening step',
        text: lines('screening {\n    include adult "Adult" when <|age|> >= 18 years\n}').text,
        finds: [['unused-criterion', 'there is no screening step that takes `age`']],
    },
    {
        name: 'a baseline that an earlier measure takes',
        text: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by     prescriber
        timing once
    }
}
session followUp "Follow-up" {
    timing once, 4 weeks after intake
    staff  prescriber
}
outcomes {
    measure PHQ9 at intake, at followUp
    primary relief "Relief" PHQ9 at followUp compared with intake
}`).text,
        finds: [],
    },
    {
        name: 'an instrument listed by a decision covers its scales',
        text: taking('CSSRS', '', 'outcomes {\n    decide next "Next" at meeting on CSSRS at meeting {\n        when CSSRS.ideation >= 4 then review by prescriber\n        otherwise continue\n    }\n}'),
        finds: [],
    },
    {
        name: 'bands that touch without sharing a figure, out of order',
        text: taking('mood', '', 'instrument mood "Mood" {\n    range 0 to 20\n    band severe 15 to 20\n    band mild 5 to 9\n    band moderate 10 to 14\n}'),
        finds: [],
    },
    {
        name: 'a band that leaves the range',
        text: taking('mood', '', 'instrument mood "Mood" {\n    range 0 to 20\n    <|band severe 15 to 27|>\n}'),
        finds: [['bands-overlap', 'leaves the range of `mood`, which goes from 0 to 20']],
    },
    {
        name: 'items that start at one',
        text: taking('mood', '', 'instrument mood "Mood" {\n    range 18 to 126\n    items 18 from 1 to 7\n}'),
        finds: [],
    },
    {
        name: 'codes that are as they should be, one of them known for its wrong digit',
        text: taking('mood', '', 'instrument mood "Mood" {\n    range 0 to 20\n    loinc 11491-6\n    loinc 2160-0\n    loinc 2345-7\n    snomed 370143000\n}'),
        finds: [],
    },
    {
        name: 'a code of another system',
        text: lines('indication "Depression" <|icd10 44261-6|>').text,
        finds: [['invalid-code', '`44261-6` is no ICD-10 code. It looks like `F33.2`.']],
    },
];
