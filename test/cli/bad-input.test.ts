import { describe, expect, test } from 'vitest';
import { importing, shared, sound } from './samples.js';
import { regimen, type Content } from './terminal.js';

const bytes = (...values: number[]): Uint8Array => new Uint8Array([...new TextEncoder().encode(sound), ...values]);
const locked = { error: 'EACCES' };

const unreadable: [string, string[], Record<string, Content>, string][] = [
    ['a missing file', ['a.protocol'], {}, 'There is no file or folder a.protocol.\n'],
    ['several missing files', ['a.protocol', 'b'], { 'c.protocol': sound }, 'There is no file or folder a.protocol.\nThere is no file or folder b.\n'],
    ['a folder without protocols', ['sub'], { 'sub/a.txt': sound }, 'The folder sub holds no file ending in .protocol.\n'],
    ['the current folder without protocols', [], { 'a.txt': sound }, 'The folder . holds no file ending in .protocol.\n'],
    ['a folder that cannot be read', ['sub'], { 'sub/': locked, 'sub/a.protocol': sound }, 'The folder sub cannot be read: you have no permission.\n'],
    ['a file that cannot be read', ['a.protocol'], { 'a.protocol': locked }, 'a.protocol cannot be read: you have no permission.\n'],
    ['a failing disk', ['a.protocol'], { 'a.protocol': { error: 'EIO' } }, 'a.protocol cannot be read: the disk failed.\n'],
    ['an error nobody knows', ['a.protocol'], { 'a.protocol': { error: 'EWEIRD' } }, 'a.protocol cannot be read: the system says EWEIRD.\n'],
    ['a binary file', ['a.protocol'], { 'a.protocol': bytes(0, 1, 2) }, 'a.protocol is not a text file.\n'],
    ['invalid UTF-8', ['a.protocol'], { 'a.protocol': bytes(0x0a, 0xe4, 0x20) },
        'a.protocol is not UTF-8 text: line 19 holds bytes that stand for no character. Save it as UTF-8.\n'],
    ['invalid UTF-8 at the very end', ['a.protocol'], { 'a.protocol': bytes(0xc3) },
        'a.protocol is not UTF-8 text: line 18 holds bytes that stand for no character. Save it as UTF-8.\n'],
    ['UTF-16', ['a.protocol'], { 'a.protocol': new Uint8Array([0xff, 0xfe, 0x75, 0x00]) }, 'a.protocol is UTF-16 text. Save it as UTF-8.\n'],
    ['a file of 50 MB', ['a.protocol'], { 'a.protocol': ' '.repeat(50_000_000) },
        'a.protocol is larger than 5 MB, the most that is read as a protocol.\n'],
    ['several at once', [], { 'a.protocol': bytes(0), 'b.protocol': sound, 'c.protocol': locked },
        'a.protocol is not a text file.\nc.protocol cannot be read: you have no permission.\n'],
];

const imports: typeof unreadable = [
    ['an imported binary file', ['a.protocol'], { 'a.protocol': importing, 'shared.protocol': bytes(0) }, 'shared.protocol is not a text file.\n'],
    ['an imported file of 50 MB', ['a.protocol'], { 'a.protocol': importing, 'shared.protocol': ' '.repeat(50_000_000) },
        'shared.protocol is larger than 5 MB, the most that is read as a protocol.\n'],
    ['a circle of imports', [], { 'a.protocol': importing, 'shared.protocol': `import "a.protocol"\n${shared}` },
        'a.protocol imports itself: a.protocol → shared.protocol → a.protocol. Take out one of these imports.\n'],
    ['a file that imports itself', [], { 'shared.protocol': `import "shared.protocol"\n${shared}` },
        'shared.protocol imports itself: shared.protocol → shared.protocol. Take out one of these imports.\n'],
    ['a circle among files that are only imported', ['a.protocol'],
        { 'a.protocol': importing, 'shared.protocol': `import "more.protocol"\n${shared}`, 'more.protocol': 'import "shared.protocol"\n' },
        'more.protocol imports itself: more.protocol → shared.protocol → more.protocol. Take out one of these imports.\n'],
];

describe.each(['check', 'export', 'format'])('regimen %s', command => {
    const cases = command === 'format' ? unreadable : [...unreadable, ...imports];

    test.each(cases)('%s', async (_, args, contents, message) => {
        const options = command === 'export' ? ['--out', 'out'] : [];
        const { code, out, err, files } = await regimen([command, ...options, ...args], contents);
        expect({ code, out, err }).toEqual({ code: 2, out: '', err: message });
        expect(Object.keys(files)).toEqual(Object.keys(contents));
    });
});

describe('a disk that cannot be written', () => {
    test.each<[string[], string]>([
        [['check', '--output', 'report.txt'], 'report.txt cannot be written: no room is left on the disk.\n'],
        [['export', '--out', 'out'], 'out/a.json cannot be written: no room is left on the disk.\n'],
        [['format'], 'a.protocol cannot be written: no room is left on the disk.\n'],
        [['init', 'new'], 'new/ketamine-im.protocol cannot be written: no room is left on the disk.\n'],
    ])('regimen %j', async (args, message) => {
        const before = { 'a.protocol': sound.replace('timing 3', 'timing   3') };
        const { code, out, err, files } = await regimen(args, before, { disk: 'ENOSPC' });
        expect({ code, out, err }).toEqual({ code: 2, out: '', err: message });
        expect(files).toEqual(before);
    });

    test.each([
        ['EROFS', 'the disk can only be read'],
        ['EACCES', 'you have no permission'],
        ['ENOTDIR', 'a part of its path is a file, not a folder'],
        ['EISDIR', 'it is a folder'],
    ])('%s', async (error, reason) => {
        expect((await regimen(['init', 'new'], {}, { disk: error })).err).toBe(`new/ketamine-im.protocol cannot be written: ${reason}.\n`);
    });

    test('several files at once', async () => {
        const { err } = await regimen(['export', '--out', 'out'], { 'a.protocol': sound, 'b.protocol': sound }, { disk: 'ENOSPC' });
        expect(err).toBe('The 2 files cannot be written: no room is left on the disk.\n');
    });
});

test('what a file holds cannot steer the terminal', async () => {
    const { out } = await regimen(['check'], { 'a.protocol': sound.replace('staff  therapist', 'staff  \u001b[2Jtherapist\u202e') });
    expect(out).not.toMatch(/\u001b|\u202e/);
    const { err } = await regimen(['check', '\u001b[2J.protocol']);
    expect(err).toBe('There is no file or folder \ufffd[2J.protocol.\n');
});
