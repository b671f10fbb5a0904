import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

/** While something cannot be read, what seems to be missing may stand there: nothing else is told about it. */
export const halfWritten: readonly Case[] = [
    {
        name: 'a line that cannot be read hides nothing else',
        text: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    <|dischrge|> when prescriber judges "fit to leave"
}` }).text,
        finds: [['unreadable']],
    },
    {
        name: 'a timing that cannot be read is no missing timing',
        text: lines(`
team {
    role therapist "Therapist"
}
session opening "Opening" {
    timing once, <|24 h to 3 days|> after start
    staff  therapist
}
session start "Start" {
    timing once
    staff  therapist
}`).text,
        finds: [['wrong-unit', '`24 h to 3 days` stands where one kind of time']],
    },
    {
        name: 'a date that does not exist is no missing date',
        text: 'protocol example "Example" {\n    version   1.0.0\n    effective <|2026-02-30|>\n}\n',
        finds: [['impossible-date', 'There is no 2026-02-30.']],
    },
    {
        name: 'text without its end is one mistake',
        text: 'protocol example "Example" {\n    version   1.0.0\n    effective 2026-01-01\n    owner     <|"Medical director|>\n}\n',
        finds: [['unclosed-text']],
    },
    { name: 'an empty file', text: '', finds: [] },
];
