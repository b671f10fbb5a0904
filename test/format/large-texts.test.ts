import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';

describe('texts of a million characters are formatted in one go', () => {
    it.each([
        ['one word', 'x'.repeat(1e6)],
        ['one line of words', 'x '.repeat(5e5)],
        ['one text', `"${'\\"'.repeat(5e5)}"`],
        ['texts without an end', '"a\n'.repeat(3e5)],
        ['signs of comments', '/ * / + '.repeat(1e5)],
        ['white space', `a${' \n'.repeat(5e5)}b`],
        ['short blocks in each other', '{ '.repeat(100) + '} '.repeat(100)],
        ['lines of one kind', 'include a "A" when x // c\n'.repeat(4e4)],
        ['prose', `narrative "N" """${'x\n'.repeat(5e5)}"""`],
        ['words around no-break spaces', 'a \u00a0 '.repeat(2e5)],
    ])('%s', (_, text) => {
        const formatted = formatText(text);
        expect(formatted === undefined || formatText(formatted) === formatted).toBe(true);
    }, 60_000);
});
