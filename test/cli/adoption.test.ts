import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../server/cli/checking/baseline.schema.json' with { type: 'json' };
import { broken, sound, unversioned } from './samples.js';
import { regimen } from './terminal.js';

const validate = new Ajv2020({ strict: true }).compile(schema);
const old = { 'old/a.protocol': broken, 'old/b.protocol': unversioned };
const args = ['check', '--fail-on', 'info', 'old'];

async function withBaseline(): Promise<Readonly<Record<string, string>>> {
    const { code, files } = await regimen([...args, '--write-baseline', 'ci/baseline.json'], old);
    expect(code).toBe(0);
    return files;
}

describe('a baseline', () => {
    test('is the same for the same findings, and keeps its schema', async () => {
        const files = await withBaseline();
        const written = JSON.parse(files['ci/baseline.json']!) as { findings: object[] };
        expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
        expect(written.findings).toMatchObject([
            { path: '../old/a.protocol', code: 'unknown-name', message: 'There is no role `therapits`. Did you mean `therapist`?' },
            { path: '../old/b.protocol', code: 'missing-version' },
        ]);
        expect((await withBaseline())['ci/baseline.json']).toBe(files['ci/baseline.json']);
        expect((await regimen(['schema', 'baseline'])).out).toBe(`${JSON.stringify(schema, null, 4)}\n`);
    });

    test('what it lists does not count, wherever its line has moved', async () => {
        const files = await withBaseline();
        const moved = { ...files, 'old/a.protocol': `// One line more\n\n${broken.replaceAll('        staff', '            staff')}` };
        expect(await regimen([...args, '--baseline', 'ci/baseline.json'], moved)).toMatchObject({
            code: 0, out: 'No findings in 2 files (2 known from the baseline)\n', err: '',
        });
    });

    test('what is new counts', async () => {
        const files = await withBaseline();
        const { code, out } = await regimen([...args, '--baseline', 'ci/baseline.json'], { ...files, 'old/c.protocol': broken });
        expect(code).toBe(1);
        expect(out).toMatch(/^old\/c\.protocol:15:16: error: [^]*\n1 error in 3 files \(2 known from the baseline\)\n$/);
    });

    test('what is found no more is told, and taken out, without taking in what is new', async () => {
        const files = { ...await withBaseline(), 'old/a.protocol': sound, 'old/c.protocol': broken };
        const told = await regimen([...args, '--baseline', 'ci/baseline.json'], files);
        expect(told.err).toBe('1 of what ci/baseline.json lists is found no more. `regimen check --baseline ci/baseline.json --write-baseline ci/baseline.json` takes it out.\n');
        const smaller = await regimen([...args, '--baseline', 'ci/baseline.json', '--write-baseline', 'ci/baseline.json'], files);
        expect(smaller).toMatchObject({ code: 1, err: '' });
        const left = JSON.parse(smaller.files['ci/baseline.json']!) as { findings: { path: string }[] };
        expect(left.findings.map(({ path }) => path)).toEqual(['../old/b.protocol']);
    });

    test('a file that was not checked stays in it, one that is gone does not', async () => {
        const files = await withBaseline();
        const some = await regimen(['check', 'old/b.protocol', '--baseline', 'ci/baseline.json', '--write-baseline', 'ci/baseline.json'], files);
        expect(some.files['ci/baseline.json']).toBe(files['ci/baseline.json']);
        const without = Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'old/a.protocol'));
        expect((await regimen([...args, '--baseline', 'ci/baseline.json'], without)).err).toMatch(/^1 of what ci\/baseline\.json lists is found no more\./);
    });

    test('SARIF tells what is new, and suppresses what is known', async () => {
        const files = { ...await withBaseline(), 'old/c.protocol': broken };
        const { out } = await regimen([...args, '--baseline', 'ci/baseline.json', '--format', 'sarif'], files);
        const { runs: [run] } = JSON.parse(out) as { runs: { results: object[] }[] };
        expect(run!.results).toMatchObject([{ baselineState: 'new' }, { baselineState: 'unchanged', suppressions: [{ kind: 'external' }] }, { baselineState: 'unchanged' }]);
    });

    test.each([
        ['{', 'ci/baseline.json is not a baseline of Regimen: it is no JSON.\n'],
        ['[]', 'ci/baseline.json is not a baseline of Regimen: it has another form.\n'],
        ['{"formatVersion":"1.0.0"}', 'ci/baseline.json is not a baseline of Regimen: `findings` is missing.\n'],
        ['{"formatVersion":"1.0.0","findings":[{"path":1}]}', 'ci/baseline.json is not a baseline of Regimen: `findings[0].code` is missing.\n'],
    ])('%j is none', async (text, err) => {
        expect(await regimen([...args, '--baseline', 'ci/baseline.json'], { ...old, 'ci/baseline.json': text })).toMatchObject({ code: 2, out: '', err });
    });
});
