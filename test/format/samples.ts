/** A text before and after formatting, by lines. */
export interface Sample {
    readonly title: string;
    readonly given: readonly string[];
    readonly wanted: readonly string[];
}

/** Line breaks, indentation, spaces, comments and prose. */
export const samples: readonly Sample[] = [
    {
        title: 'four spaces for each open block',
        given: ['protocol p "P" {', 'team {', '  role a "A" {', '\tlicence MD', '}', '      }', '}'],
        wanted: ['protocol p "P" {', '    team {', '        role a "A" {', '            licence MD', '        }', '    }', '}'],
    },
    {
        title: 'one space between words, none before a comma or after a minus',
        given: ['session s "S" {', '    staff    1  prescriber ,1 therapist', '    give at - 15   min ketamine', '}'],
        wanted: ['session s "S" {', '    staff 1 prescriber, 1 therapist', '    give  at -15 min ketamine', '}'],
    },
    {
        title: 'spaces around comparisons, none inside parentheses',
        given: ['response when PHQ9>=15 or( systolic<=130 mmHg and not(age>70 years) )'],
        wanted: ['response when PHQ9 >= 15 or (systolic <= 130 mmHg and not (age > 70 years))'],
    },
    {
        title: 'tolerances stand apart from their figures',
        given: ['timing 7±2 days after dosing 1, 4 weeks+/-3 days after last dosing'],
        wanted: ['timing 7 ± 2 days after dosing 1, 4 weeks +/- 3 days after last dosing'],
    },
    {
        title: 'units, codes, versions and scales are words',
        given: ['unit mL/min/{1.73_m2}', 'unit  mg/(kg.h)', 'unit mm[Hg]', 'version 1.2.0-rc.1', 'effective 2026-11-01', 'when CSSRS.ideation >= 4'],
        wanted: ['unit mL/min/{1.73_m2}', 'unit mg/(kg.h)', 'unit mm[Hg]', 'version   1.2.0-rc.1', 'effective 2026-11-01', '    when CSSRS.ideation >= 4'],
    },
    {
        title: 'texts are never touched',
        given: ['owner   "a  {  \\"  // b  }"', 'owner “it’s   fine  /* ”'],
        wanted: ['owner "a  {  \\"  // b  }"', 'owner “it’s   fine  /* ”'],
    },
    {
        title: 'at most one empty line, none at the ends of a block or the file',
        given: ['', '', 'use standard  ', '', ' ', '', 'team {', '', 'role a "A"', '', '', '', 'role b "B"', '', '}', '', ''],
        wanted: ['use standard', '', 'team {', '    role a "A"', '', '    role b "B"', '}'],
    },
    {
        title: 'a block opens at the end of a line and closes on its own',
        given: ['team', '{ role a "A" { licence MD', '  training t } }', 'setting s "S"', '', '{', 'equipment e }'],
        wanted: [
            'team {', '    role a "A" {', '        licence  MD', '        training t', '    }', '}',
            'setting s "S" {', '    equipment e', '}',
        ],
    },
    {
        title: 'a block on one line stays there',
        given: ['fact age "Age" {unit a}', 'fact sex "Sex"   {  values female,male  }', 'setting s "S" {   }'],
        wanted: ['fact age "Age" { unit a }', 'fact sex "Sex" { values female, male }', 'setting s "S" {}'],
    },
    {
        title: 'a brace stays behind the comment before it',
        given: ['team // people', '{', '', '// nobody', '', '}'],
        wanted: ['team  // people', '{', '    // nobody', '}'],
    },
    {
        title: 'comments at the braces stay there',
        given: ['team { // people', '', 'role a "A" } // end', 'use standard'],
        wanted: ['team {  // people', '    role a "A"', '}  // end', 'use standard'],
    },
    {
        title: 'a line that goes on with a statement stands further in',
        given: [
            'screening {', 'exclude pressure "High"', 'when systolic >= 160 mmHg', 'or', 'diastolic >= 100 mmHg', 'collect PHQ9,', 'MADRS',
            '// why', ', CSSRS', 'narrative "N"', '"x"', '}',
        ],
        wanted: [
            'screening {', '    exclude pressure "High"', '        when systolic >= 160 mmHg', '        or', '        diastolic >= 100 mmHg',
            '    collect PHQ9,', '        MADRS', '    // why', '        , CSSRS', '    narrative "N"', '        "x"', '}',
        ],
    },
    {
        title: 'the branches of a decision begin their lines',
        given: ['decide d "D" at intake', 'on PHQ9 at intake {', 'when PHQ9 >= 20 then continue', 'otherwise stop treatment', '}'],
        wanted: ['decide d "D" at intake', '    on PHQ9 at intake {', '    when PHQ9 >= 20 then continue', '    otherwise       stop treatment', '}'],
    },
    {
        title: 'prose moves as a block',
        given: ['protocol p "P" {', 'narrative "N" """', '  One', '', '    Two  ', '      ', '"""', '}'],
        wanted: ['protocol p "P" {', '    narrative "N" """', '        One', '', '          Two  ', '            ', '        """', '}'],
    },
    {
        title: 'prose on the line of its quotes keeps its first line',
        given: ['narrative "N" """One', '  two', '\tthree"""  // end'],
        wanted: ['narrative "N" """One', '     two', '    three"""  // end'],
    },
    {
        title: 'comments of several lines are kept as they are',
        given: ['team {', '/* one', '     two', '*/', 'role   a "A" /* here */', '}'],
        wanted: ['team {', '    /* one', '     two', '*/', '    role a "A" /* here */', '}'],
    },
    {
        title: 'no-break spaces between words stay',
        given: ['renew at\u00a0least 3 \u00a0weeks\u00a0', '\u00a0obtain  by "x"'],
        wanted: ['renew  at\u00a0least 3 \u00a0weeks', 'obtain by "x"'],
    },
    {
        title: 'half-written lines are laid out too',
        given: ['screening {', 'include', '  exclude  x', '  exclude yy "Y" when', '  >= 5 and', '}'],
        wanted: ['screening {', '    include', '    exclude x', '    exclude yy "Y" when', '        >= 5 and', '}'],
    },
];
