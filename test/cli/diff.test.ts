import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../server/cli/comparing/diff-report.schema.json' with { type: 'json' };
import { flagship } from '../flagship.js';
import { regimen } from './terminal.js';

const raised = flagship.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
const disk = { 'old.protocol': flagship, 'new.protocol': raised, 'a/kat.protocol': flagship, 'b/kat.protocol': raised, 'b/more.protocol': flagship.replace('protocol kat', 'protocol other') };

/** A git that knows one revision, with these files. */
function gitWith(files: Readonly<Record<string, string>>) {
    return (args: readonly string[]): { readonly code: number; readonly out: string; readonly err: string } => {
        const answer = (out: string | undefined): { code: number; out: string; err: string } => (out === undefined ? { code: 1, out: '', err: '' } : { code: 0, out, err: '' });
        switch (args[0]) {
            case 'rev-parse': return answer(args[1] === '--show-cdup' ? '\n' : args.at(-1) === 'HEAD^{commit}' || args.at(-1) === 'HEAD~1^{commit}' ? 'abc\n' : undefined);
            case 'ls-tree': return answer(Object.keys(files).map(name => `100644 blob 1234\t${name}\0`).join(''));
            default: return answer(files[args[1]!.slice('abc:'.length)]);
        }
    };
}

describe('regimen diff', () => {
    test('tells what changed between two files, with both places', async () => {
        const { code, out, err } = await regimen(['diff', 'old.protocol', 'new.protocol'], disk);
        expect({ code, err }).toEqual({ code: 1, err: '' });
        expect(out).toMatch(/^more risk {2}Medication `ketamine`: the dose is 0\.7 mg\/kg, and was 0\.5 mg\/kg\.\n {4}old\.protocol:\d+:9\n {2}- dose {2}0\.5 mg\/kg\n {4}new\.protocol:\d+:9\n {2}\+ dose {2}0\.7 mg\/kg\n\n1 change /);
    });

    test('tells it in German, for people and for a pull request; the report for programs stays as it is', async () => {
        const { out } = await regimen(['diff', 'old.protocol', 'new.protocol', '--lang', 'de'], disk);
        expect(out).toMatch(/^mehr Risiko {2}Medikament `ketamine`: die Dosis ist 0\.7 mg\/kg, bisher 0\.5 mg\/kg\.\n/);
        expect(out).toMatch(/\n1 Änderung der Bedeutung von old\.protocol zu new\.protocol: 1 mit mehr Risiko\.\n$/);
        const page = await regimen(['diff', 'old.protocol', 'new.protocol', '--lang', 'de', '--format', 'markdown'], disk);
        expect(page.out).toMatch(/^## Was sich in der Bedeutung geändert hat\n\n1 Änderung .*\n\n### Mehr Risiko \(1\)\n\n- \*\*Medikament `ketamine`: die Dosis .*\(vorher: `old\.protocol:\d+`, nachher: /);
        const json = async (...more: string[]): Promise<string> => (await regimen(['diff', 'old.protocol', 'new.protocol', '--format', 'json', ...more], disk)).out;
        expect(await json('--lang', 'de')).toBe(await json());
    });

    test('the same in other words is no change', async () => {
        expect(await regimen(['diff', 'old.protocol', 'old.protocol'], disk)).toMatchObject({ code: 0, out: 'Nothing changed in meaning from old.protocol to old.protocol.\n' });
    });

    test('compares folders, and tells of protocols that are new or gone', async () => {
        const { out } = await regimen(['diff', 'a', 'b'], disk);
        expect(out).toContain('the dose is 0.7 mg/kg');
        expect(out).toContain('Protocol `other` is new.');
        expect((await regimen(['diff', 'b', 'a'], disk)).out).toContain('Protocol `other` is gone.');
    });

    test.each([[['HEAD~1', 'b/kat.protocol']], [['--rev', 'HEAD~1', 'b/kat.protocol']], [['b/kat.protocol']], [['HEAD', 'b/kat.protocol']]])('compares with a revision: %j', async args => {
        const { code, out, err } = await regimen(['diff', ...args], disk, { git: gitWith({ 'b/kat.protocol': flagship }) });
        expect({ code, err }).toEqual({ code: 1, err: '' });
        expect(out).toMatch(/HEAD(?:~1)?:b\/kat\.protocol:\d+:9/);
        expect(out).toContain('1 change in meaning');
    });

    test('a file that the revision does not have yet is new', async () => {
        const { out } = await regimen(['diff', 'HEAD', 'b'], disk, { git: gitWith({ 'b/kat.protocol': raised }) });
        expect(out).toMatch(/^needs judgement {2}Protocol `other` is new\.\n/);
    });

    test('the JSON follows its schema', async () => {
        const { out } = await regimen(['diff', 'a', 'b', '--format', 'json'], disk);
        const validate = new Ajv2020({ allErrors: true }).compile(schema);
        expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
        expect(JSON.parse((await regimen(['schema', 'diff'])).out)).toEqual(schema);
    });

    test('nothing in a text of the author is read as Markdown', async () => {
        const evil = flagship.replace('"Medical director"', '"<img src=x> @team [a](b) ```"');
        const { out } = await regimen(['diff', 'old.protocol', 'evil.protocol', '--format', 'markdown'], { ...disk, 'evil.protocol': evil });
        expect(out).toContain('### Neutral (1)');
        expect(out.replace(/^ *````diff[^]*?````$/gm, '')).not.toMatch(/(?<!\\)<img|@team|(?<!\\)\[a/);
    });

    test.each([['any', 1], ['judge', 1], ['more', 1]])('--fail-on %s', async (level, code) => {
        expect((await regimen(['diff', 'old.protocol', 'new.protocol', '--fail-on', level], disk)).code).toBe(code);
        expect((await regimen(['diff', 'new.protocol', 'old.protocol', '--fail-on', level], disk)).code).toBe(level === 'any' ? 1 : 0);
    });

    test.each([
        [['none.protocol', 'new.protocol'], '`none.protocol` is neither a file nor a folder, and git knows no such revision here.\n'],
        [['old.protocol', 'none.protocol'], 'There is no file or folder none.protocol.\n'],
        [['a', 'new.protocol'], 'a and new.protocol cannot be compared: one is a file and the other is a folder.\n'],
        [['old.protocol', 'broken.protocol'], 'broken.protocol has lines that cannot be read as they are written, so what they mean cannot be compared. See `regimen check`.\n'],
    ])('refuses %j', async (args, err) => {
        const broken = { ...disk, 'broken.protocol': flagship.replace('timing  28 to 3', 'timing 28 too 3') };
        expect(await regimen(['diff', ...args], broken, { git: gitWith({}) })).toMatchObject({ code: 2, out: '', err });
    });

    test('says so where there is no git', async () => {
        expect((await regimen(['diff', 'HEAD', 'new.protocol'], disk)).err).toBe('Comparing with a revision needs git, which cannot be run here.\n');
    });
});
