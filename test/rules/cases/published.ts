import { lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const instrument = (body: string): string => lines(`
instrument score "Score" {
    ${body}
}
team {
    role rater "Rater"
}
session meeting "Visit" {
    timing  once
    staff   rater
    collect score
}`).text;

const criterion = (condition: string): string => lines(`
team {
    role rater "Rater"
}
screening {
    step intake "Intake" {
        by      rater
        timing  once
        collect YMRS, temperature
    }
    exclude it "Excluded" when ${condition}
}`).text;

/** Mistakes that stood in published protocols, registries and regulations. */
export const published: readonly Case[] = [
    {
        name: 'a registry gives the CAPS-5, 20 items from 0 to 4, the range of the CAPS-IV',
        text: instrument('range <|0 to 136|>\n    items 20 from 0 to 4'),
        finds: [['instrument-range', '20 items from 0 to 4 add up to 0 to 80, and the range is 0 to 136']],
    },
    {
        name: 'a data dictionary gives the ISI seven items of four points and a total of 28',
        text: instrument('range <|0 to 28|>\n    items 7 from 0 to 3'),
        finds: [['instrument-range', 'add up to 0 to 21']],
    },
    {
        name: 'a guide ends one band of the HAM-D where the next begins',
        text: instrument('range 0 to 52\n    band moderate 18 to 24\n    <|band severe 24 to 52|>'),
        finds: [['bands-overlap', 'shares a figure with `moderate`']],
    },
    { name: 'a copy of a registry has lost a comparator', text: criterion('YMRS <|5|>'), finds: [['not-a-range', 'A single figure, `5`, does not say enough about YMRS.']] },
    { name: 'C is the unit of electric charge', text: criterion('temperature >= 38 <|C|>'), finds: [['unknown-unit', 'C']] },
];
