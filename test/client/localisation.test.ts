import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import bundle from '../../l10n/bundle.l10n.de.json' with { type: 'json' };
import { root } from '../toolchain/project-files.js';

const german: Readonly<Record<string, string>> = bundle;
const folder = join(root, 'client');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const said = sources.flatMap(({ text }) => [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(match => match[1]!.replaceAll("\\'", "'")));

test('everything the client says is in the German bundle, and nothing else is', () => {
    expect(Object.keys(german).sort()).toEqual([...new Set(said)].sort());
});

test('a text is handed over as it is written, so that it can be found', () => {
    const calls = sources.flatMap(({ text }) => text.match(/l10n\.t\(/g) ?? []);
    expect(calls.length).toBe(said.length);
});

test('a translation has the values of its text', () => {
    const places = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();
    const different = Object.entries(german).filter(([text, translated]) => translated.trim() === '' || places(text).join() !== places(translated).join());
    expect(different).toEqual([]);
});

test('no message to the author is written past the catalogue', () => {
    const bare = sources.flatMap(({ name, text }) =>
        [...text.matchAll(/(?:show(?:Error|Warning|Information)Message|title:|placeHolder:|prompt:|saveLabel:|tooltip[:=]|\.name =|\.text =)\s*\(?\s*['`]([^'`]*[A-Za-z]{3}[^'`]*)['`]/g)]
            .map(match => `${name}: ${match[1]}`));
    expect(bare.filter(found => !found.includes('l10n.t'))).toEqual([]);
});
