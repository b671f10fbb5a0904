import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';
import { libraryFiles } from '../../language/generated/library.js';
import { root } from '../toolchain/project-files.js';
import { reading } from './reading.js';

const folder = join(root, 'examples');
const examples = readdirSync(folder)
    .filter(name => name.endsWith('.protocol'))
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe.each(examples)('$name', ({ text }) => {
    it('stands in the repository as it is formatted', () => {
        expect(formatText(text)).toBe(text);
    });

    it('comes back when its lines are indented and spaced at will', () => {
        const spread = inCode(text, line => line.replace(/^ */, '\t ').replaceAll(' ', '   '));
        const dense = inCode(text, line => line.trimStart().replace(/ +/g, ' '));
        expect(formatText(spread)).toBe(text);
        expect(formatText(dense)).toBe(text);
    });
});

describe.each([...libraryFiles])('$path', ({ text }) => {
    it('keeps its reading', () => {
        const formatted = formatText(text)!;
        expect(reading(formatted)).toEqual(reading(text));
        expect(formatText(formatted)).toBe(formatted);
    });
});

/** Changes white space outside texts, prose and comments. */
function inCode(text: string, change: (line: string) => string): string {
    const parts = text.split(/("""[^]*?"""|"[^"\n]*"|\/\/.*)/);
    return parts.map((part, index) => index % 2 === 1 ? part : part.split('\n').map(change).join('\n')).join('');
}
