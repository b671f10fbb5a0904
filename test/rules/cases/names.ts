import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const shell = (body: string): string => `protocol example "Example" {\n    version   1.0.0\n    effective 2026-01-01\n${body}\n}\n`;

/** Names, libraries and imports. */
export const names: readonly Case[] = [
    {
        name: 'two imported files of one name share something of one name',
        text: `import "north/team.protocol"\nimport <|"south/team.protocol"|>\n\n${shell(`
session talk "Conversation" {
    timing once
    staff  therapist
    needs  handoff note
}`)}`,
        finds: [['duplicate-name', 'Two imported files have one name and share role `therapist`']],
        others: {
            'north/team.protocol': 'team {\n    role therapist "Therapist, north"\n}\n',
            'south/team.protocol': 'team {\n    role therapist "Therapist, south"\n    role nurse "Nurse"\n    handoff note "Note" from therapist to nurse\n}\n'
        }
    },
    {
        name: 'a name that is used twice and fits nothing is one mistake',
        text: lines(`
session opening "Opening" {
    timing once
    staff  <|nurse|>
}
session closing "Closing" {
    timing once
    staff  nurse
}`).text,
        finds: [['unknown-name', 'There is no role `nurse`. Declare it, or correct the name.']],
    },
    {
        name: 'a part of a name, and its initials, lead to it',
        text: `use standard\n\n${lines(`
screening {
    exclude bipolar "Bipolar disorder" when history of <|bipolar|>
    exclude rate    "Heart rate"       when <|HR|> > 100 /min
}`).text}`,
        finds: [['unknown-name', 'There is no condition `bipolar`. Did you mean `bipolarDisorder`?'], ['unknown-name', 'Did you mean `heartRate`?']],
    },
    {
        name: 'the beginning of a short form is likelier than another letter in it, and the stem of a word counts',
        text: `use standard\n\n${lines(`
screening {
    include depressed "Depressed"          when <|HAMD|> >= 17
    exclude psychosis "Psychotic disorder" when history of <|psychosis|>
}`).text}`,
        finds: [
            ['unknown-name', 'Did you mean `HAMD17`?'],
            ['unknown-name', 'There is no condition `psychosis`. Did you mean `psychosisInFamily` or `psychoticDisorder`?'],
        ],
    },
    {
        name: 'where there are few names, all are told',
        text: lines(`
team {
    role therapist  "Therapist"
    role prescriber "Prescriber"
}
session opening "Opening" {
    timing once
    staff  therapist, prescriber, <|guide|>
}`).text,
        finds: [['unknown-name', 'There is no role `guide`. Declare it, or write `prescriber` or `therapist`.']],
    },
    {
        name: 'two declared names are as near as each other',
        text: lines(`
team {
    role nurseA "First nurse"
    role nurseB "Second nurse"
}
session opening "Opening" {
    timing once
    staff  nurseA, nurseB, <|nurseC|>
}`).text,
        finds: [['unknown-name', 'Did you mean `nurseA` or `nurseB`?']],
    },
    {
        name: 'a name of another kind is said to be one',
        text: lines(`
team {
    role therapist "Therapist"
}
setting quietRoom "Quiet room"
session opening "Opening" {
    timing once
    staff  therapist, <|quietRoom|>
    in     quietRoom
}`).text,
        finds: [['unknown-name', '`quietRoom` is a setting, and this place needs a role.']],
    },
    {
        name: 'a scale of another instrument',
        text: lines(`
team {
    role therapist "Therapist"
}
session opening "Opening" {
    timing  once
    staff   therapist
    collect CSSRS, MADRS
    check   at 0 min CSSRS.<|mood|> < 4 and MADRS.<|total|> < 20 else stop treatment
}`).text,
        finds: [['unknown-name', 'has no scale `mood`. Its scales are'], ['unknown-name', '`MADRS` has no scales. Write `MADRS` alone.']],
    },
    {
        name: 'a misspelt instrument does not make its scale unknown as well',
        text: lines(`
team {
    role therapist "Therapist"
}
session opening "Opening" {
    timing  once
    staff   therapist
    collect CSSRS
    check   at 0 min <|CSRS|>.ideation < 4 else stop treatment
}`).text,
        finds: [['unknown-name', 'Did you mean `CSSRS`?']],
    },
    {
        name: 'a forgotten `use standard` is one mistake',
        text: shell(`
    team {
        role therapist "Therapist" {
            licence <|PsyD|> or LCSW
        }
    }
    session opening "Opening" {
        timing  once
        staff   therapist
        collect PHQ9
    }`),
        finds: [['unknown-name', '`PsyD` and 2 more belong to the standard library']],
    },
    {
        name: 'a name that an import shares is offered',
        text: `import "team.protocol"\n\n${shell(`
    session opening "Opening" {
        timing once
        staff  <|terapist|>
    }`)}`,
        finds: [['unknown-name', 'Did you mean `therapist`?']],
        others: { 'team.protocol': 'team {\n    role therapist "Therapist"\n}\n' },
    },
    {
        name: 'an imported role may have the name of an own one',
        text: `import "team.protocol"\n\n${shell(`
    team {
        role therapist "Our therapist"
    }
    session opening "Opening" {
        timing once
        staff  therapist
    }`)}`,
        finds: [],
        others: { 'team.protocol': 'team {\n    role therapist "Therapist"\n}\n' },
    },
    {
        name: 'files that import each other',
        text: `import <|"team.protocol"|>\n\n${shell('')}`,
        finds: [['import-circle', 'document.protocol → team.protocol → document.protocol']],
        others: { 'team.protocol': 'import "document.protocol"\n' },
    },
    {
        name: 'a session may not have the name of a screening step, since both are points in time',
        text: lines(`
team {
    role therapist "Therapist"
}
screening {
    step intake "Intake" {
        by     therapist
        timing once
    }
}
session <|intake|> "Intake interview" {
    timing once
    staff  therapist
}`).text,
        finds: [['duplicate-name', 'There is already a screening step `intake`.']],
    },
    {
        name: 'names may repeat among things of other kinds, and in other sessions',
        text: course({ more: `
session followUp "Follow-up" {
    timing   once, 4 weeks after last dosing
    staff    prescriber
    instruct rest "Rest on the day before."
    do       talk "Talk about the course"
}
session lastVisit "Last visit" {
    timing   once, 8 weeks after last dosing
    staff    prescriber
    instruct rest "Rest on the day before."
    do       talk "Talk about what comes next"
}
phase dosing "Dosing phase" {
    sessions dosing, followUp
}` }).text,
        finds: [],
    },
    {
        name: 'a definition that a misspelt name may mean is not unused as well',
        text: lines(`
team {
    role therapist "Therapist"
}
setting quietRoom "Quiet room"
session opening "Opening" {
    timing once
    staff  therapist
    in     <|quitRoom|>
}`).text,
        finds: [['unknown-name', 'Did you mean `quietRoom`?']],
    },
    {
        name: 'a role that only supervises, rates or hands over is used',
        text: lines(`
team {
    role therapist "Therapist" {
        supervised by director
    }
    role director "Director"
    role rater    "Rater" separate from therapist
}
session opening "Opening" {
    timing  once
    staff   therapist
    collect MADRS by rater
}`).text,
        finds: [],
    },
    {
        name: 'a source that only a text cites is used',
        text: lines(`
source label "Prescribing information"
narrative "Why" "Blood pressure can rise [@label]."`).text,
        finds: [],
    },
];
