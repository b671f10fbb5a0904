import { course } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const dosing = (...more: readonly string[]): string => `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    ${more.join('\n    ')}
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`;

const labs = (timing: string, collected: string): string => `
screening {
    step labs "Laboratory tests" {
        by      prescriber
        timing  ${timing}
        collect ${collected}
    }
    exclude substance "Uses other drugs" when urineDrugScreen is positive
}`;

/** Values, from where they are taken to where they decide. */
export const dataFlow: readonly Case[] = [
    { name: 'a value of this morning', text: course({ dosing: dosing('collect CSSRS at -30 min', 'check mood at -30 min CSSRS.ideation < 4 else postpone 1 to 2 days') }).text, finds: [] },
    { name: 'a value without a moment may be the first of the session', text: course({ dosing: dosing('collect CSSRS', 'check mood at -30 min CSSRS.ideation < 4 else postpone 1 to 2 days') }).text, finds: [] },
    {
        name: 'a value that is taken when the patient leaves',
        text: course({ dosing: dosing('collect CSSRS at discharge', 'check mood at -30 min <|CSSRS.ideation|> < 4 else postpone 1 to 2 days') }).text,
        finds: [['value-taken-too-late', 'This check depends on `CSSRS.ideation`, which is taken later.']],
    },
    {
        name: 'a value of a later visit',
        text: course({ dosing: dosing('check clean at -30 min <|urineDrugScreen|> is negative else postpone 1 to 2 days'),
            more: 'session later "Later" {\n    timing  once, 1 to 2 days after dosing 1\n    staff   prescriber\n    collect urineDrugScreen\n}' }).text,
        finds: [['value-taken-too-late', 'which is taken later']],
    },
    {
        name: 'a criterion whose step comes after the first dose',
        text: course({ more: labs('1 to 2 days after dosing 1', 'urineDrugScreen').replace('when urineDrugScreen', 'when <|urineDrugScreen|>') }).text,
        finds: [['value-taken-too-late', '`substance` depends on `urineDrugScreen`, which is taken after the first dose.']],
    },
    { name: 'a value that is still valid on every course', text: course({ more: labs('7 to 1 days before dosing 1', 'urineDrugScreen valid for 7 days') }).text, finds: [] },
    { name: 'hours of validity are rounded up', text: course({ more: labs('2 to 1 days before dosing 1', 'urineDrugScreen valid for 48 h') }).text, finds: [] },
    {
        name: 'a value that nothing keeps near the first dose',
        text: course({ more: labs('at least 1 day before dosing 1', '<|urineDrugScreen valid for 7 days|>') }).text,
        finds: [['value-may-expire', 'may be of any age when it decides at `dosing 1`']],
    },
    {
        name: 'a value that expires between two doses',
        text: course({ dosing: dosing('check clean at -30 min urineDrugScreen is negative else postpone 1 to 2 days'), more: labs('7 to 1 days before dosing 1', '<|urineDrugScreen valid for 7 days|>') }).text,
        finds: [['value-may-expire', 'may be 12 days old when it decides at `dosing 2`']],
    },
    {
        name: 'a value that is taken again at each dose',
        text: course({
            dosing: dosing('collect urineDrugScreen at -45 min', 'check clean at -30 min urineDrugScreen is negative else postpone 1 to 2 days'),
            more: labs('7 to 1 days before dosing 1', 'urineDrugScreen valid for 7 days'),
        }).text,
        finds: [],
    },
    { name: 'the highest score of all is asked for', text: course({ dosing: dosing('collect MOAAS at -30 min', 'check awake at -30 min MOAAS = 5 else stop session') }).text, finds: [] },
];
