import type { Case } from './case.js';

/** Scenarios: what they give, what they name, and what they do not count for. */
export const scenarios: readonly Case[] = [
    {
        name: 'given values are checked as those of conditions are',
        text: withLines(`scenario young "Young" {
        given  PHQ9 <|30|>
        given  systolic <|182|>
        given  pregnancyTest is <|maybe|>, pregnancyTest <|5|>
        given  age <|young|>
        given  age 42 years, PHQ9 27, systolic 182 mmHg on day 2, pregnancyTest is negative
        expect eligible
    }`),
        finds: [['threshold-outside-range', '27'], ['threshold-unit', '182 mmHg'], ['unknown-choice'], ['unknown-choice'], ['unknown-choice', 'Write the figure instead of `young`']],
    },
    {
        name: 'so are the values of a table, by their columns',
        text: withLines(`scenario table ages "Ages" {
        columns age, PHQ9, pregnancyTest
        row     42 years, <|30|>, negative expect eligible
        row     <|17|>, not known, <|yes|> expect not eligible
    }`),
        finds: [['threshold-outside-range', '27'], ['threshold-unit'], ['unknown-choice']],
    },
    {
        name: 'a row that cannot be read is not told twice',
        text: withLines(`scenario table ages "Ages" {
        columns age, PHQ9
        row     42 years<|;|> 18 expect eligible
    }`),
        finds: [['unreadable']],
    },
    {
        name: 'visits that are not held, and days that do not exist, are found',
        text: withLines(`scenario young "Young" {
        given  PHQ9 9 at <|talk 4|>
        given  PHQ9 9 <|on day 0|>, misses talk 3
        expect <|talk 5|> is held
        expect <|talk|> on day 3
        expect talk is not held
        expect talk 2 is not held
    }`),
        finds: [['unknown-occurrence'], ['day-zero'], ['unknown-occurrence'], ['ambiguous-anchor']],
    },
    {
        name: 'names that lead nowhere are found, with those of the kind that is meant',
        text: withLines(`scenario young "Young" {
        given  takes <|maio|>
        expect excluded by <|adlt|>
        expect reaches <|respons|>
    }`),
        finds: [['unknown-name', 'maoi'], ['unknown-name', 'adult'], ['unknown-name']],
    },
    {
        name: 'while a name leads nowhere, what follows from it is not told',
        text: withLines(`session other "Other" {
        timing  1 day after last talk
        staff   <|prescribr|>
    }
    scenario young "Young" {
        given  age 17 years
        expect eligible
    }`),
        finds: [['unknown-name', 'prescriber']],
    },
    {
        name: 'two scenarios need two names; a table may have the name of a scenario',
        text: withLines(`scenario young "Young" {
        given  age 17 years
        expect not eligible
    }
    scenario <|young|> "Young too" {
        given  age 17 years
        expect not eligible
    }
    scenario table young "Young ones" {
        columns age
        row     17 years expect not eligible
    }`),
        finds: [['duplicate-name']],
    },
    {
        name: 'what only a scenario names is not used',
        text: `${withLines(`lab toxScreen "Drug screen" {
        values negative, positive
    }
    scenario clean "Clean" {
        given  toxScreen negative
        expect not eligible
    }`).replace('lab toxScreen', 'lab <|toxScreen|>')}`,
        finds: [['unused-definition']],
    },
    {
        name: 'a score that only a scenario names is taken for nothing',
        text: withLines(`scenario anxious "Anxious" {
        given  GAD7 12
        expect not eligible
    }`).replace('collect age, PHQ9', 'collect age, PHQ9, <|GAD7|>'),
        finds: [['collected-unused']],
    },
    {
        name: 'a check is looked for in the session that it postpones',
        text: withLines(`scenario late "Late" {
        given  age 42 years, pregnancyTest negative, pregnancyTest positive at talk 2
        expect talk 2 postponed by arrival
        expect talk 3 is not held
    }`),
        finds: [],
    },
    {
        name: 'a scenario of a protocol that extends another names what stands in the base',
        text: `${withLines('').replace('outcomes {', 'outcomes {\n        response when PHQ9 <= 5')}
protocol branch "Branch" extends example {
    version   1.0.0
    effective 2026-01-01
    scenario better "Better" {
        given  age 42 years, pregnancyTest negative, PHQ9 4 at talk 2, pregnancyTest positive at talk 3
        expect eligible
        expect reaches response
        expect talk 3 postponed by arrival
    }
}
`,
        finds: [],
    },
    {
        name: 'what fails in one scenario because a visit is not held is told once, at the first line',
        text: withLines(`scenario late "Late" {
        given  age 42 years
        expect eligible
        expect <|talk 1 is held|>
        expect talk 2 is held
        expect talk 3 on day 5 to 9
        expect not eligible
    }`).replace('        expect not eligible\n', ''),
        finds: [['scenario-fails', '`talk 1` is not held. For this reason 3 of its lines fail.']],
    },
    {
        name: 'lines that fail for different reasons are told apart',
        text: withLines(`scenario late "Late" {
        given  age 42 years, pregnancyTest negative, PHQ9 9
        expect <|reaches response|>
        expect talk 1 is held
        expect <|talk 2 on day 2 to 3|>
    }`).replace('outcomes {', 'outcomes {\n        response when PHQ9 <= 5'),
        finds: [['scenario-fails', '`response` is not reached. Change'], ['scenario-fails', '`talk 2` can fall on day 3 to 5. Change']],
    },
    {
        name: 'scenarios that fail at one line of the protocol are told there, once',
        text: withLines(`scenario one "One" {
        given  age 42 years
        expect talk 2 is held
    }
    scenario two "Two" {
        given  age 42 years
        expect talk 1 is held
        expect talk 3 is held
    }
    scenario table three "Three" {
        given   age 42 years
        columns pregnancyTest
        row     not known expect talk 1 is held
        row     negative  expect talk 1 is held
        row     positive  expect talk 1 is not held
    }`).replace('pregnancyTest is negative else', '<|pregnancyTest is negative|> else'),
        finds: [['scenario-fails', '3 scenarios fail for one reason, which lies here. `pregnancyTest` is not known. Change this, or the scenarios: `one`, `two` and `three 1`.']],
    },
    {
        name: 'a criterion that turns away whom many scenarios take in is told once',
        text: withLines(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => `scenario ${name} "${name}" {
        given  age 17 years
        given  pregnancyTest negative
        expect eligible
        expect talk 1 is held
    }`).join('\n')).replace('when age >= 18 years', 'when <|age >= 18 years|>'),
        finds: [['scenario-fails', '7 scenarios fail for one reason, which lies here. The patient is excluded by `adult`. Change this, or the scenarios: `a`, `b`, `c`, `d`, `e` and 2 more.']],
    },
    {
        name: 'what decides in a protocol that is extended is told at the scenario',
        text: `${withLines('')}
protocol branch "Branch" extends example {
    version   1.0.0
    effective 2026-01-01
    scenario one "One" {
        given  age 17 years
        expect <|eligible|>
    }
    scenario two "Two" {
        given  age 17 years
        expect eligible
    }
}
`,
        finds: [['scenario-fails', '2 scenarios fail for one reason. The patient']],
    },
];

function withLines(more: string): string {
    return `use standard

protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
    day 1 is  talk 1

    team {
        role prescriber "Prescriber"
    }
    screening {
        step intake "Intake" {
            by      prescriber
            timing  14 to 1 days before talk 1
            collect age, PHQ9
        }
        include adult "Age 18 or older" when age >= 18 years
    }
    session talk "Talk" {
        timing  3 times, every 2 to 4 days
        staff   prescriber
        collect pregnancyTest at 0 min
        check   arrival at 5 min pregnancyTest is negative else postpone 1 day
    }
    outcomes {
        measure PHQ9 at intake, 4 weeks after last talk
    }
    ${more}
}
`;
}
