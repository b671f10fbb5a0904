import { lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const visits = (timings: Readonly<Record<string, string>>, more = ''): string => lines(`day 1 is a 1\nteam {\n    role therapist "Therapist"\n}\n${
    Object.entries(timings).map(([name, timing]) => `session ${name} "Visit" {\n    timing ${timing}\n    staff  therapist\n}`).join('\n')}\n${more}`).text;

const a = '3 times, every 3 to 5 days';

/** What the temporal network finds, and what it leaves alone. */
export const schedules: readonly Case[] = [
    {
        name: 'a contradiction is shown where its last clause stands, with the shortest chain',
        text: visits({ a, b: 'once, at least 24 h after each a, <|on day 2 to 5|>' }),
        finds: [['schedule-contradiction', '`b 3` has to come at most 4 days after `a 1` here, and the other lines put it more than 6 days after.']],
    },
    {
        name: 'dates and hours contradict each other only where no time of day keeps both',
        text: visits({ a: 'once', b: 'once, 3 days after a, <|24 to 48 h after a|>' }),
        finds: [['schedule-contradiction', 'more than 2 days after']],
    },
    { name: '36 hours may be two dates', text: visits({ a: 'once', b: 'once, 2 days after a, 24 to 36 h after a' }), finds: [] },
    {
        name: 'two visits that each wait for the other',
        text: visits({ a: 'once', b: 'once, 3 days after c', c: 'once, <|3 days after b|>' }),
        finds: [['schedule-contradiction', 'at least 3 days before']],
    },
    {
        name: 'two contradictions with nothing in common are both told',
        text: visits({ a: 'once', b: 'once, 3 to 4 days after a, <|6 to 7 days after a|>', c: 'once, 3 to 4 days after a, <|6 to 7 days after a|>' }),
        finds: [['schedule-contradiction'], ['schedule-contradiction']],
    },
    {
        name: 'months are between 28 and 31 days',
        text: visits({ a: 'once', b: 'once, 1 month after a, 28 to 31 days after a', c: 'once, 1 month after a, <|20 to 27 days after a|>' }),
        finds: [['schedule-contradiction', 'at least 28 days']],
    },
    {
        name: 'a visit before day 1 that has to follow it',
        text: visits({ a: 'once', b: 'once, 5 days before a', c: 'once, 1 to 2 days after b, <|1 to 2 days after a|>' }),
        finds: [['schedule-contradiction']],
    },
    { name: 'a course that may be cut short is no contradiction', text: visits({ a: '2 to 4 times, every 7 days, in weeks 1 to 4' }), finds: [] },
    {
        name: 'what cannot be held although it may be is told once',
        text: visits({ a: '2 to 12 times, every 7 days, <|in weeks 1 to 4|>' }),
        finds: [['never-held', '`a 5` cannot be held']],
    },
    {
        name: 'an integration before the next dosing keeps the order',
        text: visits({ a, b: 'once, 24 to 48 h after each a' }), finds: [],
    },
    {
        name: 'a target is missed so far that the next visit may come first',
        text: visits({ a: 'once', b: 'once, 14 ± 7 days after a', c: 'once, 21 ± 3 days after a' }).replace(
            'timing once, 21 ± 3 days after a', '<|timing once, 21 ± 3 days after a|>'),
        finds: [['visits-may-swap', '`b` may be held 3 days after `c`']],
    },
    { name: 'windows that touch keep their order', text: visits({ a: 'once', b: 'once, 14 ± 3 days after a', c: 'once, 21 ± 3 days after a' }), finds: [] },
    {
        name: 'a phase that may be left early or late',
        text: visits({ a }, 'phase opening "Opening" {\n    sessions <|a|>\n    timing in week 1\n}'),
        finds: [['outside-phase', '`a 3` can fall outside']],
    },
    {
        name: 'a phase in which a session never is',
        text: visits({ a }, 'phase opening "Opening" {\n    sessions <|a|>\n    timing in weeks 5 to 6\n}'),
        finds: [['outside-phase', '`a 1` is never held in the days of the phase `opening`']],
    },
    {
        name: 'a phase that is shorter than its sessions take',
        text: visits({ a: '8 times, every 7 days' }, 'phase opening "Opening" {\n    sessions a\n    lasts <|6 weeks|>\n}'),
        finds: [['outside-phase', 'take at least 49 days, and it lasts 42 days']],
    },
    {
        name: 'an integration outside the window that the protocol states',
        text: visits({ a: '3 times, every 7 days', b: 'once, 1 to 4 days after each a' }, 'phase open "Window of plasticity" {\n    sessions <|b|>\n    timing 0 to 72 h after each a\n}'),
        finds: [['outside-phase', '`b 1` can fall outside the days of the phase `open`']],
    },
    {
        name: 'an integration inside the window that the protocol states',
        text: visits({ a, b: 'once, 24 to 48 h after each a' }, 'phase open "Window of plasticity" {\n    sessions b\n    timing 0 to 72 h after each a\n}'),
        finds: [],
    },
    { name: 'a phase that lasts about so long is not measured', text: visits({ a: '8 times, every 7 days' }, 'phase opening "Opening" {\n    sessions a\n    lasts about 6 weeks\n}'), finds: [] },
    { name: 'a wait that another line bounds', text: visits({ a: 'once', b: 'once, at least 7 days after a, at most 28 days after a' }), finds: [] },
    { name: 'a wait that a later visit bounds', text: visits({ a: 'once', c: 'once, 30 days after a', b: 'once, at least 7 days after a, 2 to 5 days before c' }), finds: [] },
    { name: 'a wait whose source states no window', text: visits({ a: 'once', b: 'once, at least 7 days after a, window not stated' }), finds: [] },
];
