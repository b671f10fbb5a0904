import type { Sample } from './samples.js';

/** Lines of each kind and how they are aligned. */
export const columnSamples: readonly Sample[] = [
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
        title: 'phrases that begin lines stay whole, and push the others',
        given: ['medication m "M" {', 'route oral', 'never above 80 mg per dose', 'supplied as "Tablet" 10 mg', '}'],
        wanted: ['medication m "M" {', '    route    oral', '    never above 80 mg per dose', '    supplied as "Tablet" 10 mg', '}'],
    },
    {
        title: 'duties and the fields of a record',
        given: ['duties {', 'duty events "Tell us" within 48 h', 'duty birthControl "Use birth control" until 10 days after last dosing', '}'],
        wanted: ['duties {', '    duty events       "Tell us"           within 48 h', '    duty birthControl "Use birth control" until 10 days after last dosing', '}'],
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
