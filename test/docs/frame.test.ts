import { describe, expect, test } from 'vitest';
import { factOf } from './facts.js';
import { fencesOf } from './fences.js';
import { placed } from './frame.js';
import { parseDocument } from '../harness.js';

const small = `use standard

protocol p "P" {
    version 1.0.0
    session dosing "Dosing" {
        timing once
        staff  prescriber
    }
}
`;

describe('an example stands in a whole protocol', () => {
    test.each([
        ['a line of which there is one is replaced', 'version 2.0.0', 'version 1.0.0', 'version 2.0.0'],
        ['a block takes in the lines', 'session dosing "Dosing" {\n    timing 6 times\n}', 'timing once', 'timing 6 times\n        staff  prescriber'],
        ['a new element is added', 'session other "Other" {\n    timing once\n}', 'session unknown', '    session other "Other" {\n        timing once\n    }\n}'],
        ['a line that may stand several times is added', 'session dosing "Dosing" {\n    collect PHQ9\n}', 'PHQ8', 'staff  prescriber\n        collect PHQ9'],
    ])('%s', (_, fragment, gone, there) => {
        const text = placed(small, fragment);
        expect(text).toContain(there);
        expect(text).not.toContain(gone);
    });
});

test('comments before a fence say what must come out', () => {
    const page = '<!-- finds: b-code, a-code -->\n<!-- gives: days dosing/2 = 4 to 6 -->\n```protocol\nversion 1.0.0\n```\n\ntext\n```protocol\nstatus draft\n```\n';
    expect(fencesOf('page.md', page)).toEqual([
        { page: 'page.md', line: 3, text: 'version 1.0.0\n', finds: ['a-code', 'b-code'], gives: [['days dosing/2', '4 to 6']], frame: false },
        { page: 'page.md', line: 8, text: 'status draft\n', finds: [], gives: [], frame: false },
    ]);
});

test.each([
    ['days dosing/2', '4 to 6'], ['figure dosing.count', '3'], ['sessions.dosing.schedule.repeat.cadence.lower', 'P3D'],
    ['sessions.dosing.schedule.repeat.minimum', '3'], ['sessions.nothing.schedule', 'none'], ['occurrences.session/dosing/3.index', '3'],
])('%s is %s', (path, value) => {
    const text = 'protocol p "P" {\nday 1 is dosing 1\nsession dosing "Dosing" {\ntiming 3 times, every 3 to 5 days\n}\n}';
    expect(factOf(parseDocument(text).model.protocols[0]!, path)).toBe(value);
});
