import { describe, expect, test } from 'vitest';
import { broken, importing, shared, sound, unversioned } from './samples.js';
import { regimen, type Around, type Content } from './terminal.js';

const accepted = sound.replace('    version   1.0.0\n', '    allow missing-version on protocol because "Later." by "Medical director" until 2027-03-31\n');
const kinds = [sound, broken, unversioned, accepted, broken.replace('therapits', 'nurse'), sound];
const treeOf = (count: number): Record<string, Content> => ({
    'regimen.yaml': 'rulez:\n', 'z/regimen.yaml': 'rules: { missing-version: info }\n',
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index % 3 === 0 ? 'z' : 'a'}/${index}.protocol`, kinds[index % kinds.length]!])),
});
const tree = treeOf(12);
/** More than are checked at a time. */
const large = treeOf(34);
const formats = ['pretty', 'json', 'sarif', 'github', 'junit'];

async function report(args: readonly string[], files = tree, around: Around = {}): Promise<string> {
    return (await regimen(['check', ...args], files, around)).out;
}

describe('--workers', () => {
    test('the bytes are those of one', async () => {
        let started = 0;
        const around = { started: () => void started++ };
        const one = await report(['--format', 'json', '--workers', '1'], large, around);
        expect(started).toBe(0);
        expect(await report(['--format', 'json', '--workers', '2'], large, around)).toBe(one);
        expect(started).toBe(2);
    });

    test('all that cannot be read is told, whoever read it', async () => {
        const bad = { ...large, 'a/1.protocol': new Uint8Array([0]), 'z/9.protocol': new Uint8Array([0]) };
        const { code, err } = await regimen(['check', '--workers', '2'], bad);
        expect({ code, err }).toEqual({ code: 2, err: 'a/1.protocol is not a text file.\nz/9.protocol is not a text file.\n' });
    });
});

describe('--shard and merge', () => {
    const cut = async (count: number, files = tree, ...more: string[]): Promise<Record<string, string>> => Object.fromEntries(await Promise.all(
        Array.from({ length: count }, async (_, index) => [`${index}.json`, await report(['--format', 'json', '--shard', `${index + 1}/${count}`, ...more], files)] as const)));

    test('the joined report is that of everything, in any format', async () => {
        const parts = await cut(3);
        for (const format of formats) {
            const whole = await regimen(['check', '--format', format, '--fail-on', 'warning'], tree);
            const joined = await regimen(['merge', '2.json', '0.json', '1.json', '--format', format, '--fail-on', 'warning'], parts);
            expect(joined).toMatchObject({ code: whole.code, out: whole.out });
        }
    });

    test('so it is with a baseline, and with more parts than files', async () => {
        const { files } = await regimen(['check', 'a/1.protocol', 'a/2.protocol', '--write-baseline', 'b.json'], { ...tree, 'a/gone.protocol': broken });
        const few = { 'b.json': files['b.json']!, 'a/1.protocol': sound, 'a/2.protocol': unversioned };
        const whole = await report(['--format', 'json', '--baseline', 'b.json'], few);
        expect(JSON.parse(whole)).toMatchObject({ gone: [{ path: 'a/1.protocol' }, { path: 'regimen.yaml' }], known: [{ path: 'a/2.protocol' }] });
        const parts = await cut(4, few, '--baseline', 'b.json');
        expect((await regimen(['merge', '--format', 'json', ...Object.keys(parts)], parts)).out).toBe(whole);
    });

    test.each([
        [['0.json', '2.json'], 'Of 3 parts, this is missing: 2.\n'],
        [['0.json'], 'Of 3 parts, these are missing: 2, 3.\n'],
        [['0.json', '1.json', '2.json', '1.json'], 'a/10.protocol is in two of the reports.\n'],
        [['0.json', 'no.json'], 'no.json cannot be read: it does not exist.\n'],
    ])('%j is refused', async (names, err) => {
        expect(await regimen(['merge', ...names], await cut(3))).toMatchObject({ code: 2, out: '', err });
    });

    test.each(['0/2', '3/2', '1', 'a/b', '1/0'])('--shard %s is refused', async shard => {
        expect((await regimen(['check', '--shard', shard], tree)).err).toBe(`\`--shard\` takes a part and the number of parts, such as \`2/3\`, not \`${shard}\`.\n`);
    });
});

describe('--changed-since', () => {
    const answers = (changed: readonly string[], untracked: readonly string[] = []): Around => ({
        git: ([command]) => ({
            code: 0, err: '',
            out: command === 'diff' ? changed.map(name => `${name}\0`).join('') : command === 'ls-files' ? untracked.map(name => `${name}\0`).join('') : command === 'merge-base' ? 'abc\n' : '\n',
        }),
    });
    const files = { 'a.protocol': importing, 'shared.protocol': shared, 'b.protocol': sound, 'sub/c.protocol': sound, 'sub/regimen.yaml': '' };
    const checkedFiles = async (around: Around): Promise<readonly string[]> => {
        const { files: checked } = JSON.parse(await report(['--format', 'json', '--changed-since', 'main'], files, around)) as { files: { path: string; kind: string }[] };
        return checked.filter(({ kind }) => kind === 'protocol').map(({ path }) => path);
    };

    test.each([
        ['nothing', [], [], []],
        ['a file', ['b.protocol'], [], ['b.protocol']],
        ['a file that another imports', ['shared.protocol'], [], ['a.protocol', 'shared.protocol']],
        ['a file that nobody has committed', [], ['sub/c.protocol'], ['sub/c.protocol']],
        ['what is set for a folder', ['sub/regimen.yaml'], [], ['sub/c.protocol']],
        ['a file that is gone', ['gone.protocol'], [], []],
    ])('%s', async (_, changed, untracked, expected) => {
        expect(await checkedFiles(answers(changed, untracked))).toEqual(expected);
    });

    test.each<[string, Around, string]>([
        ['no git', {}, '`--changed-since` needs git, which cannot be run here.\n'],
        ['no repository', { git: () => ({ code: 128, out: '', err: '' }) }, '`--changed-since` needs a folder that git looks after, and this is none.\n'],
        ['no such revision', { git: (args) => ({ code: args.includes('--verify') ? 1 : 0, out: '', err: '' }) }, 'git knows no revision `main` here. In CI, fetch more of the history first.\n'],
    ])('%s', async (_, around, err) => {
        expect(await regimen(['check', '--changed-since', 'main'], files, around)).toMatchObject({ code: 2, out: '', err });
    });
});
