import type { Form } from './form.js';
import { actions, choices, condition, fixed, maybe, name, names, number, quoted, span, time, visit } from './parts.js';
import { timingForms } from './timing.js';

const when = maybe(fixed('when', 'Only if what follows holds.'));
const holds = maybe(condition('A statement about the patient: `age >= 65 years`, `prescriber judges "fit"`.'));
const clock = 'Minutes on the clock of the session; 0 is its time 0, before it is negative: `-15 min`.';
const ending = { ...actions('The end: a moment, `discharge`, or a condition.'), label: 'moment, discharge or condition' };
const over = [maybe(fixed('over', 'How long giving it takes.')), maybe(span('duration', 'How long giving it takes: `40 min`.'))];
const amount = 'An amount, with its unit: `35 mg`, or by weight `0.5 mg/kg`; `0.25 to 0.75 mg/kg` leaves it open.';

const changing = (word: string, limit: string, example: string): Form => ({
    means: `The dose is ${word === 'raise' ? 'raised' : 'lowered'} step by step.`, example,
    parts: [
        fixed('in steps of', 'By how much each time.'), span('step', 'One step: `0.1 mg/kg`.'), fixed('at', 'When it is changed.'),
        visit('At each dosing, or at one.'), maybe(fixed('from', 'The first time it is changed.')), maybe(visit('From which visit on.')),
        fixed(limit, 'The end that is never passed.'), span('limit', 'Where it ends: `1 mg/kg`.'), when, holds
    ]
});

/** The lines whose parts are told while they are written, by their first word. Clauses of some are parted by commas. */
export const signatureLines: Readonly<Record<string, { readonly forms: readonly Form[]; readonly clauses?: true }>> = {
    timing: { forms: timingForms, clauses: true },
    dose: { forms: [{
        means: 'What is given; the first dose that fits a session holds.', example: '0.5 mg/kg over 40 min at dosing 1 when age >= 65 years',
        parts: [
            choices('amount', `${amount} Several, with \`or\`, are for the prescriber to choose from.`), maybe(fixed('in steps of', 'How a range is parted.')),
            maybe(span('step', 'How far one figure of the range is from the next.')), ...over, maybe(fixed('as base | as salt', 'Which form of the substance the figure counts.')),
            maybe(fixed('at | from', 'For one visit, or from one on.')), maybe(visit('The visit this dose is for.')), when, holds
        ]
    }] },
    raise: { forms: [changing('raise', 'up to', 'in steps of 0.1 mg/kg at each dosing from dosing 2 up to 1 mg/kg')] },
    lower: { forms: [changing('lower', 'down to', 'in steps of 0.1 mg/kg at each dosing down to 0.3 mg/kg')] },
    'never above': { forms: [{
        means: 'A ceiling that holds whatever the lines above say.', example: '80 mg per dose',
        parts: [span('amount', 'The most: `80 mg`.'), fixed('per dose | per session | in total', 'For each dose, for one session together, or for the whole course.')]
    }] },
    give: { forms: [{
        means: 'A dose at a moment of the session.', example: 'at 0 min ketamine',
        parts: [
            fixed('at', 'When it is given.'), time('moment', clock), name('medication', 'What is given; its own dose holds unless another follows.'),
            maybe(choices('amount', 'A dose of this session’s own.')), ...over, when, holds
        ]
    }] },
    supplement: { forms: [{
        means: 'A further dose after the first of the session.', example: 'ketamine 50 % after 90 to 120 min unless prescriber judges "settled"',
        parts: [
            name('medication', 'The same that was given first.'), span('amount', 'An amount, or a percentage of the first dose.'), fixed('after', 'How long after the first dose.'),
            span('time', 'How long after the first dose: `90 to 120 min`.'), maybe(fixed('when | unless', 'Only if, or only if not.')), holds
        ]
    }] },
    check: { forms: [
        {
            means: 'What must hold at a moment of the session, and what happens otherwise.', example: 'arrival at -15 min systolic < 150 mmHg else postpone 1 to 2 days',
            parts: [
                maybe(name('name', 'A name of your own; scenarios and findings speak of it.')), fixed('at', 'When it is looked at.'), time('moment', clock),
                condition('What must hold for the session to go on: `systolic < 150 mmHg and escortArranged is yes`.', 'else'), fixed('else', 'What happens when it does not hold.'),
                actions('`postpone 1 to 2 days`, `stop treatment`, `call prescriber`, `tell "…"`; several with `and`.')
            ]
        }
    ] },
    monitor: { forms: [
        {
            means: 'Something that is watched through the session.', example: 'bloodPressure every 15 min from -15 min until discharge',
            parts: [
                names('value', 'What is watched; several with commas.'), fixed('every', 'How often; or `continuously`, or `as needed`.'), span('interval', 'The time between two readings: `15 min`.'),
                maybe(fixed('from', 'When it begins.')), maybe(time('moment', clock)), maybe(fixed('until', 'When it ends.')), maybe(ending)
            ]
        },
        {
            means: 'Something that is watched all the time, or as often as needed.', example: 'oxygenSaturation continuously until 120 min',
            parts: [
                names('value', 'What is watched; several with commas.'), fixed('continuously | as needed', 'All the time, or as often as those who watch choose.'),
                maybe(fixed('from', 'When it begins.')), maybe(time('moment', clock)), maybe(fixed('until', 'When it ends.')), maybe(ending)
            ]
        }
    ] },
    staff: { clauses: true, forms: [{
        means: 'Who has to be there.', example: '1 therapist for each 2 patients in the room',
        parts: [
            maybe(number('number', 'How many; without a number, one.')), name('role', 'The role they play.'), maybe(fixed('for each', 'For how many patients they are enough.')),
            maybe(number('number of patients', 'Without a number, one.')), maybe(fixed('patient | patients', 'For how many patients they are enough.')),
            maybe(fixed('on site | in the room | on call | over video', 'Where they are.'))
        ]
    }] },
    instruct: { forms: [{
        means: 'What the patient has to do or to keep from.', example: 'fasting "No food." from -360 min until 0 min',
        parts: [
            name('name', 'A name of your own.'), quoted('What the patient is told.'), maybe(fixed('from', 'When it begins.')), maybe(time('moment', clock)), maybe(fixed('until', 'When it ends.')),
            maybe(fixed('next day after sleep | next day', 'Until the next calendar day; or until the patient has slept, too.')), maybe(time('moment or discharge', clock))
        ]
    }] },
    discharge: { forms: [{
        means: 'When the patient may leave.', example: 'not before 120 min when MOAAS = 5',
        parts: [maybe(fixed('not before', 'The earliest time.')), maybe(span('time', 'How long the patient stays at least: `120 min`.')), fixed('when', 'And only if this holds.'), condition('What must hold.')]
    }] },
    'obtain by': { forms: [{
        means: 'Who obtains the consent, and how long before or after what.', example: 'prescriber at least 24 h before dosing 1',
        parts: [
            names('role', 'Any of these roles.'), maybe(fixed('at least | at most', 'No less, or no more, time than this.')), maybe(span('time', 'How much: `24 h`.')),
            maybe(fixed('before | after', 'Before or after the visit.')), maybe(visit('The visit, most often the first dosing.'))
        ]
    }] }
};
