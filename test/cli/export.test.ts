import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { broken, flagship, importing, shared, sound, twins, unversioned } from './samples.js';
import { regimen, type Content } from './terminal.js';

describe('names of the files', () => {
    test.each<[string, string[], Record<string, Content>, string[]]>([
        ['one protocol', ['a.protocol'], { 'a.protocol': sound }, ['out/a.json']],
        ['two protocols in one file', [], { 'a.protocol': twins }, ['out/a.sound.json', 'out/a.other.json']],
        ['a file with another ending', ['a.txt'], { 'a.txt': sound }, ['out/a.txt.json']],
        ['what lies in a folder keeps its place', ['in'], { 'in/a.protocol': sound, 'in/sub/b.protocol': sound }, ['out/a.json', 'out/sub/b.json']],
        ['a file of a folder does not', ['in/sub/b.protocol'], { 'in/sub/b.protocol': sound }, ['out/b.json']],
        ['a file without a protocol has none', [], { 'a.protocol': importing, 'shared.protocol': shared }, ['out/a.json']],
        ['YAML', ['--to', 'yaml'], { 'a.protocol': sound }, ['out/a.yaml']],
        ['a dot in the name', [], { 'a.v1.protocol': sound }, ['out/a.v1.json']],
    ])('%s', async (_, args, contents, names) => {
        const { code, out, err, files } = await regimen(['export', '--out', 'out', ...args], contents);
        expect({ code, out, err }).toEqual({ code: 0, out: names.map(name => `${name}\n`).join(''), err: '' });
        expect(Object.keys(files).filter(path => !(path in contents))).toEqual(names);
    });

    test('two files that would get the same name are refused', async () => {
        const contents = { 'x/a.protocol': sound, 'y/A.protocol': sound };
        const { code, err, files } = await regimen(['export', '--out', 'out', 'x/a.protocol', 'y/A.protocol'], contents);
        expect(code).toBe(2);
        expect(err).toBe('x/a.protocol and y/A.protocol would both be exported to out/A.json. Export them to different folders.\n');
        expect(files).toEqual(contents);
    });
});

describe('what is written', () => {
    test('JSON and YAML of the same document', async () => {
        const { files } = await regimen(['export', '--out', 'out'], { 'a.protocol': flagship });
        const { files: yaml } = await regimen(['export', '--out', 'out', '--to', 'yaml'], { 'a.protocol': flagship });
        expect(JSON.parse(files['out/a.json']!)).toMatchObject({ formatVersion: '1.4.0', id: 'protocol/kat' });
        expect(parse(yaml['out/a.yaml']!)).toEqual(JSON.parse(files['out/a.json']!));
    });

    test('without --out, one protocol goes to standard output', async () => {
        const { code, out, err, files } = await regimen(['export', 'a.protocol'], { 'a.protocol': sound });
        expect({ code, err, files: Object.keys(files) }).toEqual({ code: 0, err: '', files: ['a.protocol'] });
        expect(JSON.parse(out)).toMatchObject({ name: 'sound' });
    });

    test('without --out, several protocols are refused', async () => {
        expect(await regimen(['export'], { 'a.protocol': twins })).toMatchObject({
            code: 2, out: '', err: 'There are 2 protocols to export. Say where to: `--out DIR`.\n',
        });
    });

    test('files without any protocol are refused', async () => {
        expect(await regimen(['export', '--out', 'out'], { 'a.protocol': shared })).toMatchObject({
            code: 2, out: '', err: 'There is no protocol in what was asked for, only declarations for others to import.\n',
        });
    });

    test('warnings do not keep a protocol from being exported', async () => {
        expect(await regimen(['export', '--out', 'out'], { 'a.protocol': unversioned })).toMatchObject({ code: 0, err: '' });
    });

    test.each([
        ['in one of the files', ['.'], { 'a.protocol': sound, 'b.protocol': broken }, 'b.protocol:15:16: error: There is no role `therapits`'],
        ['in a file that is imported', ['a.protocol'], { 'a.protocol': importing, 'shared.protocol': shared.replace('PsyD', 'PsyDD') }, 'shared.protocol:5:17: error: '],
    ])('an error %s keeps everything from being written', async (_, args, contents, message) => {
        const { code, out, err, files } = await regimen(['export', '--out', 'out', ...args], contents);
        expect({ code, out, files }).toEqual({ code: 1, out: '', files: contents });
        expect(err).toContain(message);
        expect(err).toMatch(/\n1 error in 1 file\nNothing was exported: put the error right first\.\n$/);
    });
});

describe('--verify', () => {
    const exported = async (): Promise<Record<string, string>> => (await regimen(['export', '--out', 'out'], { 'a.protocol': sound, 'b.protocol': sound })).files;

    test('finds nothing where everything is as it should be, and writes nothing', async () => {
        const files = await exported();
        expect(await regimen(['export', '--out', 'out', '--verify'], files, { disk: 'EROFS' })).toEqual({ code: 0, out: '', err: '', files });
    });

    test.each<[string, (files: Record<string, string>) => void, string]>([
        ['a missing file', files => delete files['out/a.json'], 'out/a.json is missing; it is exported from a.protocol.\n'],
        ['a changed byte', files => (files['out/b.json'] += ' '), 'out/b.json differs from what b.protocol is exported to.\n'],
        ['CRLF line ends', files => (files['out/b.json'] = files['out/b.json']!.replaceAll('\n', '\r\n')), 'out/b.json differs from what b.protocol is exported to.\n'],
        ['a byte order mark', files => (files['out/b.json'] = `\ufeff${files['out/b.json']}`), 'out/b.json differs from what b.protocol is exported to.\n'],
        ['a changed protocol', files => (files['a.protocol'] = sound.replace('3 times', '4 times')), 'out/a.json differs from what a.protocol is exported to.\n'],
    ])('%s', async (_, change, message) => {
        const files = await exported();
        change(files);
        expect(await regimen(['export', '--out', 'out', '--verify'], files)).toEqual({ code: 1, out: message, err: '', files });
    });

    test('a large export is compared like any other', async () => {
        const { files } = await regimen(['export', '--out', 'out'], { 'a.protocol': sound.replace('A sound protocol', 'x'.repeat(2_600_000)) });
        expect(files['out/a.json']!.length).toBeGreaterThan(2_600_000);
        expect(await regimen(['export', '--out', 'out', '--verify'], files)).toMatchObject({ code: 0, out: '' });
    });

    test('an export that cannot be read is told', async () => {
        const contents = { 'a.protocol': sound, 'out/a.json': { error: 'EACCES' } };
        expect(await regimen(['export', '--out', 'out', '--verify'], contents)).toMatchObject({ code: 2, out: '', err: 'out/a.json cannot be read: you have no permission.\n' });
    });

    test('needs --out', async () => {
        expect(await regimen(['export', '--verify'], { 'a.protocol': sound })).toMatchObject({
            code: 2, err: '`--verify` needs the folder to compare with: `--out DIR`.\n',
        });
    });
});

test('a calendar has the revision that is asked for, which is a whole number', async () => {
    const dated = ['export', 'a.protocol', '--to', 'ics', '--start', '2027-01-04'];
    expect((await regimen([...dated, '--revision', '3'], { 'a.protocol': flagship })).out).toContain('SEQUENCE:3\r\n');
    expect(await regimen([...dated, '--revision', 'next'], { 'a.protocol': flagship })).toMatchObject({ code: 2, out: '' });
});
