import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../server/cli/index.js';
import { regimen } from './terminal.js';

describe('help', () => {
    test.each(['--help', '-h'])('%s lists every command', async flag => {
        const { code, out, err } = await regimen([flag]);
        expect(code).toBe(0);
        expect(err).toBe('');
        expect(commands.filter(({ name, summary }) => !out.includes(`  ${name}`) || !out.includes(summary))).toEqual([]);
    });

    test('without a command the help goes to standard error', async () => {
        const { code, out, err } = await regimen([]);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toBe((await regimen(['--help'])).out);
    });

    test.each(commands)('$name --help shows its options', async ({ name, summary, options }) => {
        const { code, out } = await regimen([name, '--help']);
        expect(code).toBe(0);
        expect(out).toContain(summary);
        expect(out).toContain(`Usage: regimen ${name}`);
        expect(options.filter(option => !out.includes(`--${option.name}`) || !out.includes(option.help))).toEqual([]);
    });

    test.each(commands)('$name --help wins over a wrong use', async ({ name }) => {
        expect((await regimen([name, '-h', 'a', 'b', 'c'])).code).toBe(0);
    });

    test.each(commands)('docs/cli.md tells about $name and its options', ({ name, options }) => {
        const docs = readFileSync('docs/cli.md', 'utf8');
        expect(docs).toContain(`## \`regimen ${name}`);
        expect(options.filter(option => !docs.includes(`--${option.name}`))).toEqual([]);
    });

    test('--version prints the version and nothing else', async () => {
        expect(await regimen(['--version'])).toMatchObject({ code: 0, out: '9.8.7\n', err: '' });
    });
});

describe('wrong use: one clear sentence, exit code 2, nothing done', () => {
    test.each<[string[], string]>([
        [['chekc'], '`chekc` is no command of Regimen. Did you mean `regimen check`?\n`regimen --help` lists the commands.\n'],
        [['frobnicate'], '`frobnicate` is no command of Regimen.\n`regimen --help` lists the commands.\n'],
        [['toString'], '`toString` is no command of Regimen.\n`regimen --help` lists the commands.\n'],
        [['check', '--formt', 'json'], '`--formt` is no option of `regimen check`. Did you mean `--format`?\n`regimen check --help` tells how it is used.\n'],
        [['check', '-x'], '`-x` is no option of `regimen check`.\n`regimen check --help` tells how it is used.\n'],
        [['check', '--format', 'jsn'], '`--format` takes pretty, json, sarif, github or junit, not `jsn`. Did you mean `json`?\n`regimen check --help` tells how it is used.\n'],
        [['check', '--format=xml'], '`--format` takes pretty, json, sarif, github or junit, not `xml`.\n`regimen check --help` tells how it is used.\n'],
        [['check', '--format'], '`--format` needs a value: `--format pretty|json|sarif|github|junit`.\n`regimen check --help` tells how it is used.\n'],
        [['check', '--output', '--format', 'json'], '`--output` needs a value: `--output FILE`.\n`regimen check --help` tells how it is used.\n'],
        [['check', '--format', 'json', '--format', 'json'], '`--format` is given twice.\n`regimen check --help` tells how it is used.\n'],
        [['export', '--verify=yes'], '`--verify` takes no value.\n`regimen export --help` tells how it is used.\n'],
        [['export', '--to', 'pdf'], '`--to` takes json, yaml, fhir-r4, fhir-r5, usdm, markdown, html, docx, csv, xlsx, ics or redcap, not `pdf`.\n`regimen export --help` tells how it is used.\n'],
        [['explain', 'a', 'b'], '`regimen explain` does not know what to do with `b`.\n`regimen explain --help` tells how it is used.\n'],
        [['schema', 'yaml'], 'There is no schema `yaml`. There are json, profile, config, check, diff, baseline.\n'],
        [['schema', 'constructor'], 'There is no schema `constructor`. There are json, profile, config, check, diff, baseline.\n'],
        [['init', 'a', 'b'], '`regimen init` does not know what to do with `b`.\n`regimen init --help` tells how it is used.\n'],
        [['init', '--template', 'psilocibin', 'x'], '`--template` takes ketamine-im, ketamine-iv, esketamine, mdma-assisted, psilocybin or empty, not `psilocibin`. Did you mean `psilocybin`?\n`regimen init --help` tells how it is used.\n'],
        [['server'], '`regimen server` talks on standard input and output only: `regimen server --stdio`.\n'],
    ])('regimen %j', async (args, message) => {
        expect(await regimen(args, {})).toEqual({ code: 2, out: '', err: message, files: {} });
    });
});

test('a fault of the program is one sentence and exit code 3', async () => {
    const { code, out, err } = await regimen(['check', 'x'], {}, { fault: new Error('the cat sat\non the keyboard') });
    expect({ code, out, err }).toEqual({ code: 3, out: '', err: 'Regimen itself failed, and not because of your protocol: the cat sat.\n' });
});

test('server --stdio starts the language server', async () => {
    expect(await regimen(['server', '--stdio'])).toMatchObject({ code: 0, out: 'serving\n' });
});
