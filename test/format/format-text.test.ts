import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';

interface Sample {
    readonly title: string;
    readonly given: readonly string[];
    readonly wanted: readonly string[];
}

const samples: readonly Sample[] = [
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
        given: ['fact age "Age" {unit a}', 'fact sex "Sex"   {  values female,male  }', '', 'setting s "S" {   }'],
        wanted: ['fact age "Age" { unit a }', 'fact sex "Sex" { values female, male }', '', 'setting s "S" {}'],
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

const columns: readonly Sample[] = [
    {
        title: 'criteria, across the block of one of them',
        given: [
            'screening {', 'include a "Adult" when age >= 18 years', 'exclude pressure "High pressure" when systolic > 160 mmHg {', 'action stop treatment', '}',
            'caution b "B" when takes b', '}',
        ],
        wanted: [
            'screening {', '    include a        "Adult"         when age >= 18 years', '    exclude pressure "High pressure" when systolic > 160 mmHg {',
            '        action stop treatment', '    }', '    caution b        "B"             when takes b', '}',
        ],
    },
    {
        title: 'columns end at an empty line, a line of comment and a line of another kind',
        given: ['include a "A"', 'include long "B"', '', 'include c "C"', '// and', 'include longest "D"', 'step s "S" {', '}', 'include e "E"'],
        wanted: ['include a    "A"', 'include long "B"', '', 'include c "C"', '// and', 'include longest "D"', 'step s "S" {', '}', 'include e "E"'],
    },
    {
        title: 'consent items, what they cover and how they are marked',
        given: [
            'consent c "C" {', 'obtain by nurse', 'renew every 12 months', '', 'risk r "You may feel tired." covers ketamine', 'risk pressure "Pressure rises." covers x, y',
            'alternative none "None"', 'agree a "I come." initials', 'agree touch "I agree to touch." optional', '}',
        ],
        wanted: [
            'consent c "C" {', '    obtain by nurse', '    renew  every 12 months', '', '    risk        r        "You may feel tired." covers ketamine',
            '    risk        pressure "Pressure rises."     covers x, y', '    alternative none     "None"', '    agree       a        "I come."           initials',
            '    agree       touch    "I agree to touch." optional', '}',
        ],
    },
    {
        title: 'the first column is shared by all lines of a session',
        given: ['session s "S" {', 'timing once', 'in room', '', 'approach x', 'discharge when MOAAS = 5 {', 'by nurse', 'hand out "Paper"', '}', '}'],
        wanted: [
            'session s "S" {', '    timing   once', '    in       room', '', '    approach x', '    discharge when MOAAS = 5 {',
            '        by       nurse', '        hand out "Paper"', '    }', '}',
        ],
    },
    {
        title: 'activities, instructions and checks',
        given: [
            'session s "S" {', 'do a "Music" 20 min', 'do long "Talk" 5 min', 'instruct f "No food." from -360 min', 'instruct driving "No driving today." until next day',
            'check a at -15 min systolic < 150 mmHg else stop dose', 'check arrival at discharge fasted is yes else stop dose', '}',
        ],
        wanted: [
            'session s "S" {', '    do       a    "Music" 20 min', '    do       long "Talk"  5 min', '    instruct f       "No food."          from -360 min',
            '    instruct driving "No driving today." until next day', '    check    a       at -15 min   systolic < 150 mmHg else stop dose',
            '    check    arrival at discharge fasted is yes else stop dose', '}',
        ],
    },
    {
        title: 'the header',
        given: ['protocol p "P" {', 'version 1.0.0', 'day 1 is dosing 1', 'indication "I" icd10 F33.2', '}'],
        wanted: ['protocol p "P" {', '    version    1.0.0', '    day 1 is   dosing 1', '    indication "I" icd10 F33.2', '}'],
    },
    {
        title: 'sources and abbreviations',
        given: ['source label "Label" url "u"', 'source other url "v"', 'abbreviation KAT "therapy"'],
        wanted: ['source label     "Label" url "u"', 'source other url "v"', 'abbreviation KAT "therapy"'],
    },
    {
        title: 'measures and endpoints',
        given: ['outcomes {', 'measure PHQ9 at intake', 'measure CSSRS.ideation at intake', 'primary d "D" MADRS at end', 'secondary report "R" PHQ9 at end', '}'],
        wanted: [
            'outcomes {', '    measure PHQ9           at intake', '    measure CSSRS.ideation at intake', '    primary   d      "D" MADRS at end',
            '    secondary report "R" PHQ9  at end', '}',
        ],
    },
    {
        title: 'reactions',
        given: ['safety {', 'stop treatment for s "Thoughts" when CSSRS.ideation >= 4 then emergency crisis', 'pause dose for p "P" when x > 1 then call nurse', '}'],
        wanted: [
            'safety {', '    stop treatment for s "Thoughts" when CSSRS.ideation >= 4 then emergency crisis',
            '    pause dose for p     "P"        when x > 1               then call nurse', '}',
        ],
    },
    {
        title: 'definitions on one line each, and the parts of their blocks',
        given: ['vital t "Temperature" { unit Cel range 32 to 44 Cel cites clif }', 'vital bmi "Index" { unit kg/m2 cites us }'],
        wanted: ['vital t   "Temperature" { unit Cel range 32 to 44 Cel cites clif }', 'vital bmi "Index"       { unit kg/m2                  cites us }'],
    },
    {
        title: 'comments at the end of neighbouring lines',
        given: ['protocol p "P" {', 'version 1.0.0 // one', 'owner "O"', 'status draft // two', '', 'day 1 is dosing 1      // three', '}'],
        wanted: ['protocol p "P" {', '    version  1.0.0  // one', '    owner    "O"', '    status   draft  // two', '', '    day 1 is dosing 1  // three', '}'],
    },
    {
        title: 'a line that is much longer than the others does not push them',
        given: ['include a "A" when x', 'include b "A text that is so much longer than what the others have to say" when y', 'include ccc "C" when z'],
        wanted: ['include a   "A" when x', 'include b   "A text that is so much longer than what the others have to say" when y', 'include ccc "C" when z'],
    },
    {
        title: 'nothing is aligned after text of several lines',
        given: ['risk r """', 'text', '""" covers a', 'risk long "L" covers b'],
        wanted: ['risk r    """', '    text', '    """ covers a', 'risk long "L" covers b'],
    },
];

describe.each([...samples, ...columns])('$title', ({ given, wanted }) => {
    it('is formatted', () => {
        expect(formatText(given.join('\n'))?.split('\n')).toEqual([...wanted, '']);
    });
    it('is formatted with CRLF', () => {
        expect(formatText([...given, ''].join('\r\n'))).toBe([...wanted, ''].join('\r\n'));
    });
    it('stays when formatted again', () => {
        expect(formatText(`${wanted.join('\n')}\n`)?.split('\n')).toEqual([...wanted, '']);
    });
});

describe('ends of the file', () => {
    it.each([
        ['nothing', '', ''],
        ['only white space', ' \n\t\n', ''],
        ['no line break', 'use standard', 'use standard\n'],
        ['line breaks of both kinds', 'use standard\r\nteam {\n}\r\n', 'use standard\r\nteam {\r\n}\r\n'],
        ['a byte order mark', '\uFEFF  use  standard\n', '\uFEFFuse standard\n'],
    ])('%s', (_, given, wanted) => {
        expect(formatText(given)).toBe(wanted);
    });
});

describe('text that nobody can be sure about is left alone', () => {
    it.each([
        ['a text without an end', 'owner "Clinic\nversion 1'],
        ['a text that ends with a backslash', 'owner "Clinic\\'],
        ['a curly text without an end', 'owner “Clinic\n'],
        ['a text that ends with the wrong quote', 'owner "Clinic”\n'],
        ['prose without an end', 'narrative "N" """\ntext\n'],
        ['prose that lost its end before other prose', 'narrative "N" """\ntext\n}\nnarrative "M" """\nmore\n"""\n'],
        ['prose of four quotes', 'narrative "N" """"'],
        ['a comment without an end', 'team { /* role }'],
        ['a block without an end', 'team {\n'],
        ['an end without a block', 'team {\n}\n}\n'],
        ['a lone carriage return', 'use standard\rteam {}'],
    ])('%s', (_, given) => {
        expect(formatText(given)).toBeUndefined();
    });
});
