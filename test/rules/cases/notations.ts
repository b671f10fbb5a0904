import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const ketamine = (dose: string): string => `
medication ketamine "Ketamine" {
    route intramuscular
    ${dose}
}`;

const weighed = `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
}`;

const narrative = (text: string): string => lines(`
team {
    role therapist "Therapist"
}
narrative "Overview" "${text}"
session preparation "Preparation" {
    timing once
    staff  therapist
}`).text;

/** How amounts are written where they are misread. */
export const notations: readonly Case[] = [
    {
        name: 'a dose in units that are easily misread',
        text: course({ medication: ketamine('dose 35 <|µg|>/kg'), more: weighed }).text,
        finds: [['unsafe-abbreviation', '`µg` has been read as mg, a thousand times as much. Write `mcg`.']],
    },
    {
        name: 'international units are spelled out',
        text: course({ medication: ketamine('dose 35 <|IU|>') }).text,
        finds: [['unsafe-abbreviation', '`IU` has been read as IV, or the number 10. Spell the unit out.']],
    },
    {
        name: 'notations in a text',
        text: narrative('Heparin 5000 <|U|> <|QD|>, insulin 10 <|IU|> <|q.o.d.|>, thyroxine 50 <|µg|>, lorazepam <|.5|> mg, <|2.50|> mg at most.'),
        finds: [
            ['unsafe-abbreviation', 'Write `units`.'], ['unsafe-abbreviation', 'Write `daily`.'], ['unsafe-abbreviation', 'Write `international units`.'],
            ['unsafe-abbreviation', 'Write `every other day`.'], ['unsafe-abbreviation', 'Write `mcg`.'], ['unsafe-abbreviation', 'Write `0.5`.'],
            ['unsafe-abbreviation', 'Write `2.5`.'],
        ],
    },
    {
        name: 'notations in an emergency plan, in a safety rule and in the label of an activity',
        text: course({ safety: `
safety {
    stop dose for seizure "Seizure (lorazepam <|.5|> mg is ready)" when prescriber judges "a seizure" then emergency fit
    emergency <|fit|> "Seizure" {
        by     prescriber
        action "Give midazolam 5.0 mg into a muscle."
    }
}`, more: `
session preparation "Preparation" {
    timing once, 14 to 1 days before dosing 1
    staff  prescriber
    do vitamin "Take vitamin D, 1000 <|IU|>"
}` }).text,
        finds: [['unsafe-abbreviation', 'Write `0.5`.'], ['unsafe-abbreviation', '`5.0` has been read as ten times as much'], ['unsafe-abbreviation', '`IU`']],
    },
    {
        name: 'what only looks like one of them',
        text: narrative('An ALT of 40 U/L, a score of 2.0, version 1.0, 20 mg, 0.5 mg, 10.5 mg, group U, the form q.d.s. and 105 mg are fine.'),
        finds: [],
    },
    {
        name: 'a trailing zero at one end of a range',
        text: course({ medication: ketamine('dose <|25.0 to 75 mg|>') }).text,
        finds: [['unsafe-number', 'Write `25`.']],
    },
];
