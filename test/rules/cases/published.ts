import { course, lines } from '../../../language/rules/support/examples.js';
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
        collect YMRS, MoCA, failedTrials, temperature, age, eGFR
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
    {
        name: 'a page of dosing advice gives six infusions where twice a week for two weeks is four',
        text: lines(`
team {
    role nurse "Nurse"
}
session infusion "Visit" {
    timing <|6 times|>, twice a week for 2 weeks
    staff  nurse
}`).text,
        finds: [['frequency-count', '`twice a week for 2 weeks` is 4 times, and the line says 6']],
    },
    {
        name: 'a page on the HAM-D17 gives nine items to 4 and eight to 2 a maximum of 54',
        text: instrument('range <|0 to 54|>\n    items 9 from 0 to 4 and 8 from 0 to 2'),
        finds: [['instrument-range', 'add up to 0 to 52']],
    },
    {
        name: 'a data set gives a code of drug abuse to the use of a statin',
        text: lines(`
fact statin "Currently on statin" {
    values no, yes
    <|loinc 82667-7|>
}
team {
    role nurse "Nurse"
}
session meeting "Visit" {
    timing  once
    staff   nurse
    collect statin
}`).text,
        finds: [['code-means-otherwise', 'here it stands beside "Currently on statin"']],
    },
    {
        name: 'a provider of supervision writes 40 hours where the rule of the state has 50',
        text: course({
            team: `
team {
    role prescriber "Prescriber" {
        training facilitation 40 h
    }
}`,
            dosing: `
session <|dosing|> "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }).text.replace('    effective 2026-01-01\n', '    effective 2026-01-01\n    follows "state.yaml"\n'),
        finds: [['profile-requirement', 'At least 50 h of facilitation are required.']],
        others: { 'state.yaml': `name: state
title: Rule of the state
jurisdiction: US
edition: "1"
sources:
  rule: { title: Rule of the state, edition: '1', reviewed: 2026-11-01 }
requirements:
  - id: consultation
    requires: At least {atLeast} of facilitation are required.
    advice: Write the hours behind the training.
    source: rule
    test: { kind: training, anyOf: [facilitation], atLeast: 50 h }
` },
    },
    { name: 'a copy of a registry has lost the sign for at least', text: criterion('MoCA <|18|>'), finds: [['not-a-range', '`18`']] },
    { name: 'a copy of a registry says "had 2 adequate trials"', text: criterion('failedTrials <|2|>'), finds: [['not-a-range', '`2`']] },
    {
        name: 'a registry says 18 to 65 years in its header, and over 18 and under 65 in its criteria',
        text: criterion('<|age > 18 years|> and <|age < 65 years|>').replace('exclude it "Excluded"', 'include adult "Age 18 to 65"'),
        finds: [['label-contradicts', '`> 18 years` leaves 18 years out'], ['label-contradicts', '`< 65 years` leaves 65 years out']],
    },
    {
        name: 'a regulation has 35 mg in two of its bands',
        text: lines(`
team {
    role facilitator "Facilitator"
}
fact taken "Psilocybin taken" {
    unit mg
}
session administration "Administration" {
    timing  once
    staff   facilitator
    collect taken
}
outcomes {
    decide stay "How long the client stays" after administration on taken at administration {
        when taken 25 to 35 mg then review by facilitator
        when <|taken 35 to 50 mg|> then call facilitator
        otherwise                  continue
    }
}`).text,
        finds: [['branches-overlap', '35 mg']],
    },
    { name: 'a rate of filtration per 1.73 m2 is read as what is meant', text: criterion('eGFR < 40 mL/min/1.73m2'), finds: [] },
];
