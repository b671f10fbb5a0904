import type { Case } from './case.js';

/** Waivers: what they hide, what they do not, and what is said about them. */
export const waivers: readonly Case[] = [
    {
        name: 'a waiver hides the finding in its element, and only there',
        text: waived('allow unused-definition on nurse because "Joins in May." by "Medical director" until 2027-06-30', '<|escort|>'),
        finds: [['unused-definition', 'escort']],
    },
    {
        name: 'a waiver on the protocol hides all of them',
        text: waived('allow unused-definition on protocol because "Join in May." by "Medical director" until 2027-06-30', 'escort'),
        finds: [],
    },
    {
        name: 'the word for the kind may stand before the name',
        text: waived('allow unused-definition on role nurse because "Joins in May." by "Medical director" until 2027-06-30', '<|escort|>'),
        finds: [['unused-definition']],
    },
    {
        name: 'on its last day, a waiver holds',
        text: waived('allow unused-definition on protocol because "Join in May." by "Medical director" until 2026-11-01', 'escort'),
        finds: [],
    },
    {
        name: 'the day after its last, it hides nothing',
        text: `protocol a "A" {
    version   1.0.0
    effective 2026-01-01
    allow unused-definition on nurse because "Joins in May." by "Medical director" until <|2026-10-31|>
    team {
        role <|nurse|>     "Nurse"
        role therapist "Therapist"
    }
    session talk "Talk" {
        timing once
        staff  therapist
    }
}
`,
        finds: [['waiver-expired', 'told again'], ['unused-definition', 'nurse']],
    },
    {
        name: 'a waiver of what is not there is told',
        text: waived('<|allow open-course on talk because "It goes on." by "Medical director" until 2027-06-30|>', '<|escort|>', '<|nurse|>'),
        finds: [['waiver-unused', 'session `talk`'], ['unused-definition'], ['unused-definition']],
    },
    {
        name: 'an element that is not there is told once',
        text: waived('allow unused-definition on <|nursse|> because "Joins in May." by "Medical director" until 2027-06-30', '<|escort|>'),
        finds: [['unknown-name', 'Did you mean `nurse`?'], ['unused-definition', 'escort']],
    },
    {
        name: 'an element that nothing is like is told without a list of kinds',
        text: waived('allow unused-definition on <|somethingElse|> because "Joins in May." by "Medical director" until 2027-06-30', '<|escort|>', '<|nurse|>'),
        finds: [['unknown-name', 'There is no element `somethingElse`'], ['unused-definition'], ['unused-definition']],
    },
    {
        name: 'a code that nothing is like',
        text: waived('allow <|long-words|> on talk because "We like them." by "Medical director" until 2027-06-30', '<|escort|>', '<|nurse|>'),
        finds: [['waiver-unknown-code', 'regimen explain'], ['unused-definition'], ['unused-definition']],
    },
    {
        name: 'nobody accepts a finding about a waiver',
        text: waived('allow <|waiver-unused|> on protocol because "We like them." by "Medical director" until 2027-06-30', '<|escort|>', '<|nurse|>'),
        finds: [['waiver-of-error'], ['unused-definition'], ['unused-definition']],
    },
    {
        name: 'nobody accepts it in silence',
        text: waived('<|allow unused-definition on protocol because "They join." by " " until 2027-06-30|>', 'escort'),
        finds: [['waiver-incomplete', 'who accepts']],
    },
    {
        name: 'a day that no calendar has',
        text: waived('allow unused-definition on protocol because "They join." by "Medical director" until <|2027-02-30|>', 'escort'),
        finds: [['impossible-date']],
    },
    {
        name: 'a waiver that is written in part',
        text: waived('allow unused-definition on nurse because <|"Joins in May."|>', 'escort'),
        finds: [['unreadable']],
    },
    {
        name: 'of two elements with one name, the one with the finding is meant, and the word for it is offered',
        text: `protocol a "A" {
    version   1.0.0
    effective 2026-01-01
    allow unused-definition on <|talk|> because "Later." by "Medical director" until 2027-06-30
    session talk "Talk" {
        timing once
        staff  nurse
    }
    team {
        role nurse "Nurse"
    }
    setting <|talk|> "Talking room"
}
`,
        finds: [['waiver-unused', 'but in the setting of the same name'], ['unused-definition']],
    },
    {
        name: 'that word settles it',
        text: `protocol a "A" {
    version   1.0.0
    effective 2026-01-01
    allow unused-definition on setting talk because "Later." by "Medical director" until 2027-06-30
    session talk "Talk" {
        timing once
        staff  nurse
    }
    team {
        role nurse "Nurse"
    }
    setting talk "Talking room"
}
`,
        finds: [],
    },
    {
        name: 'what stands in quotes or is a word of the language may be named too',
        text: `use standard
protocol a "A" {
    version   1.0.0
    effective 2026-01-01
    abbreviation KAT "ketamine-assisted therapy"
    allow undefined-abbreviation on narrative "Why" because "As printed." by "Medical director" until 2027-06-30
    <|allow open-course on response because "As printed." by "Medical director" until 2027-06-30|>
    narrative "Why" """The PTA comes first."""
    outcomes {
        response when PHQ9 falls at least 50 % compared with talk
    }
    session talk "Talk" {
        timing once
        staff leadTherapist
        collect PHQ9
    }
}
`,
        finds: [['waiver-unused', 'the outcome `response`']],
    },
    {
        name: 'what a base accepts holds for the base, and an extension accepts for itself',
        text: `protocol general "General" {
    version   1.0.0
    effective 2026-01-01
    allow unused-definition on nurse because "Joins in May." by "Medical director" until 2027-06-30
    team {
        role nurse "Nurse"
        role therapist "Therapist"
    }
    session talk "Talk" {
        timing once
        staff  therapist
    }
}

protocol site "Site" extends general {
    version   2.0.0
    effective 2026-01-01
    allow unused-definition on nurse because "Joins in May." by "Medical director" until <|2020-06-30|>
}
`,
        finds: [['waiver-expired']],
    },
];

/** A protocol of three roles, of which two are not used, with a line about it. */
function waived(line: string, escort: string, nurse = 'nurse'): string {
    return `protocol a "A" {
    version   1.0.0
    effective 2026-01-01
    ${line}
    team {
        role ${escort} "Escort"
        role ${nurse} "Nurse"
        role therapist "Therapist"
    }
    session talk "Talk" {
        timing once
        staff  therapist
    }
}
`;
}
