import { describe, expect, test } from 'vitest';
import { sound } from './samples.js';
import { regimen } from './terminal.js';

const untidy = sound.replace('timing 3', '  timing    3');
const unreadable = sound.replace('session talk "Conversation" {', 'session talk "Conversation" ((');
const leftAlone = 'b.protocol is left as it is: it cannot be read as it is written. `regimen check b.protocol` tells why.\n';
const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;

describe('regimen format', () => {
    test.each([
        ['a tidy file', { 'a.protocol': sound }, { code: 0, out: '', err: '' }, { 'a.protocol': sound }],
        ['an untidy file', { 'a.protocol': untidy }, { code: 0, out: 'a.protocol\n', err: '' }, { 'a.protocol': sound }],
        ['line ends and byte order mark stay', { 'a.protocol': windows(untidy) }, { code: 0, out: 'a.protocol\n', err: '' }, { 'a.protocol': windows(sound) }],
        ['a tidy file with CRLF line ends', { 'a.protocol': windows(sound) }, { code: 0, out: '', err: '' }, { 'a.protocol': windows(sound) }],
        ['a file that cannot be read is left alone', { 'a.protocol': untidy, 'b.protocol': unreadable }, { code: 1, out: 'a.protocol\n', err: leftAlone },
            { 'a.protocol': sound, 'b.protocol': unreadable }],
    ])('%s', async (_, before, ended, after) => {
        const { files, ...rest } = await regimen(['format'], before);
        expect(rest).toEqual(ended);
        expect(Object.entries(files).map(([path, text]) => [path, decoded(text)])).toEqual(Object.entries(after));
    });

    test.each([
        ['a tidy file', { 'a.protocol': sound }, { code: 0, out: '', err: '' }],
        ['an untidy file', { 'a.protocol': untidy, 'c.protocol': sound }, { code: 1, out: 'a.protocol\n', err: '' }],
        ['a file that cannot be read', { 'b.protocol': unreadable }, { code: 1, out: '', err: leftAlone }],
    ])('--check: %s, and nothing is written', async (_, files, ended) => {
        expect(await regimen(['format', '--check'], files, { disk: 'EROFS' })).toEqual({ ...ended, files });
    });

    test('a folder stands for every protocol below it, and for nothing else', async () => {
        const files = { 'clinic/a.protocol': untidy, 'clinic/deep/b.protocol': untidy, 'clinic/c.txt': untidy, 'other/d.protocol': untidy };
        expect(await regimen(['format', '--check', 'clinic'], files)).toEqual({ code: 1, out: 'clinic/a.protocol\nclinic/deep/b.protocol\n', err: '', files });
        expect((await regimen(['format', 'clinic'], files)).files).toEqual({ ...files, 'clinic/a.protocol': sound, 'clinic/deep/b.protocol': sound });
    });

    test('what is formatted is formatted', async () => {
        const { files } = await regimen(['format'], { 'a.protocol': untidy });
        expect(await regimen(['format', '--check'], files)).toMatchObject({ code: 0, out: '' });
    });
});

function decoded(text: string): string {
    return text;
}
