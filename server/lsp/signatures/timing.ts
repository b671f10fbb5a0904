import type { Form } from './form.js';
import { condition, day, fixed, maybe, number, numbers, span, visit } from './parts.js';

const counted = 'The visit that the time is counted from. `dosing 1` is the first, `last dosing` the last, `each dosing` makes one for each.';
const side = fixed('after | before', 'After counts from the end of that visit, before from its start; days are dates, hours are elapsed time.');

const period = fixed('a day | a week | a month | per day | per week | per month', 'The period that the number counts for.');
const forHow = fixed('for', 'How long it goes on.');

/** The clauses of a `timing` line; a comma begins another one, and all of them hold. */
export const timingForms: readonly Form[] = [
    {
        means: 'How often it happens; with a period, how often within it.', example: '3 to 4 times a week for 2 to 3 weeks',
        parts: [
            number('number', 'How often; `4 to 8` leaves it open.'), fixed('times', 'So many sessions of this kind.'), maybe(period), maybe(forHow),
            maybe(span('length', 'How long it goes on: `4 weeks`.'))
        ]
    },
    { means: 'It happens one time, or one time for each visit it is counted from.', example: 'once', parts: [fixed('once | twice', 'One session, or two.')] },
    {
        means: 'How often within a day, a week or a month, and for how long.', example: 'twice a week for 4 weeks',
        parts: [
            fixed('once | twice', 'How often within the period.'), period, maybe(forHow), maybe(span('length', 'How long it goes on: `4 weeks`.'))
        ]
    },
    {
        means: 'At least, or at most, so many sessions.', example: 'up to 12 times',
        parts: [fixed('at least | up to', 'Fewest, or most.'), number('number', 'How many sessions.'), fixed('times', 'So many sessions of this kind.')]
    },
    {
        means: 'The time from one session to the next, counted from the one before as it was held.', example: 'every 3 to 5 days',
        parts: [fixed('every', 'From one to the next.'), span('time', 'One figure, or the shortest and the longest: `3 to 5 days`, `1 week ± 1 day`.')]
    },
    {
        means: 'The least time from the end of one session to the start of the next.', example: 'at least 2 days apart',
        parts: [fixed('at least', 'No less than this.'), span('time', 'The smallest gap: `2 days`.'), fixed('apart', 'Between two sessions of this kind.')]
    },
    {
        means: 'A window around another visit.', example: '3 to 7 days after dosing 1',
        parts: [span('window', 'The shortest and the longest time, `24 to 48 h`, or a day with a tolerance, `4 weeks ± 3 days`.'), side, visit(counted)]
    },
    {
        means: 'A limit on the time from another visit.', example: 'at least 7 days after last dosing',
        parts: [fixed('at least | at most', 'No less, or no more, than this.'), span('time', 'The limit: `7 days`.'), side, visit(counted)]
    },
    { means: 'Some time before or after another visit.', example: 'before dosing 4', parts: [side, visit(counted)] },
    {
        means: 'A day of the protocol’s own calendar.', example: 'on day 32 ± 2 days',
        parts: [fixed('on day', 'Days count by the line `day 1 is …`; there is no day 0.'), day('number', 'The day: `8`, `5 to 9` or `32 ± 2 days`.')]
    },
    {
        means: 'Several days of the calendar, one session on each.', example: 'on days 1, 8 and 15',
        parts: [fixed('on days', 'Days count by the line `day 1 is …`.'), numbers('numbers', 'One session on each day: `1, 8 and 15`.')]
    },
    {
        means: 'Days that illustrate the rule and bind nobody.', example: 'nominal days 1, 4 and 8',
        parts: [fixed('nominal days | nominal day', 'Only an illustration.'), numbers('numbers', 'Days of the calendar: `1, 4 and 8`.')]
    },
    {
        means: 'Weeks of the calendar; week 1 begins on day 1.', example: 'in weeks 5 to 8',
        parts: [fixed('in weeks | in week | from week', 'Week 1 begins on the day that the line `day 1 is …` names.'), number('number', 'One week, or the first and the last: `5 to 8`.')]
    },
    {
        means: 'Several points counted from one visit, one session at each.', example: 'at weeks 1, 2 and 6 after dosing 1',
        parts: [
            fixed('at weeks | at days | at months | at week | at day | at month', 'The unit of the figures that follow.'),
            numbers('numbers', 'One session at each: `1, 2 and 6`.'), side, visit(counted)
        ]
    },
    { means: 'Together with another visit.', example: 'at followUp', parts: [fixed('at', 'On the day of that visit.'), visit(counted)] },
    {
        means: 'How far each exact point of the line may be missed.', example: 'window ± 3 days',
        parts: [fixed('window', 'Early and late.'), maybe(fixed('±', 'As early as late; `-2 to 1 weeks` parts the two.')), span('time', 'The tolerance: `3 days`.')]
    },
    { means: 'The course ends when this holds.', example: 'until PHQ9 <= 4', parts: [fixed('until', 'What was not held by then is left out.'), condition('What ends it.')] }
];
