import { AstUtils, EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { createSourceFiles } from '../../language/syntax/source-files.js';
import { marked } from '../marked.js';

const team = 'team { role nurse "Nurse"\n handoff note "Note" from nurse to nurse }';

/** Each use of a name stands between marks; `to` says what it means: the type and label of its target, or nothing. */
const cases: { name: string; text: string; others?: Record<string, string>; to: (string | undefined)[] }[] = [
    {
        name: 'a role is found inside the team, wherever the team stands',
        text: `protocol a "A" { session s "S" { staff <|nurse|> } ${team} }`,
        to: ['Role Nurse']
    },
    {
        name: 'names are scoped by kind',
        text: 'protocol a "A" { setting x "Room" session s "S" { in <|x|> } session x "Visit" { timing after <|x|> } }',
        to: ['Setting Room', 'Session Visit']
    },
    {
        name: 'two protocols in one file have names of their own',
        text: `protocol a "A" { ${team} } protocol b "B" { session s "S" { staff <|nurse|> } }`,
        to: [undefined]
    },
    {
        name: 'the protocol comes before the file, the file before its imports',
        text: 'import "other.protocol" setting x "File" setting y "File" protocol a "A" { setting x "Own" session s "S" { in <|x|> } session t "T" { in <|y|> } session u "U" { in <|z|> } }',
        others: { 'other.protocol': 'setting x "Other" setting y "Other" setting z "Other"' },
        to: ['Setting Own', 'Setting File', 'Setting Other']
    },
    {
        name: 'an import gives what a file shares, not what its protocols declare',
        text: 'import "other.protocol" protocol a "A" { session s "S" { in <|z|> staff <|nurse|> } }',
        others: { 'other.protocol': `${team} protocol o "O" { setting z "Inner" }` },
        to: [undefined, 'Role Nurse']
    },
    {
        name: 'an import of an import is not seen',
        text: 'import "other.protocol" protocol a "A" { session s "S" { in <|z|> } }',
        others: { 'other.protocol': 'import "third.protocol"', 'third.protocol': 'setting z "Third"' },
        to: [undefined]
    },
    {
        name: 'a circle of imports does no harm',
        text: 'import "other.protocol" setting y "Mine" protocol a "A" { session s "S" { in <|z|> } }',
        others: { 'other.protocol': 'import "document.protocol" setting z "Other"' },
        to: ['Setting Other']
    },
    {
        name: 'the library is seen only by those who use it',
        text: 'protocol a "A" { session s "S" { collect <|PHQ9|> at 0 min } }',
        to: [undefined]
    },
    {
        name: 'the library is seen by those who use it',
        text: 'use standard protocol a "A" { session s "S" { collect <|PHQ9|> at 0 min } }',
        to: ['Gauge Patient Health Questionnaire, 9 items (PHQ-9)']
    },
    {
        name: 'a scale belongs to its instrument',
        text: 'instrument i "I" { scale s "Mine" 0 to 5 } instrument j "J" { scale s "Other" 0 to 5 scale t "T" 0 to 5 } protocol a "A" { outcomes { remission when i.<|s|> <= 1 response when i.<|t|> <= 1 } }',
        to: ['Scale Mine', undefined]
    },
    {
        name: 'of two elements with one name the first counts',
        text: 'protocol a "A" { setting x "First" setting x "Second" session s "S" { in <|x|> } }',
        to: ['Setting First']
    },
    {
        name: 'a consent item may cover whatever carries a risk',
        text: 'protocol a "A" { consent c "C" { risk r "R" covers <|m|>, <|k|>, <|high|>, <|part|> } medication m "M" { } screening { exclude k "K" when x = 1 } '
            + 'safety { stop dose for high "High" when x = 1 then continue } session s "S" { do whole "Whole" { do part "Part" } } }',
        to: ['Medication M', 'Criterion K', 'Reaction High', 'Activity Part']
    }
];

const files = createSourceFiles(EmptyFileSystem);

test.each(cases)('$name', ({ text: source, others, to }) => {
    const { text, ranges } = marked(source);
    const uri = 'memory:/document.protocol';
    files.remove('memory:/');
    Object.entries(others ?? {}).forEach(([path, other]) => files.put(`memory:/${path}`, other));
    files.put(uri, text);
    const parsed = files.read(files.find(uri)!);
    expect(parsed.mistakes).toEqual([]);

    const targets = new Map<number, string | undefined>();
    for (const node of AstUtils.streamAst(parsed.value)) {
        for (const { reference } of AstUtils.streamReferences(node)) {
            const target: { $type: string; label?: string } | undefined = 'ref' in reference ? reference.ref : undefined;
            targets.set(reference.$refNode!.offset, target && `${target.$type} ${target.label}`);
        }
    }
    expect(ranges.map(range => targets.get(range.start))).toEqual(to);
});
