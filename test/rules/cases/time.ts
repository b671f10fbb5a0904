import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const therapist = 'team {\n    role therapist "Therapist"\n}';

const visit = (name: string, timing: string, ...more: readonly string[]): string =>
    `session ${name} "Visit" {\n    timing ${timing}\n    staff  therapist\n    ${more.join('\n    ')}\n}`;

const integration = (timing: string): string => `
session integration "Integration" {
    timing   ${timing}
    staff    prescriber
    practice meaning "What surfaced, and what it means"
}`;

/** Timing, days and occurrences. */
export const time: readonly Case[] = [
    {
        name: 'a session without a timing is not open, unspaced or unanchored as well',
        text: course({ dosing: `
session <|dosing|> "Dosing" {
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }).text,
        finds: [['session-without-timing', 'A session needs a `timing` line, and `dosing` has none.']],
    },
    {
        name: 'several numbered days without a first one are one mistake',
        text: lines(`${therapist}\n${visit('a', 'once, <|on day 3|>')}\n${visit('b', 'once, on day 8')}`).text,
        finds: [['missing-day-convention', '`on day 3` has no date']],
    },
    {
        name: 'day 0 is a day where counting begins with it',
        text: lines(`day 0 is a\n${therapist}\n${visit('a', 'once')}\n${visit('b', 'once, on day 0')}`).text,
        finds: [],
    },
    {
        name: 'a window around the first day leaves day 0 out by itself',
        text: lines(`day 1 is a\n${therapist}\n${visit('a', 'once')}\n${visit('b', 'once, on day 2 ± 3 days')}`).text,
        finds: [],
    },
    {
        name: 'the name alone is enough for what is held once',
        text: lines(`${therapist}\n${visit('a', 'once')}\n${visit('b', '7 to 14 days after a')}`).text,
        finds: [],
    },
    {
        name: 'a measure at a repeated session is taken at each of them',
        text: lines(`${therapist}\n${visit('a', '3 times, every 1 week')}\noutcomes {\n    measure PHQ9 at a\n}`).text,
        finds: [],
    },
    {
        name: 'an endpoint at a repeated session has to say which',
        text: lines(`${therapist}\n${visit('a', '3 times, every 2 weeks', 'collect PHQ9')}\noutcomes {\n    primary relief "Relief" PHQ9 at <|a|>\n}`).text,
        finds: [['ambiguous-anchor', '`a` is held more than once']],
    },
    {
        name: 'an integration for each dosing is held as often as the dosing',
        text: course({ more: `${integration('once, 24 to 48 h after each dosing')}
session followUp "Follow-up" {
    timing once, 1 week after integration 6
    staff  prescriber
}
session late "Late follow-up" {
    timing once, 1 week after <|integration 7|>
    staff  prescriber
}` }).text,
        finds: [['unknown-occurrence', 'There is no `integration 7`: `integration` is held 6 times.']],
    },
    {
        name: 'an open course has any number',
        text: course({ dosing: `
session dosing "Dosing" {
    timing    every 3 to 5 days, until prescriber judges "lasting relief"
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`, more: `
session followUp "Follow-up" {
    timing once, 1 week after dosing 12
    staff  prescriber
}` }).text,
        finds: [],
    },
    { name: 'integration after the last dose follows a dose', text: course({ more: integration('3 times, 1 to 5 days after last dosing') }).text, finds: [] },
    {
        name: 'integration that follows an integration follows a dose',
        text: course({ more: `
session closing "Closing" {
    timing once, 1 week after last dosing
    staff  prescriber
}
${integration('once, 1 week after closing')}` }).text,
        finds: [],
    },
    {
        name: 'integration before a dose does not follow it',
        text: course({ more: integration('2 times, 7 to 1 days before dosing 1').replace('timing   ', '<|timing   ').replace('dosing 1', 'dosing 1|>') }).text,
        finds: [['integration-never-scheduled', 'does not count from `dosing`']],
    },
    {
        name: 'where no dose is given, practice needs none',
        text: lines(`${therapist}\n${visit('skills', '6 times, every 1 week', 'practice breathing "Breathe slowly"')}`).text,
        finds: [],
    },
    {
        name: 'a session that is timed by itself',
        text: lines(`${therapist}\n${visit('a', 'once, 7 days after <|a|>')}`).text,
        finds: [['self-reference', 'For the one before it write `previous a`']],
    },
    {
        name: 'a discharge later than the end of the session',
        text: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    lasts     90 min
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge not before <|120 min|> when prescriber judges "fit to leave"
}` }).text,
        finds: [['moment-after-end', '`dosing` lasts 90 min, and nobody may leave before 120 min.']],
    },
    {
        name: 'a moment at the very end is inside',
        text: lines(`${therapist}\n${visit('a', 'once', 'lasts 60 min', 'collect PHQ9 at 1 h')}`).text,
        finds: [],
    },
];
