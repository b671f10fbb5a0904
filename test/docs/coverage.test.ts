import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fencesOf } from './fences.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

/** The words and phrases of the language, from its grammar. */
const keywords = new Set(readdirSync(root + 'language/grammar').sort()
    .flatMap(file => read(`language/grammar/${file}`).split('\n').filter(line => !/^(import|terminal|hidden|\/\/)/.test(line)))
    .flatMap(line => [...line.replace(/\/\/.*/, '').matchAll(/'([^']+)'/g)].map(([, word]) => word!))
    .filter(word => /^[a-z]/.test(word)));

/** Codes of SNOMED CT may not be passed on by everybody, so no example shows one. */
const notShown = ['snomed'];

const remarks = /\/\/.*|"[^"\n]*"/g;

test('every word of the language stands in a tested example', () => {
    const text = ['docs/language.md', 'docs/semantics.md'].flatMap(page => fencesOf(page, read(page))).map(({ text: example }) => example.replaceAll(remarks, ' ')).join('\n');
    const shown = new Set(text.match(/[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[a-z][a-z0-9-]*)*/g)?.flatMap(words => wordsAndPhrases(words)));
    expect(keywords.size).toBeGreaterThan(150);
    expect([...keywords].filter(word => !shown.has(word)).sort()).toEqual(notShown);
});

/** Each word of a line, and each run of two or three. */
function wordsAndPhrases(line: string): string[] {
    const words = line.split(/[ \t]+/);
    return words.flatMap((_, index) => [1, 2, 3, 4].map(length => words.slice(index, index + length).join(' ')));
}
