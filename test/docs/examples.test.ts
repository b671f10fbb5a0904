import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkText, parseDocument } from '../harness.js';
import { factOf } from './facts.js';
import { fencesOf, type Fence } from './fences.js';
import { placed } from './frame.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pagesIn = (folder: string): string[] => readdirSync(root + folder).filter(name => name.endsWith('.md')).sort().map(name => folder + name);

/** The pages that have examples, with their examples. */
const pages = new Map([...pagesIn(''), ...pagesIn('docs/')]
    .map(page => [page, fencesOf(page, readFileSync(root + page, 'utf8'))] as const)
    .filter(([, fences]) => fences.length > 0));
const frame = [...pages.values()].flat().find(fence => fence.frame)!;

/** An example as a whole file: it is one, or it stands in the frame. */
function whole({ text }: Fence): string {
    return /^protocol /m.test(text) ? text : placed(frame.text, text);
}

test('the language and its meaning are documented with examples', () => {
    expect([...pages.keys()]).toEqual(expect.arrayContaining(['docs/language.md', 'docs/semantics.md']));
});

describe.each([...pages])('the examples of %s', (_, fences) => {
    const files = Object.fromEntries(fences.flatMap(({ file, text }) => file === undefined ? [] : [[file, text]]));

    test.each(fences.filter(({ file }) => file?.endsWith('.csv') !== true).map(fence => [fence.line, fence] as const))('line %i', (_line, fence) => {
        const text = fence.file === undefined ? whole(fence) : fence.text;
        const found = checkText(text, files);
        expect([...new Set(found.map(({ code }) => code))].sort(), `${text}\n${found.map(({ line, message }) => `${line}: ${message}`).join('\n')}`).toEqual(fence.finds);
        const [protocol] = parseDocument(text, files).model.protocols;
        const facts = fence.gives.map(([path]) => [path, factOf(protocol!, path)]);
        expect(facts).toEqual(fence.gives.map(([path, value]) => [path, value]));
    });
});
