import { readFileSync } from 'node:fs';
import { EmptyFileSystem, type AstNode } from 'langium';
import { expect, test } from 'vitest';
import type { Parsed } from '../../language/syntax/parser.js';
import { createSourceFiles } from '../../language/syntax/source-files.js';
import { seededRandom } from '../random.js';

const { ProtocolParser: parser } = createSourceFiles(EmptyFileSystem).services.parser;
const flagship = readFileSync(new URL('../../examples/ketamine-assisted-therapy.protocol', import.meta.url), 'utf8');

/** Everything a reader of the tree can see, as plain data. */
function seen(parsed: Parsed): string {
    const mistakes = parsed.mistakes.map(({ kind, start, end, found, wanted }) => ({ kind, start, end, found, wanted }));
    return JSON.stringify({ tree: plain(parsed.value), mistakes });
}

function plain(node: AstNode): unknown {
    const parts = Object.entries(node).filter(([property]) => !property.startsWith('$')).sort(([a], [b]) => a < b ? -1 : 1);
    const cst = node.$cstNode;
    return {
        type: node.$type,
        at: cst && cst.length > 0 ? [cst.offset, cst.end, cst.text] : undefined,
        in: [node.$container?.$type, node.$containerProperty, node.$containerIndex],
        ...Object.fromEntries(parts.map(([property, value]) => [property, Array.isArray(value) ? value.map(plainValue) : plainValue(value)]))
    };
}

function plainValue(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    return '$type' in value ? plain(value as AstNode) : (value as { $refText: string }).$refText;
}

const snippets = [
    'x', ' ', '\n', '\n    ', '"', '"""', '{', '}', '(', ')', '//', '/*', '*/', 'day', 'session', 'session a "A" {\n    }\n', 'version 1.0.0\n', '–', '7',
    'protocol b "B" {', 'lasts 60 min', ' and ', ',', 'cites label', 'narrative "N" """\n', 'medication'
];

test.each(Array.from({ length: 4 }, (_, seed) => seed))('an edited file reads as if it were new, seed %i', seed => {
    const random = seededRandom(seed);
    let text = seed % 3 === 0 ? flagship + flagship.replace('protocol kat', 'protocol other') : flagship;
    let parsed = parser.parse(text);
    for (let edit = 0; edit < 20; edit++) {
        const start = random(text.length + 1);
        const end = random(3) === 0 ? Math.min(text.length, start + random(random(10) === 0 ? 400 : 12)) : start;
        const insert = random(4) === 0 ? '' : snippets[random(snippets.length)]!;
        const changed = text.slice(0, start) + insert + text.slice(end);
        parsed = parser.parse(changed, parsed);
        const fresh = parser.parse(changed);
        expect(seen(parsed), `after replacing ${JSON.stringify(text.slice(start, end))} at ${start} by ${JSON.stringify(insert)}`).toBe(seen(fresh));
        if (random(5) === 0) {
            text = changed;
        } else {
            parsed = parser.parse(text, parsed);
            expect(seen(parsed)).toBe(seen(parser.parse(text)));
        }
    }
});
