import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFiles } from '../../language/generated/library.js';
import { formatText } from '../../language/syntax/format/index.js';
import { root } from '../toolchain/project-files.js';
import { meaning } from './meaning.js';
import { spread } from './spread.js';

const folder = join(root, 'examples');
const texts = [
    ...readdirSync(folder).filter(name => name.endsWith('.protocol')).map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
    ...libraryFiles,
];

describe.each(texts)('$path', ({ text }) => {
    it('means the same when it is formatted', () => {
        expect(meaning(formatText(text)!)).toBe(meaning(text));
    });
    it('means the same when white space and comments are put in at will, and it is formatted then', () => {
        for (const seed of [5, 6, 7]) {
            const given = spread(text, seed);
            expect(meaning(formatText(given)!)).toBe(meaning(given));
        }
    });
});
