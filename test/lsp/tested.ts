import { course } from '../../language/rules/support/examples.js';

/** A short course of ketamine with criteria, and whatever scenarios a test is about. */
export function tested(scenarios: string): string {
    return course({ more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect age
    }
    include adult "Age 18 or older" when age >= 18 years
}
day 1 is dosing 1
${scenarios}` }).text;
}

/** A patient who is let in, with one expectation that fails and one that does not. */
export const mixed = `
scenario young "A young adult" {
    given  age 18 years, systolic 120 mmHg at dosing 2
    given  nothing else
    expect eligible
    expect excluded by adult
}`;

/** Two patients, of whom the second is expected to be let in and is not. */
export const table = `
scenario table ages "Ages at the limit" {
    given   nothing else
    columns age
    row     18 years expect eligible
    row     17 years expect eligible
}`;
