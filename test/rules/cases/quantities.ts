import { course } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const ketamine = (...members: readonly string[]): string => `
medication ketamine "Ketamine" {
    ${['route intramuscular', ...members].join('\n    ')}
}`;

const infused = (dose: string): string => `
medication ketamine "Ketamine" {
    route intravenous
    dose  ${dose}
}`;

const dosing = (...members: readonly string[]): string => `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    ${members.join('\n    ')}
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`;

const weighed = (...criteria: readonly string[]): string => `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
    ${criteria.join('\n    ')}
}`;

/** Doses that are reckoned: totals, supplements, ladders, weights and units. */
export const quantities: readonly Case[] = [
    {
        name: 'a course of which each dose is below the ceiling in total, and the sum above it, in another unit',
        text: course({ medication: ketamine('dose 50 mg or 75 mg', 'never above <|0.29 g|> in total') }).text,
        finds: [['total-above-ceiling', 'gives at least 0.3 g of `ketamine`']],
    },
    {
        name: 'a course that can be kept below its ceiling by choosing the smaller dose',
        text: course({ medication: ketamine('dose 50 mg or 75 mg', 'never above 300 mg in total') }).text,
        finds: [],
    },
    {
        name: 'two doses in one session, above the ceiling of the session',
        text: course({ medication: ketamine('dose 50 mg', 'never above <|80 mg|> per session'), dosing: dosing('give at 0 min ketamine', 'give at 30 min ketamine') }).text,
        finds: [['total-above-ceiling', '`dosing` gives at least 100 mg']],
    },
    {
        name: 'a second dose that only some are given',
        text: course({
            medication: ketamine('dose 50 mg', 'never above 80 mg per session'),
            dosing: dosing('give at 0 min ketamine', 'give at 30 min ketamine when prescriber judges "too little effect"'),
        }).text,
        finds: [],
    },
    {
        name: 'a supplement that leads beyond the ceiling of the session at a later, larger dose',
        text: course({
            medication: ketamine('dose 50 mg at dosing 1', 'dose 75 mg from dosing 2', 'never above <|110 mg|> per session'),
            dosing: dosing('give at 0 min ketamine', 'supplement ketamine 50 % after 60 min unless prescriber judges "sedated"'),
        }).text,
        finds: [['total-above-ceiling', '`75 mg` of `ketamine` and a supplement of `50 %` come to 112.5 mg, above the ceiling of `110 mg` per session.']],
    },
    {
        name: 'a supplement that the smaller dose of a line leaves room for, and one to a dose for some',
        text: course({
            medication: ketamine('dose 70 mg when prescriber judges "strong"', 'dose 50 mg or 75 mg', 'never above 75 mg per session'),
            dosing: dosing('give at 0 min ketamine', 'supplement ketamine 25 mg after 60 min'),
            more: weighed(),
        }).text,
        finds: [],
    },
    {
        name: 'a course in mg/kg has no total in mg',
        text: course({ medication: ketamine('dose 0.5 mg/kg', 'never above 100 mg in total'), more: weighed() }).text,
        finds: [],
    },
    {
        name: 'a session total below what is always given',
        text: course({ medication: ketamine('dose 40 mg or 80 mg', 'session total <|30 to 80 mg|>') }).text,
        finds: [['session-total-differs', 'come to 40 mg at least, so a session total of 30 mg is never kept']],
    },
    {
        name: 'a supplement that leads beyond the session total, and a dose below it',
        text: course({
            medication: ketamine('dose 40 mg or 80 mg', 'session total <|<|60 to 120 mg|>|>'),
            dosing: dosing('give at 0 min ketamine', 'supplement ketamine 90 % after 60 min'),
        }).text,
        finds: [['session-total-differs', 'is 40 mg, and the session total begins at 60 mg'], ['session-total-differs', 'as much as 152 mg, and the session total ends at 120 mg']],
    },
    {
        name: 'a supplement in mg counts as well as one in per cent',
        text: course({
            medication: ketamine('dose 40 mg or 80 mg', 'session total 40 to 110 mg', 'never above 110 mg per session'),
            dosing: dosing('give at 0 min ketamine', 'supplement ketamine 30 mg after 60 min'),
        }).text,
        finds: [],
    },
    {
        name: 'a supplement of something else than is given',
        text: course({
            medication: `${ketamine('dose 40 mg')}\nmedication midazolam "Midazolam" {\n    route intramuscular\n    dose  2 mg\n}`,
            dosing: dosing('give at 0 min ketamine', '<|supplement|> midazolam 50 % after 60 min'),
        }).text,
        finds: [['supplement-without-dose', '`dosing` gives no `midazolam`']],
    },
    {
        name: 'a supplement in mg larger than each first dose',
        text: course({ medication: ketamine('dose 40 mg or 50 mg'), dosing: dosing('give at 0 min ketamine', 'supplement ketamine <|60 mg|> after 60 min') }).text,
        finds: [['supplement-without-dose', '`60 mg` is more than the first dose']],
    },
    {
        name: 'a supplement as large as the first dose',
        text: course({ dosing: dosing('give at 0 min ketamine', 'supplement ketamine 100 % after 60 min') }).text,
        finds: [],
    },
    {
        name: 'a dose of the session above the ceiling of the medication',
        text: course({ medication: ketamine('dose 50 to 100 mg', 'never above 100 mg per dose'), dosing: dosing('give at 0 min ketamine <|<|120 mg|>|>') }).text,
        finds: [['dose-above-ceiling', '`120 mg` is above the ceiling'], ['dose-outside-medication', '`120 mg` is more than `ketamine` has at most (`100 mg`)']],
    },
    {
        name: 'a dose of the session that the ladder of the medication comes to',
        text: course({ medication: ketamine('dose 50 mg', 'raise in steps of 25 mg at each dosing up to 100 mg'), dosing: dosing('give at 0 min ketamine 75 mg') }).text,
        finds: [],
    },
    {
        name: 'a smaller dose in one session, and one in another unit',
        text: course({ medication: ketamine('dose 50 to 100 mg in steps of 25 mg'), dosing: dosing('give at 0 min ketamine 25 mg or 0.06 g') }).text,
        finds: [],
    },
    {
        name: 'a dose of the session that the pharmacy cannot put together',
        text: course({ medication: ketamine('dose 28 to 84 mg', 'supplied as "Ampoule" 28 mg'), dosing: dosing('give at 0 min ketamine <|60 mg|>') }).text,
        finds: [['dose-not-supplied', '`60 mg` cannot be put together']],
    },
    {
        name: 'a dose by weight in the session beside one in mg',
        text: course({ medication: ketamine('dose 35 mg'), dosing: dosing('give at 0 min ketamine <|0.5 mg/kg|>'), more: weighed() }).text,
        finds: [['dose-units-differ', 'the dose `35 mg`: the one is an amount by weight, the other an amount.']],
    },
    {
        name: 'a rate beside a dose by weight',
        text: course({ medication: ketamine('dose 0.5 mg/kg or <|0.1 mg/kg/min|>'), more: weighed() }).text,
        finds: [['dose-units-differ', 'the one is a rate by weight, the other an amount by weight.']],
    },
    {
        name: 'a range that its steps jump over',
        text: course({ medication: ketamine('dose <|28 to 90 mg|> in steps of 28 mg') }).text,
        finds: [['step-misses-limit', 'the dose comes to `84 mg`, never to `90 mg`']],
    },
    {
        name: 'a ladder down that its steps jump over',
        text: course({ medication: ketamine('dose 84 mg', 'lower in steps of 20 mg at each dosing down to <|28 mg|>') }).text,
        finds: [['step-misses-limit', 'comes to `44 mg` and then to `24 mg`, never to `28 mg`']],
    },
    {
        name: 'ladders that come out from one of the doses, down, and in another unit',
        text: course({ medication: ketamine(
            'dose 56 mg or 70 mg', 'raise in steps of 0.014 g at each dosing up to 84 mg', 'lower in steps of 28 mg at each dosing down to 28 mg',
        ) }).text,
        finds: [],
    },
    {
        name: 'a range of fifty steps, and one of more',
        text: course({ medication: ketamine('dose 1 to 50 mg in steps of 1 mg at dosing 1', 'dose 1 to 51 mg in steps of <|1 mg|>') }).text,
        finds: [['too-many-steps', '`1 mg` to `51 mg` in steps of `1 mg` is 51 doses']],
    },
    {
        name: 'a range is not one of several choices',
        text: course({ medication: ketamine('dose <|100 to 200 mg|> or 300 mg') }).text,
        finds: [['not-one-value', '`100 to 200 mg` is a range']],
    },
    {
        name: 'a ceiling that is below the dose of the lightest patient',
        text: course({
            medication: ketamine('dose <|0.5 mg/kg|>', 'never above 40 mg per dose'),
            more: weighed('include heavy "Weight" when weight >= 90 kg', 'exclude heavier "Too heavy" when weight > 330 lb'),
        }).text,
        finds: [['dose-above-ceiling', 'for everybody of more than 80 kg, and the criteria let in nobody lighter than 90 kg']],
    },
    {
        name: 'a ceiling against an upper weight in pounds that is an exclusion',
        text: course({
            medication: ketamine('dose 0.5 mg/kg', 'never above <|40 mg|> per dose'),
            more: weighed('exclude heavy "Too heavy" when weight > 300 lb'),
        }).text,
        finds: [['ceiling-by-weight', 'Patients of more than 80 kg get less than `0.5 mg/kg`, because `40 mg` is the most. The criteria let in patients up to 300 lb.']],
    },
    {
        name: 'a ceiling where no criterion bounds the weight, or only one of two ways in does',
        text: course({
            medication: ketamine('dose 0.5 mg/kg', 'never above 40 mg per dose'),
            more: weighed('include fit "Fit" when weight <= 100 kg or prescriber judges "fit"'),
        }).text,
        finds: [],
    },
    ...['1 mg/kg', '0.5 mg/kg/min'].map((dose): Case => ({
        name: `${dose} into a vein is what the label induces anaesthesia with`,
        text: course({ medication: infused(`<|${dose}|>`), more: weighed() }).text,
        finds: [['anaesthesia-dose', 'the label induces anaesthesia']],
    })),
    {
        name: 'a dose in one minute instead of forty',
        text: course({ medication: infused('<|0.5 mg/kg|> over 1 min'), more: weighed() }).text,
        finds: [['anaesthesia-dose', '`0.5 mg/kg` over 1 min is 0.5 mg/kg/min']],
    },
    ...['0.5 mg/kg over 40 min', '0.9 mg/kg over 40 min', '80 mg over 1 min', '12 mcg/kg/min'].map((dose): Case => ({
        name: `${dose} into a vein is below what the label induces anaesthesia with, or cannot be compared`,
        text: course({ medication: infused(dose), more: weighed() }).text,
        finds: [],
    })),
    {
        name: 'a lozenge in mg/kg instead of mg',
        text: course({ medication: ketamine('dose <|100 to 400 mg/kg|>').replace('intramuscular', 'sublingual'), more: weighed() }).text,
        finds: [['implausible-dose', '`400 mg/kg` of ketamine is above the largest dose that its label gives']],
    },
    {
        name: 'an injection of a fraction of a milligram in one session, and a range that begins there',
        text: course({ medication: ketamine('dose 1 to 50 mg'), dosing: dosing('give at 0 min ketamine <|0.75 mg|>') }).text,
        finds: [['implausible-dose', 'If the dose goes by the weight, write `0.75 mg/kg`.']],
    },
    ...['esketamine "Esketamine"', 'sKetamine "S-ketamine"', 'midazolam "Midazolam"'].map((medication): Case => ({
        name: `the label of ketamine says nothing about ${medication}`,
        text: course({
            medication: infused('1.5 mg/kg').replace('ketamine "Ketamine"', medication),
            dosing: dosing(`give at 0 min ${medication.split(' ')[0]}`), more: weighed(),
        }).text,
        finds: [],
    })),
];
