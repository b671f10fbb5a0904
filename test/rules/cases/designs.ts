import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const talking = `
team {
    role therapist "Therapist"
}
session talking "Talking" {
    timing  8 times, every 2 weeks
    staff   therapist
    collect PHQ9
}`;

const listening = `
session listening "Listening" {
    timing 8 times, every 1 week
    staff  therapist
}`;

const arms = (first = '', second = ''): string => `
arm talkingArm "Talking" {
    sessions talking
    ${first}
}
arm listeningArm "Listening" {
    sessions listening
    ${second}
}`;

const judged = `
outcomes {
    measure PHQ9 at each talking
    primary mood "Mood at the end" PHQ9 at last talking
}`;

const study = (...members: readonly string[]): string => `
study {
    ${members.join('\n    ')}
}`;

const text = (...parts: readonly string[]): string => lines(parts.join('\n')).text;

const held = (from: string, to: string): string => course({ more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect PHQ9
    }
}
visit followUp "Follow-up" {
    timing  at weeks 4, 8 and 12 after last dosing
    collect PHQ9
}
visit late "Much later" {
    timing  6 months after last dosing
    collect PHQ9
}
outcomes {
    measure PHQ9 at followUp
    outcome lasting "Lasting response" when PHQ9 falls at least 50 % compared with intake held from ${from} to ${to}
}` }).text;

const phase = (name: string, session: string, ...members: readonly string[]): string => `
phase ${name} "Part of the course" {
    sessions ${session}
    ${members.join('\n    ')}
}`;

/** Phases, arms, studies, records and outcomes as a whole. */
export const designs: readonly Case[] = [
    { name: 'from the last to a numbered assessment', text: held('<|last followUp', 'followUp 2|>'), finds: [['held-backwards', 'Write the earlier one first']] },
    { name: 'from an assessment to itself', text: held('<|first followUp', 'followUp 1|>'), finds: [['held-backwards', 'is one assessment']] },
    { name: 'from the first to the last, and to another visit', text: held('first followUp', 'last followUp'), finds: [] },
    { name: 'to another visit', text: held('followUp 2', 'late'), finds: [] },
    {
        name: 'an agreement that a check asks for, inside a larger condition',
        text: course({
            consent: 'consent treatment "Consent" {\n    obtain by prescriber at least 24 h before dosing 1\n    right recording "You may refuse to be recorded."\n}',
            more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect age
    }
    include adult "Adult, may be recorded" when age >= 18 years and not agrees to <|recording|>
}`,
        }).text,
        finds: [['agreement-not-asked', 'its line begins with `right`']],
    },
    {
        name: 'a phase that those before it pass by',
        text: text(talking, listening, phase('one', 'talking', 'continue to three'), phase('<|two|>', 'listening'), phase('three', 'listening')),
        finds: [['phase-never-reached', 'No phase leads to `two`']],
    },
    {
        name: 'a way behind one without a condition',
        text: text(talking, listening, phase('one', 'talking', 'continue to two', '<|continue to three when therapist judges "well"|>'), phase('two', 'listening'), phase('three', 'listening')),
        finds: [['phase-never-reached', 'This way is never taken']],
    },
    {
        name: 'phases in a row, one after another or back, one with an entry, one in its weeks',
        text: `${text(
            'day 1 is talking 1', talking, listening, phase('one', 'talking', 'continue to four'), phase('two', 'listening', 'entry when therapist judges "worse"'),
            phase('three', 'listening', 'timing in weeks 9 to 16'), phase('four', 'listening', 'continue to one when therapist judges "worse"'), phase('five', 'listening', 'timing from week 17'),
        )}`,
        finds: [],
    },
    { name: 'phases that name no way on follow each other', text: text(talking, listening, phase('one', 'talking'), phase('two', 'listening')), finds: [] },
    {
        name: 'a misspelt way on is one mistake',
        text: text(talking, listening, phase('one', 'talking', 'continue to <|thre|>'), phase('two', 'listening'), phase('three', 'listening')),
        finds: [['unknown-name', 'Did you mean `three`?']],
    },
    {
        name: 'a ratio against the arms of the protocol',
        text: text(talking, listening, study('<|allocation randomised 1 to 1 to 1|>'), arms(), judged),
        finds: [['allocation-ratio', 'there are 2 arms (talkingArm, listeningArm)']],
    },
    {
        name: 'an arm without anybody',
        text: text(talking, listening, study('<|allocation randomised 1 to 0|>'), arms(), judged),
        finds: [['allocation-ratio', 'puts nobody into that arm']],
    },
    {
        name: 'a ratio that fits, no ratio, and no arms',
        text: text(talking, listening, study('allocation randomised 3 to 1 between talkingArm, listeningArm'), arms(), judged),
        finds: [],
    },
    {
        name: 'figures of arms that are about so many, or of some arms only',
        text: text(talking, listening, study('enrols 90 participants'), arms('enrols about 40 participants', 'enrols 40 participants'), judged),
        finds: [],
    },
    { name: 'one arm of which the number is open', text: text(talking, listening, study('enrols 90 participants'), arms('enrols 40 participants'), judged), finds: [] },
    {
        name: 'a record without anything',
        text: text(talking, 'record <|<|note|>|> "Note" {\n    by therapist\n}'),
        finds: [['record-incomplete', 'has no deadline'], ['record-incomplete', 'has no fields']],
    },
    {
        name: 'a form that somebody else publishes has its fields there',
        text: text(talking, 'record note "Note" edition "2024" {\n    by  therapist\n    due at most 2 days after each talking\n}'),
        finds: [],
    },
    { name: 'a study without outcomes', text: text(talking, '<|study|> {\n    enrols 80 participants\n}'), finds: [['study-without-endpoint', 'The study has no primary endpoint']] },
    { name: 'a protocol that is no study needs no endpoint', text: text(talking), finds: [] },
    {
        name: 'a study whose source is silent on outcomes',
        text: text('source paper "Paper"\nsilent on outcomes in paper', talking, study('enrols 80 participants')),
        finds: [],
    },
    { name: 'a study that declares no objective', text: text(talking, study('enrols 80 participants'), judged), finds: [] },
];
