import { flagship } from '../flagship.js';
import { AstUtils, EmptyFileSystem, type AstNode, type Reference } from 'langium';
import { expect, test } from 'vitest';
import { createSourceFiles, type SourceFiles } from '../../language/syntax/source-files.js';
import { seededRandom } from '../random.js';

const uri = 'memory:/edited.protocol';
const edited = createSourceFiles(EmptyFileSystem);
const fresh = createSourceFiles(EmptyFileSystem);

/** Everything a reader of the tree can see, with what each name leads to, as text. */
function seen(files: SourceFiles, text: string): string {
    files.put(uri, text);
    const parsed = files.read(files.find(uri)!);
    const mistakes = parsed.mistakes.map(({ kind, start, end, found, wanted }) => ({ kind, start, end, found, wanted }));
    expect(mistakes.map(({ kind }) => kind)).not.toContain('unreadable');
    return JSON.stringify({ tree: plain(parsed.value), mistakes });
}

function plain(node: AstNode): unknown {
    const parts = Object.entries(node).filter(([property]) => !property.startsWith('$')).sort(([a], [b]) => (a < b ? -1 : 1));
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
    return '$type' in value ? plain(value as AstNode) : plainReference(value as Reference);
}

function plainReference({ $refText, ref }: Reference): unknown {
    const root = ref && AstUtils.findRootNode(ref);
    return [$refText, ref?.$type, ref?.$cstNode?.offset, root?.$document?.uri.path, root?.$document?.parseResult.value === root];
}

const snippets = [
    'x', ' ', '\n', '\n    ', '"', '"""', '{', '}', '(', ')', '//', '/*', '*/', 'day', 'session', 'session a "A" {\n    }\n', 'version 1.0.0\n', '–', '7',
    'protocol b "B" {', 'lasts 60 min', ' and ', ',', 'cites label', 'narrative "N" """\n', 'medication'
];

test.each([0, 1, 2])('an edited file reads as if it were new, seed %i', seed => {
    const random = seededRandom(seed);
    let text = seed === 0 ? flagship + flagship.replace('protocol kat', 'protocol other') : flagship;
    const compare = (now: string, after: string): void => {
        fresh.remove(uri);
        expect(seen(edited, now), after).toBe(seen(fresh, now));
    };
    compare(text, 'at the beginning');
    for (let edit = 0; edit < 12; edit++) {
        const start = random(text.length + 1);
        const end = random(3) === 0 ? Math.min(text.length, start + random(random(10) === 0 ? 400 : 12)) : start;
        const insert = random(4) === 0 ? '' : snippets[random(snippets.length)]!;
        const changed = text.slice(0, start) + insert + text.slice(end);
        compare(changed, `after replacing ${JSON.stringify(text.slice(start, end))} at ${start} by ${JSON.stringify(insert)}`);
        if (random(5) === 0) {
            text = changed;
        } else {
            compare(text, 'after taking that back');
        }
    }
});

test.each([
    ['renaming what others refer to', 'role therapist ', 'role nurse '],
    ['moving what others refer to', 'role therapist ', 'role   therapist '],
    ['declaring a name a second time', '    setting treatmentRoom', '    setting treatmentRoom "First"\n    setting treatmentRoom'],
    ['referring to something else', 'in       treatmentRoom', 'in       otherRoom'],
    ['changing a line without names', 'lasts    180 min', 'lasts    90 min']
])('%s leaves no name pointing to what is gone', (_, from, to) => {
    fresh.remove(uri);
    seen(edited, flagship);
    const changed = flagship.replace(from, to);
    expect(changed).not.toBe(flagship);
    expect(seen(edited, changed)).toBe(seen(fresh, changed));
    fresh.remove(uri);
    expect(seen(edited, flagship)).toBe(seen(fresh, flagship));
});
