import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test } from 'vitest';
import schema from '../../server/cli/comparing/diff-report.schema.json' with { type: 'json' };
import { flagship } from '../flagship.js';
import { repository, type Repository } from './repository.js';
import { regimen, type Ended } from './terminal.js';

const open: Repository[] = [];
const made = (...origin: readonly string[]): Repository => {
    const one = repository(...origin);
    open.push(one);
    return one;
};
afterEach(() => open.splice(0).forEach(one => one.remove()));

type Disk = Readonly<Record<string, string>>;

/** The files, with the line `approved` in one of them. */
async function approved(disk: Disk, path = 'kat.protocol'): Promise<Disk> {
    const { code, err, files } = await regimen(['approve', path, '--by', 'Ethics board', '--date', '2026-10-20'], disk);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return files;
}

const raised = (text: string): string => text.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
const diff = (disk: Disk, { git }: Repository, ...more: readonly string[]): Promise<Ended> => regimen(['diff', '--approved', ...more.length > 0 ? more : ['kat.protocol']], disk, { git });
const review = async (disk: Disk, around: { git?: Repository['git'] }, path = 'kat.protocol'): Promise<string> => (await regimen(['review', path], disk, around)).out;
/** A protocol that takes no time, and what it is after a change. */
const small = 'protocol kat "Talk" {\n    version   1.0.0\n    effective 2026-01-01\n    status    active\n    team {\n        role nurse "Nurse"\n    }\n}\n';
const changed = (text: string): string => text.replace('"Nurse"', '"Aide"');
const nothing = 'Nothing changed in meaning from what was approved to kat.protocol.\n';

const talk = (label: string, name = 'talk'): string => small.replace('kat', name).replace('"Nurse"', `"${label}"`);
const importing = (path: string): string => `import "${path}"\n\nprotocol a "A" {\n    version   1.0.0\n    effective 2026-01-01\n    session talk "Talk" {\n        timing once\n        staff  nurse\n    }\n}\n`;
const team = (label: string): string => `team {\n    role nurse "${label}"\n}\n`;

describe('what changed since the approval', () => {
    test('is told of the commit that means what was approved, with both places', async () => {
        const git = made();
        const first = await approved({ 'kat.protocol': flagship });
        const commit = git.commit(first);
        git.commit({ 'kat.protocol': raised(first['kat.protocol']!) });
        git.commit({ 'other.txt': 'x' });
        const disk = { 'kat.protocol': raised(first['kat.protocol']!).replace('status     draft', 'status     active') };
        const { code, out, err } = await diff(disk, git);
        expect({ code, err }).toEqual({ code: 1, err: '' });
        expect(out).toMatch(/^more risk {2}Medication `ketamine`: the dose is 0\.7 mg\/kg, and was 0\.5 mg\/kg\.\n/);
        expect(out).toContain(`    ${commit}:kat.protocol:`);
        expect(out).toContain(`1 change in meaning from what was approved (${commit}) to kat.protocol: 1 more risk.\n`);
        const page = await review(disk, git);
        expect(page).toContain('<h2>Changes since the approval: kat</h2>');
        expect(page).toContain(`<p>Compared with the text that Ethics board approved on 2026-10-20, as git has it in ${commit} of `);
        expect(page).toContain('More risk (1)');
        expect(page.match(/<li class="change /g)).toHaveLength(1);
        const report = JSON.parse((await diff(disk, git, 'kat.protocol', '--format', 'json')).out);
        const validate = new Ajv2020({ allErrors: true }).compile(schema);
        expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    });

    test('is nothing where the approval is one of this text, with git or without', async () => {
        const disk = await approved({ 'kat.protocol': small });
        expect(await regimen(['diff', '--approved', 'kat.protocol'], disk)).toMatchObject({ code: 0, out: nothing, err: '' });
        expect((await regimen(['diff', '--approved', '.'], disk)).out).toBe(nothing.replace('kat.protocol', 'this folder'));
        expect(await review(disk, {})).toContain('<p>Nothing: this is the text that Ethics board approved on 2026-10-20.</p>');
    });

    test('is found where the line was written after the commit', async () => {
        const git = made();
        const commit = git.commit({ 'kat.protocol': small });
        const { 'kat.protocol': text } = await approved({ 'kat.protocol': small });
        expect((await diff({ 'kat.protocol': changed(text!) }, git)).out).toContain(`from what was approved (${commit})`);
    });

    test('is found where the approved text was laid out otherwise, and the newest of several is named', async () => {
        const git = made();
        git.commit({ 'kat.protocol': small });
        const commit = git.commit({ 'kat.protocol': `// a remark\n${small}` });
        git.commit({ 'kat.protocol': small.replace('1.0.0', '1.1.0') });
        const { 'kat.protocol': text } = await approved({ 'kat.protocol': small });
        expect((await diff({ 'kat.protocol': changed(text!) }, git)).out).toContain(`from what was approved (${commit})`);
    });

    test('counts what is imported, as it was in the same commit', async () => {
        const git = made();
        const files = await approved({ 'kat.protocol': importing('lib/team.protocol'), 'lib/team.protocol': team('Nurse') });
        // The text and what it imports come in two commits, and the approved text is there only with the second.
        git.commit({ 'kat.protocol': files['kat.protocol']!, 'lib/team.protocol': team('Aide') });
        const commit = git.commit({ 'lib/team.protocol': team('Nurse') });
        git.commit({ 'lib/team.protocol': team('Registered nurse') });
        const { out } = await diff({ ...files, 'lib/team.protocol': team('Registered nurse') }, git);
        expect(out).toContain('is titled “Registered nurse”, and was “Nurse”');
        expect(out).toContain(`${commit}:lib/team.protocol:2:`);
    });

    test('follows a file that is called otherwise now, with what it imported there', async () => {
        const git = made();
        const files = await approved({ 'old/kat.protocol': importing('../team.protocol'), 'team.protocol': team('Nurse') }, 'old/kat.protocol');
        const commit = git.commit(files);
        git.move('old/kat.protocol', 'kat.protocol');
        const now = files['old/kat.protocol']!.replace('../team', 'team').replace('"Talk"', '"Long talk"');
        git.commit({ 'kat.protocol': now });
        const { out, err } = await diff({ 'kat.protocol': now, 'team.protocol': team('Nurse') }, git);
        expect({ err, found: out.includes(`${commit}:old/kat.protocol:`) }, out).toEqual({ err: '', found: true });
    });

    test('is told of each protocol since its own approval, and of a folder with one that was never approved', async () => {
        const git = made();
        const one = await approved({ 'in/a.protocol': talk('Nurse') }, 'in/a.protocol');
        const two = await approved({ 'in/b.protocol': talk('Physician', 'other') }, 'in/b.protocol');
        const [first, second] = [git.commit(one), git.commit(two)];
        const disk = { 'in/a.protocol': one['in/a.protocol']!.replace('"Nurse"', '"Aide"'), 'in/b.protocol': two['in/b.protocol']!.replace('"Physician"', '"Surgeon"'), 'in/c.protocol': talk('Nurse') };
        git.commit(disk);
        const { out, err } = await diff(disk, git, 'in');
        expect(err).toBe('in/c.protocol: `talk` has no line `approved`, so it is not compared.\n');
        expect(out).toContain(`${first}:in/a.protocol:`);
        expect(out).toContain(`${second}:in/b.protocol:`);
        expect(out).toContain('2 changes in meaning from what was approved to in: 2 neutral.\n');
        const page = await review(disk, git, 'in');
        expect(page.match(/<h2>Changes since the approval: \w+<\/h2>/g)).toHaveLength(3);
        expect(page).toContain('<p>The protocol has no line <code>approved</code>, so there is no approved text to compare with.</p>');
    });

    test('does not read again what has not changed', async () => {
        const git = made();
        const { 'kat.protocol': text } = await approved({ 'kat.protocol': talk('Nurse') });
        git.commit({ 'kat.protocol': talk('Aide') });
        for (let count = 0; count < 5; count++) {
            git.commit({ [`beside${count}.protocol`]: talk('Beside') });
        }
        const shown: string[] = [];
        const counting: Repository = { ...git, git: (args, cwd) => (args[0] === 'show' && shown.push(args[1]!), git.git(args, cwd)) };
        expect((await diff({ 'kat.protocol': text!.replace('"Nurse"', '"Porter"') }, counting)).err).toContain('the only text of this file that git knows means something else.');
        expect(new Set(shown.map(one => one.replace(/:.*/, ''))).size).toBe(1);
    });
});

describe('an approved text that is not to be found', () => {
    const lost = 'kat.protocol: `kat` cannot be compared with the text that Ethics board approved on 2026-10-20: ';
    const changedText = async (): Promise<Disk> => ({ 'kat.protocol': changed((await approved({ 'kat.protocol': small }))['kat.protocol']!) });
    const says = async (disk: Disk, around: { git?: Repository['git'] }, why: string): Promise<void> => {
        expect(await regimen(['diff', '--approved', 'kat.protocol'], disk, around)).toMatchObject({ code: 2, out: '', err: `${lost}${why}.\n` });
        expect(await review(disk, around)).toContain(`<p>What has changed since Ethics board approved the protocol on 2026-10-20 cannot be told: ${why.replace(/`(.*)`/, '<code>$1</code>')}.</p>`);
    };

    test('because there is no git', async () => {
        await says(await changedText(), {}, 'git cannot be run here');
    });

    test('because git does not look after the folder', async () => {
        await says(await changedText(), { git: () => ({ code: 128, out: '', err: 'fatal' }) }, 'git does not look after this folder');
    });

    test('because the file was never committed', async () => {
        const git = made();
        await says(await changedText(), git, 'git has no text of this file yet');
        git.commit({ 'other.protocol': talk('Nurse') });
        await says(await changedText(), git, 'git has no text of this file yet');
    });

    test('because no commit means the same', async () => {
        const git = made();
        git.commit({ 'kat.protocol': changed(small) });
        git.commit({ 'kat.protocol': 'protocol kat "Half written" {\n' });
        git.commit({ 'kat.protocol': changed(small) });
        await says(await changedText(), git, 'none of the 2 texts of this file that git knows means the same');
    });

    test('because only the end of the history is there', async () => {
        const whole = made();
        const disk = await changedText();
        whole.commit({ 'kat.protocol': small });
        whole.commit(disk);
        await says(disk, made('--depth', '1', `file://${whole.folder}`),
            'the only text of this file that git knows means something else, and git holds only the latest part of the history here (`git fetch --unshallow` brings the rest)');
    });

    test('because the line holds no hash', async () => {
        const disk = { 'kat.protocol': (await changedText())['kat.protocol']!.replace(/sha256:[0-9a-f]+/, 'see the minutes') };
        await says(disk, {}, 'the line holds no hash of a protocol');
    });

    test('because the text cannot be read as it is', async () => {
        const disk = { 'kat.protocol': (await changedText())['kat.protocol']!.replace('role', 'rolle nurse') };
        await says(disk, {}, 'kat.protocol has lines that cannot be read as they are written, so what they mean cannot be compared');
    });

    test('because nothing was ever approved', async () => {
        expect(await regimen(['diff', '--approved', 'kat.protocol'], { 'kat.protocol': small })).toMatchObject({
            code: 2, out: '', err: 'kat.protocol: `kat` has no line `approved`, so it is not compared.\nNothing here was ever approved. `regimen approve FILE --by "…"` writes the line.\n',
        });
        expect(await review({ 'kat.protocol': small }, {})).toContain('<p>The protocol has no line <code>approved</code>, so there is no approved text to compare with.</p>');
    });

    test('--approved and --rev do not go together', async () => {
        expect(await regimen(['diff', '--approved', '--rev', 'HEAD', 'kat.protocol'], { 'kat.protocol': small })).toMatchObject({
            code: 2, err: '`--approved` finds the revision by itself: leave out `--rev`.\n' });
    });
});

test('an approval that is new, another one or gone is told as such', async () => {
    const { 'kat.protocol': text } = await approved({ 'kat.protocol': small });
    const later = text!.replace('2026-10-20 by "Ethics board"', '2026-12-24 by "Dr Vale"');
    const disk = { 'a.protocol': small, 'b.protocol': text!, 'c.protocol': later };
    const between = async (one: string, two: string): Promise<string> => (await regimen(['diff', one, two], disk)).out.split('\n')[0]!;
    expect(await between('a.protocol', 'b.protocol')).toBe('neutral  Protocol `kat` was approved by Ethics board on 2026-10-20.');
    expect(await between('b.protocol', 'c.protocol')).toBe('neutral  Protocol `kat` was approved by Dr Vale on 2026-12-24, and before by Ethics board on 2026-10-20.');
    expect(await between('b.protocol', 'a.protocol')).toBe('needs judgement  Protocol `kat`: the approval by Ethics board on 2026-10-20 is gone.');
});
