import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const screening = (collected: string, ...criteria: readonly string[]): string => lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect ${collected}
    }
    ${criteria.join('\n    ')}
}`).text;

const deciding = (...branches: readonly string[]): string => lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9, weight
}
outcomes {
    decide next "Next step" at meeting {
        ${branches.join('\n        ')}
        otherwise continue
    }
}`).text;

/** Who is eligible, and what conditions decide. */
export const eligibility: readonly Case[] = [
    {
        name: 'three criteria that only together let nobody in, and no fourth one among them',
        text: screening('age, PHQ9, pregnancyTest', 'include adult "A" when age >= 18 years', 'include one "B" when PHQ9 >= 10 or pregnancyTest is positive',
            'exclude two "C" when pregnancyTest is positive', 'exclude three "D" when <|PHQ9 >= 8|>'),
        finds: [['nobody-eligible', 'No patient gets past `one`, `two` and `three` together']],
    },
    { name: 'an exclusion that only begins where the inclusion ends', text: screening('PHQ9', 'include a "A" when PHQ9 >= 10', 'exclude b "B" when PHQ9 > 20'), finds: [] },
    { name: 'a condition over what is not known', text: screening('PHQ9', 'include a "A" when <|PHQQ9|> >= 10 and PHQ9 < 5'), finds: [['unknown-name']] },
    {
        name: 'an exact boundary in other units',
        text: screening('temperature', 'exclude fever "A" when <|temperature >= 100.4 degF and temperature < 38 Cel|>'),
        finds: [['condition-never-met', 'this criterion never applies']],
    },
    { name: 'a boundary that a tenth of a degree keeps open', text: screening('temperature', 'exclude fever "A" when temperature >= 100.3 degF and temperature < 38 Cel'), finds: [] },
    {
        name: 'a disease that is present was there at some time',
        text: screening('age', 'exclude ever "A" when history of psychoticDisorder', 'exclude now "B" when <|has psychoticDisorder|>'),
        finds: [['redundant-criterion', '`now` keeps out nobody: `ever` already does']],
    },
    {
        name: 'of two criteria that say the same, the later one is needless',
        text: screening('age', 'include a "A" when age >= 18 years', 'exclude b "B" when <|age < 18 years|>'),
        finds: [['redundant-criterion', '`b` keeps out nobody']],
    },
    {
        name: 'a caution over patients who are not treated',
        text: screening('age', 'include a "A" when age 18 to 70 years', 'caution b "B" when <|age > 75 years|>'),
        finds: [['redundant-criterion', 'The caution `b` concerns nobody']],
    },
    { name: 'a narrower exclusion of something else', text: screening('age, PHQ9', 'include a "A" when age >= 18 years', 'exclude b "B" when age < 21 years and PHQ9 < 5'), finds: [] },
    {
        name: 'a figure of two exclusive lines',
        text: screening('PHQ9', 'include a "A" when PHQ9 10 to 20', 'exclude b "B" when <|PHQ9 >= 20|>'),
        finds: [['boundary-conflict', 'A patient with PHQ9 20 is included by `a` and excluded by `b`']],
    },
    { name: 'criteria that share a stretch are meant so', text: screening('PHQ9', 'include a "A" when PHQ9 10 to 20', 'exclude b "B" when PHQ9 >= 18'), finds: [] },
    { name: 'a narrower branch before a wider one', text: deciding('when PHQ9 >= 20 then stop treatment', 'when PHQ9 >= 10 then review by prescriber'), finds: [] },
    {
        name: 'a branch that two others hide together',
        text: deciding('when PHQ9 >= 15 then stop treatment', 'when PHQ9 <= 14 then review by prescriber', 'when <|weight > 90 kg|> then continue'),
        finds: [['branch-never-taken', 'This branch is never taken']],
    },
    {
        name: 'bands of a weight that share an end',
        text: deciding('when weight 40 to 60 kg then continue', 'when <|weight 60 to 80 kg|> then review by prescriber'),
        finds: [['branches-overlap', 'A patient with weight 60 kg fits this branch']],
    },
    {
        name: 'the patient whom a decision forgets',
        text: deciding('when PHQ9 < 10 then continue', 'when PHQ9 > 10 then stop treatment').replace('        otherwise continue\n', '').replace('decide next', 'decide <|next|>'),
        finds: [['decision-without-otherwise', 'does not say what happens at PHQ9 10']],
    },
    {
        name: 'doses that leave a judgement open are the prescriber’s',
        text: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg when prescriber judges "strong"
    dose  25 mg when prescriber judges "frail"
}` }).text,
        finds: [],
    },
    {
        name: 'remission over a value that no criterion looks at',
        text: `${screening('age, PHQ9', 'include a "A" when age >= 18 years').replace(/\}\n$/, '')}\n    outcomes {\n        remission when PHQ9 < 5\n    }\n}\n`,
        finds: [],
    },
];
