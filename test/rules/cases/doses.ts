import { course } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const dosingWith = (line: string): string => `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    ${line}
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`;

const ketamine = (...lines: readonly string[]): string => `
medication ketamine "Ketamine" {
    route intramuscular
    ${lines.join('\n    ')}
}`;

const weighed = `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
}`;

/** Medications, doses, consent and safety. */
export const doses: readonly Case[] = [
    ...['twice a week for 3 weeks', '3 per week for 2 weeks', 'at weeks 1, 2 and 4 after intake', 'on days 1, 4, 8'].map((timing): Case => ({
        name: `a dose given ${timing} has a frequency`,
        text: course({ dosing: `
session dosing "Dosing" {
    timing    ${timing}
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`, more: `
day 1 is intake
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect weight
    }
}` }).text,
        finds: [],
    })),
    { name: 'a complete course is clean', text: course({}).text, finds: [] },
    {
        name: 'a dose in the session is a dose',
        text: course({ medication: 'medication ketamine "Ketamine" {\n    route intramuscular\n}', dosing: dosingWith('').replace('0 min ketamine', '0 min ketamine 35 mg') }).text,
        finds: [],
    },
    {
        name: 'a medication that is only asked about needs neither dose nor route',
        text: course({ more: `
medication fluoxetine "Fluoxetine" { }
screening {
    step intake "Intake" {
        by     prescriber
        timing 14 to 1 days before dosing 1
    }
    caution fluoxetine "Takes fluoxetine" when takes fluoxetine
}` }).text,
        finds: [],
    },
    {
        name: 'a dose in the wrong unit is not missing as well',
        text: course({ medication: ketamine('dose <|35|>') }).text,
        finds: [['missing-unit', '`35` has no unit.']],
    },
    { name: 'units of activity and volumes are amounts', text: course({ medication: ketamine('dose 2 mL or 3 mL') }).text, finds: [] },
    {
        name: 'a volume is not a mass',
        text: course({ medication: ketamine('dose 2 mL or <|100 mg|>') }).text,
        finds: [['dose-units-differ', '`100 mg` cannot be added to or compared with the dose `2 mL`.']],
    },
    {
        name: 'a ceiling in mg says nothing about a dose in mg/kg',
        text: course({ medication: ketamine('dose 0.5 mg/kg', 'never above 80 mg per dose'), more: weighed }).text,
        finds: [],
    },
    {
        name: 'a ladder that its ceiling cuts, in another unit of the same kind',
        text: course({ medication: ketamine('dose 30 mg', 'raise in steps of 10 mg at each dosing up to <|0.1 g|>', 'never above 80 mg per dose') }).text,
        finds: [['dose-above-ceiling', '`0.1 g` is above the ceiling of `80 mg` per dose']],
    },
    {
        name: 'a dose may reach its ceiling exactly',
        text: course({ medication: ketamine('dose 80 mg', 'never above 0.08 g per dose') }).text,
        finds: [],
    },
    {
        name: 'one of two choices can still be raised',
        text: course({ medication: ketamine('dose 56 mg or 84 mg', 'raise in steps of 28 mg at each dosing up to 84 mg') }).text,
        finds: [],
    },
    {
        name: 'a dose that is lowered to more than it is',
        text: course({ medication: ketamine('dose 35 mg', 'lower in steps of 5 mg at each dosing down to <|40 mg|>') }).text,
        finds: [['titration-without-effect', 'it cannot be lowered down to `40 mg`']],
    },
    {
        name: 'a naked decimal, and a trailing zero in a step',
        text: course({ medication: ketamine('dose <|.5|> mg/kg', 'raise in steps of <|0.10|> mg/kg at each dosing up to 1 mg/kg'), more: weighed }).text,
        finds: [['unsafe-number', 'Write `0.5`.'], ['unsafe-number', 'Write `0.1`.']],
    },
    {
        name: 'several doses by weight without a weight are one mistake',
        text: course({ medication: ketamine('dose <|0.5 mg/kg|>', 'never above 1 mg/kg per dose') }).text,
        finds: [['dose-without-weight', '`0.5 mg/kg` needs the patient’s weight']],
    },
    {
        name: 'sessions on numbered days, or after the one before, are apart',
        text: course({
            team: 'day 1 is dosing 1\nteam {\n    role prescriber "Prescriber"\n}',
            dosing: dosingWith('').replace('6 times, every 3 to 5 days', '3 times, at least 2 days after previous dosing'),
        }).text,
        finds: [],
    },
    {
        name: 'a single dose needs no distance',
        text: course({ dosing: dosingWith('').replace('6 times, every 3 to 5 days', 'once') }).text,
        finds: [],
    },
    {
        name: 'a course that a decision can stop is not open',
        text: course({
            dosing: dosingWith('collect   PHQ9 at -30 min').replace('6 times, every', 'every'),
            more: `
outcomes {
    decide goOn "Go on" before each dosing {
        when PHQ9 <= 4 then stop treatment
        otherwise      continue
    }
}`,
        }).text,
        finds: [],
    },
    {
        name: 'a consent that is asked for at a later dose',
        text: course({ consent: 'consent treatment "Consent" {\n    obtain by prescriber at least 24 h before <|dosing 2|>\n}' }).text,
        finds: [['dosing-before-consent', 'may be obtained after `dosing 2`']],
    },
    {
        name: 'a consent that is asked for afterwards',
        text: course({ consent: 'consent treatment "Consent" {\n    obtain by prescriber at most 2 days after <|first dosing|>\n}' }).text,
        finds: [['dosing-before-consent']],
    },
    {
        name: 'a consent before each dose, or tied to another visit, comes in time',
        text: course({
            consent: 'consent treatment "Consent" {\n    obtain by prescriber at most 7 days after intake\n}',
            more: weighed.replace('weight', 'age'),
        }).text,
        finds: [],
    },
    {
        name: 'a misspelt consent is one mistake',
        text: course({ dosing: dosingWith('').replace('consent treatment', 'consent <|treatmnt|>') }).text,
        finds: [['unknown-name', 'Did you mean `treatment`?']],
    },
    {
        name: 'monitoring that ends with the dose',
        text: course({ dosing: dosingWith('').replace('monitor   bloodPressure every 15 min from -15 min until discharge', '<|monitor|>   bloodPressure every 15 min from -60 min until 0 min') }).text,
        finds: [['dosing-without-monitoring', 'Monitoring in `dosing` ends before `ketamine` is given.']],
    },
    {
        name: 'two monitors, of which one goes on',
        text: course({ dosing: dosingWith('monitor   heartRate continuously from -15 min until 0 min') }).text,
        finds: [],
    },
    {
        name: 'a check that stops the treatment is a stop rule',
        text: course({ safety: '', dosing: dosingWith('check     pressure at -15 min systolic < 160 mmHg else stop treatment') }).text,
        finds: [],
    },
    {
        name: 'an emergency plan without anybody and without anything to do',
        text: course({ safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then emergency crisis
    emergency <|<|crisis|>|> "Hypertensive crisis" { }
}` }).text,
        finds: [['emergency-incomplete', 'does not say what to do'], ['emergency-incomplete', 'does not say who acts']],
    },
];
