import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import reportSchema from '../../server/cli/output/check-report.schema.json' with { type: 'json' };
import { broken, flagship, importing, shared, sound, unversioned } from './samples.js';
import { regimen, type Content } from './terminal.js';

const finding = `a.protocol:15:16: error: There is no role \`therapits\`. Did you mean \`therapist\`? [unknown-name]
   15 |         staff  therapits
      |                ^^^^^^^^^
`;

describe('exit code and report for people', () => {
    test.each<[string, string[], Record<string, Content>, number, string]>([
        ['a sound file', ['a.protocol'], { 'a.protocol': sound }, 0, 'No findings in 1 file\n'],
        ['the flagship', [], { 'a.protocol': flagship }, 0, 'No findings in 1 file\n'],
        ['an error', ['a.protocol'], { 'a.protocol': broken }, 1, `${finding}\n1 error in 1 file\n`],
        ['a file by its absolute path', ['/clinic/a.protocol'], { 'a.protocol': broken }, 1, `${finding}\n1 error in 1 file\n`],
        ['an empty file', [], { 'a.protocol': '' }, 0, 'No findings in 1 file\n'],
        ['a file with another ending', ['a.txt'], { 'a.txt': sound }, 0, 'No findings in 1 file\n'],
        ['two folders that hold the same file', ['.', 'sub', 'sub/b.protocol'], { 'a.protocol': sound, 'sub/b.protocol': sound }, 0, 'No findings in 2 files\n'],
        ['a folder without packages and hidden folders', [], { 'a.protocol': broken, 'node_modules/b.protocol': broken, '.git/c.protocol': broken, 'd.txt': broken }, 1,
            `${finding}\n1 error in 1 file\n`],
        ['a byte order mark', [], { 'a.protocol': `\ufeff${broken}` }, 1, `${finding}\n1 error in 1 file\n`],
        ['CRLF line ends', [], { 'a.protocol': broken.replaceAll('\n', '\r\n') }, 1, `${finding}\n1 error in 1 file\n`],
        ['an import', ['a.protocol'], { 'a.protocol': importing, 'shared.protocol': shared }, 0, 'No findings in 1 file\n'],
        ['an error in a file that is only imported', ['a.protocol'], { 'a.protocol': importing, 'shared.protocol': shared.replace('PsyD', 'PsyDD') }, 0,
            'No findings in 1 file\n'],
    ])('%s', async (_, args, contents, code, out) => {
        expect(await regimen(['check', ...args], contents)).toMatchObject({ code, out, err: '' });
    });

    test('files are reported in the order of their paths', async () => {
        const { out } = await regimen(['check', 'z', 'b.protocol'], { 'z/a.protocol': broken, 'b.protocol': broken, 'z/Z.protocol': broken });
        expect(out.match(/^\S+?:\d+/gm)).toEqual(['b.protocol:15', 'z/Z.protocol:15', 'z/a.protocol:15']);
        expect(out).toMatch(/\n3 errors in 3 files\n$/);
    });

    test('a missing import is found at its line, and is no bad input', async () => {
        const { code, out, err } = await regimen(['check'], { 'a.protocol': importing });
        expect({ code, err }).toEqual({ code: 1, err: '' });
        expect(out).toMatch(/^a\.protocol:1:8: error: .*shared\.protocol/);
    });

    test('colours are for terminals', async () => {
        const { out } = await regimen(['check'], { 'a.protocol': broken }, { colour: true });
        expect(out).toContain('\u001b[31merror:\u001b[0m');
        expect(out.replace(/\u001b\[\d+m/g, '')).toBe(`${finding}\n1 error in 1 file\n`);
    });
});

describe('--fail-on', () => {
    test.each([
        [broken, [], 1],
        [broken, ['--fail-on', 'error'], 1],
        [broken, ['--fail-on', 'info'], 1],
        [unversioned, [], 0],
        [unversioned, ['--fail-on', 'error'], 0],
        [unversioned, ['--fail-on=warning'], 1],
        [unversioned, ['--fail-on', 'info'], 1],
        [sound, ['--fail-on', 'info'], 0],
    ])('case %#', async (text, args, code) => {
        expect((await regimen(['check', ...args], { 'a.protocol': text })).code).toBe(code);
    });
});

const nothing = { shard: null, findings: [], waived: [], known: [], gone: null };
const one = [{ path: 'a.protocol', kind: 'protocol', findings: 0, waived: 0, known: 0 }];
const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(reportSchema);

describe('--format json', () => {
    test('tells the same as the report for people, as its schema says', async () => {
        const { code, out, err } = await regimen(['check', '--format', 'json'], { 'a.protocol': broken, 'b.protocol': unversioned });
        expect({ code, err }).toEqual({ code: 1, err: '' });
        const report = JSON.parse(out) as { summary: object; findings: object[] };
        expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
        expect(report.summary).toEqual({ files: 2, errors: 1, warnings: 1, infos: 0, notes: 0, waived: 0, known: 0 });
        expect(report.findings).toMatchObject([
            {
                path: 'a.protocol',
                range: { start: { line: 15, column: 16 }, end: { line: 15, column: 25 } },
                severity: 'error',
                code: 'unknown-name',
                message: 'There is no role `therapits`. Did you mean `therapist`?',
                related: [],
                fixes: [{
                    title: 'Write `therapist`', preferred: true,
                    edits: [{ path: 'a.protocol', range: { start: { line: 15, column: 16 }, end: { line: 15, column: 25 } }, newText: 'therapist' }],
                }],
                excerpt: { before: '        staff  ', inside: 'therapits', after: '' },
            },
            { path: 'b.protocol', severity: 'warning', code: 'missing-version' },
        ]);
    });

    test('names related places', async () => {
        const twice = sound.replace('    session', '    team {\n        role therapist "Another"\n    }\n\n    session');
        const { out } = await regimen(['check', '--format', 'json'], { 'a.protocol': twice });
        const report = JSON.parse(out) as { findings: { code: string; related: unknown[] }[] };
        expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
        expect(report.findings.find(({ code }) => code === 'duplicate-name')?.related).toMatchObject([{ path: 'a.protocol', range: { start: { line: 8 } } }]);
    });

    test('without findings', async () => {
        const { code, out } = await regimen(['check', '--format', 'json'], { 'a.protocol': sound });
        expect(code).toBe(0);
        expect(JSON.parse(out)).toEqual({ formatVersion: '0.3.0', summary: { files: 1, errors: 0, warnings: 0, infos: 0, notes: 0, waived: 0, known: 0 }, files: one, ...nothing });
    });

    test('its schema is strict', () => {
        const report = { formatVersion: '0.3.0', summary: { files: 1, errors: 0, warnings: 0, infos: 0, notes: 0, waived: 0, known: 0 }, files: one, ...nothing };
        expect(validate(report)).toBe(true);
        expect(validate({ ...report, more: 1 })).toBe(false);
        expect(validate({ ...report, findings: [{ path: 'a.protocol' }] })).toBe(false);
    });
});

describe('regimen.yaml', () => {
    test('sets what counts, for the folder and those below', async () => {
        const { code, out } = await regimen(['check', '--fail-on', 'error'], { 'regimen.yaml': 'rules: { missing-version: error }', 'a/b.protocol': unversioned });
        expect(code).toBe(1);
        expect(out).toMatch(/^a\/b\.protocol:\d+:\d+: error: .* \[missing-version\]$/m);
    });

    test('what is wrong in it is told once, at its place', async () => {
        const { code, out } = await regimen(['check'], { 'regimen.yaml': 'rules:\n  missing-vers: off\n', 'a.protocol': sound, 'b.protocol': sound });
        expect({ code, out }).toEqual({ code: 1, out: `regimen.yaml:2:3: error: There is no rule \`missing-vers\`. \`regimen explain\` lists them all. [configuration]
    2 |   missing-vers: off
      |   ^^^^^^^^^^^^

1 error in 2 files
` });
    });

    test('the report for programs leads to its page', async () => {
        const { out } = await regimen(['check', '--format', 'json'], { 'regimen.yaml': 'rulez:', 'a.protocol': sound });
        const report = JSON.parse(out) as { findings: unknown[] };
        expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
        expect(report.findings).toMatchObject([{ path: 'regimen.yaml', code: 'configuration', help: expect.stringMatching(/docs\/configuration\.md$/), fixes: [{ title: 'Write `rules`' }] }]);
    });
});

describe('--no-waivers', () => {
    const accepted = sound.replace('    version   1.0.0\n', '    allow missing-version on protocol because "Numbered on release." by "Medical director" until 2027-03-31\n');

    test('what is accepted is counted apart', async () => {
        const { code, out } = await regimen(['check', '--fail-on', 'warning'], { 'a.protocol': accepted });
        expect({ code, out }).toEqual({ code: 0, out: 'No findings in 1 file (1 accepted; --no-waivers shows it)\n' });
    });

    test('a reviewer sees it with its reason', async () => {
        const { code, out } = await regimen(['check', '--fail-on', 'warning', '--no-waivers'], { 'a.protocol': accepted });
        expect(code).toBe(1);
        expect(out).toMatch(/warning: .* \[missing-version\]/);
        expect(out).toContain('accepted by Medical director until 2027-03-31: Numbered on release.\n');
        expect(out).toMatch(/1 warning in 1 file\n$/);
    });

    test.each([[[], 'waived'], [['--no-waivers'], 'findings']] as const)('%j: the report for programs has it in %s', async (options, list) => {
        const { out } = await regimen(['check', '--format', 'json', ...options], { 'a.protocol': accepted });
        const report = JSON.parse(out) as Record<'findings' | 'waived', unknown[]>;
        expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
        expect(report[list]).toMatchObject([{ code: 'missing-version', waiver: { reason: 'Numbered on release.', by: 'Medical director', until: '2027-03-31' } }]);
        expect(report.findings.length + report.waived.length).toBe(1);
    });
});

describe('--output', () => {
    test('writes the report to a file, without colours, and says so', async () => {
        const { code, out, err, files } = await regimen(['check', '--output', 'reports/check.txt'], { 'a.protocol': broken }, { colour: true });
        expect({ code, out, err }).toEqual({ code: 1, out: '', err: '1 error in 1 file: see reports/check.txt\n' });
        expect(files['reports/check.txt']).toBe(`${finding}\n1 error in 1 file\n`);
    });

    test('never overwrites what is checked', async () => {
        const { code, err, files } = await regimen(['check', '--output', './a.protocol'], { 'a.protocol': broken });
        expect({ code, err }).toEqual({ code: 2, err: '`--output ./a.protocol` would overwrite a file that is being checked.\n' });
        expect(files).toEqual({ 'a.protocol': broken });
    });

    test('with --format json', async () => {
        const { files } = await regimen(['check', '--format', 'json', '--output', 'check.json'], { 'a.protocol': broken });
        expect((JSON.parse(files['check.json']!) as { summary: object }).summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, notes: 0, waived: 0, known: 0 });
    });
});

describe('progress', () => {
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}.protocol`, sound]));

    test('is shown where somebody watches long work, and taken away at the end', async () => {
        const { out, err } = await regimen(['check'], many, { terminal: true, tick: 300 });
        expect(err).toBe('\r\u001b[2KChecked 2 of 5 files\r\u001b[2KChecked 3 of 5 files\r\u001b[2KChecked 4 of 5 files\r\u001b[2KChecked 5 of 5 files\r\u001b[2K');
        expect(out).toBe('No findings in 5 files\n');
    });

    test.each([
        ['nobody watches', { tick: 300 }],
        ['the work is short', { terminal: true, tick: 10 }],
    ])('is not shown where %s', async (_, around) => {
        expect((await regimen(['check'], many, around)).err).toBe('');
    });
});
