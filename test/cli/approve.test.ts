import { describe, expect, test } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';
import { flagship } from '../flagship.js';
import { sarifProblems } from './sarif.js';
import { regimen, type Content, type Ended } from './terminal.js';

const approve = (contents: Readonly<Record<string, Content>>, ...more: readonly string[]): Promise<Ended> => regimen(['approve', 'kat.protocol', '--by', 'Ethics board', ...more], contents);
const tiny = 'protocol kat "Talk" {\n    version   1.0.0\n    effective 2026-01-01\n    status    active\n    team {\n        role nurse "Nurse"\n    }\n}\n';
const line = /approved\s+2026-11-01 by "Ethics board" as "(sha256:[0-9a-f]{64})"/;
const active = (text: string): string => text.replace('status     draft', 'status     active');
const check = async (text: string, others: Readonly<Record<string, string>> = {}): Promise<string> => (await regimen(['check', 'kat.protocol'], { 'kat.protocol': text, ...others })).out;

describe('regimen approve', () => {
    test('writes the line, says so, and the check holds it from then on', async () => {
        const tidy = formatText(flagship)!;
        const { code, out, err, files } = await approve({ 'kat.protocol': tidy });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toMatch(/^kat\.protocol: kat: approved 2026-11-01 by "Ethics board" as "sha256:[0-9a-f]{64}"\n$/);
        const text = files['kat.protocol']!;
        expect(text.replace(/\n.*approved.*/, '')).toBe(tidy);
        expect(formatText(text)).toBe(text);
        expect(await check(active(text))).not.toContain('approval-outdated');
        const changed = active(text).replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
        expect(await check(changed)).toContain('The text has changed since Ethics board approved it on 2026-11-01, and patients are treated by it.');
        expect(await check(changed.replace('status     active', 'status     draft'))).not.toContain('approval-outdated');
    });

    test.each([
        ['pretty', 'The text has changed since Ethics board approved it on 2026-11-01, and patients are treated by it. Have the changes approved, or write `status draft`. `regimen diff --approved` shows them. [approval-outdated]'],
        ['github', '::error title=regimen%3A approval-outdated,file=kat.protocol,line='],
        ['junit', 'approval-outdated'],
        ['json', '"approval-outdated"'],
    ])('a change to a text in use is an error of the check: %s', async (format, says) => {
        const { files } = await regimen(['approve', 'kat.protocol', '--by', 'Ethics board'], { 'kat.protocol': tiny });
        const { code, out } = await regimen(['check', 'kat.protocol', '--format', format], { 'kat.protocol': files['kat.protocol']!.replace('"Nurse"', '"Aide"') });
        expect({ code, says: out.includes(says) }, out).toEqual({ code: 1, says: true });
    });

    test('and of its SARIF, at the hash, with help', async () => {
        const { files } = await regimen(['approve', 'kat.protocol', '--by', 'Ethics board'], { 'kat.protocol': tiny });
        const log = JSON.parse((await regimen(['check', 'kat.protocol', '--format', 'sarif'], { 'kat.protocol': files['kat.protocol']!.replace('"Nurse"', '"Aide"') })).out);
        expect(sarifProblems(log)).toEqual([]);
        const [result] = log.runs[0].results;
        expect(result).toMatchObject({ ruleId: 'approval-outdated', level: 'error' });
        const { region } = result.locations[0].physicalLocation;
        expect(files['kat.protocol']!.split('\n')[region.startLine - 1]!.slice(region.startColumn - 1)).toMatch(/^"sha256:/);
        expect(log.runs[0].tool.driver.rules[0].help.text).toContain('Patients are treated by this text.');
    });

    test('writes the line anew, though it is outdated and the protocol in use', async () => {
        const first = (await approve({ 'kat.protocol': flagship })).files['kat.protocol']!;
        const changed = active(first).replace('Your breathing may slow down.', 'Your breathing may become slower.');
        const { code, files } = await approve({ 'kat.protocol': changed }, '--date', '2026-12-24');
        expect(code).toBe(0);
        expect(files['kat.protocol']).toContain('2026-12-24 by "Ethics board"');
        expect(files['kat.protocol']!.match(/^ *approved /gm)).toHaveLength(1);
        expect(await check(files['kat.protocol']!)).not.toContain('approval-outdated');
    });

    test('what is imported counts', async () => {
        const text = 'import "team.protocol"\n\nprotocol a "A" {\n    version   1.0.0\n    effective 2026-01-01\n    status    active\n\n    session talk "Talk" {\n        timing once\n        staff  nurse\n    }\n}\n';
        const team = (label: string): string => `team {\n    role nurse "${label}"\n}\n`;
        const { files } = await approve({ 'kat.protocol': text, 'team.protocol': team('Nurse') });
        expect(await check(files['kat.protocol']!, { 'team.protocol': team('Nurse') })).not.toContain('approval-outdated');
        expect(await check(files['kat.protocol']!, { 'team.protocol': team('Registered nurse') })).toContain('approval-outdated');
    });

    test.each([
        ['no header at all', 'protocol a "A" {\n    team {\n        role nurse "Nurse"\n    }\n}\n'],
        ['an empty block', 'protocol a "A" {\n}\n'],
        ['a remark after the status', 'protocol a "A" {\n    version 1.0.0\n    status draft // for now { really }\n}\n'],
        ['everything on one line', 'protocol a "A" { version 1.0.0 }\n'],
        ['line ends of Windows, and a mark', '\ufeffprotocol a "A" {\r\n    version 1.0.0\r\n}\r\n'],
        ['two protocols', 'protocol a "A" {\n    version 1.0.0\n}\n\nprotocol b "B" extends a {\n    version 2.0.0\n}\n'],
    ])('finds the place: %s', async (_, text) => {
        const { code, err, files } = await approve({ 'kat.protocol': text });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        const made = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(files['kat.protocol']!, one => one.charCodeAt(0) & 0xff));
        const written = files['kat.protocol']!.startsWith('\ufeff') ? files['kat.protocol']! : made;
        expect(written.replaceAll(/(?:\r?\n)?[ \t]*approved[^\r\n}]*"(?: )?/g, '').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
        expect(files['kat.protocol']!.match(new RegExp(line, 'g'))).toHaveLength(text.match(/^\ufeff?protocol /gm)!.length);
        expect(/[^\r]\n/.test(written)).toBe(/[^\r]\n/.test(text));
    });

    test('errors keep the file as it is', async () => {
        const bad = flagship.replace('staff   therapist', 'staff   therapits');
        const { code, out, err, files } = await approve({ 'kat.protocol': bad });
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toContain('therapits');
        expect(err).toContain('Nothing was approved: put the error right first.\n');
        expect(files['kat.protocol']).toBe(bad);
    });

    test.each([
        [['approve', 'kat.protocol'], 'Say who approved the protocol, on one line: `--by "Ethics board"`.\n'],
        [['approve', 'kat.protocol', '--by', 'a\nb'], 'Say who approved the protocol, on one line: `--by "Ethics board"`.\n'],
        [['approve', 'kat.protocol', '--by', 'A', '--date', '2026-02-30'], '`--date 2026-02-30` is no date. Write the year, the month and the day, as in `--date 2026-11-01`.\n'],
        [['approve', 'team.protocol', '--by', 'A'], 'team.protocol holds no protocol.\n'],
    ])('refuses %j', async (args, err) => {
        const disk = { 'kat.protocol': flagship, 'team.protocol': 'team {\n    role nurse "Nurse"\n}\n' };
        expect(await regimen(args, disk)).toMatchObject({ code: 2, out: '', err, files: disk });
    });

    test('a name with quotes and backslashes stays what it is', async () => {
        const { files } = await regimen(['approve', 'kat.protocol', '--by', 'Board "A\\B"'], { 'kat.protocol': flagship });
        expect((await regimen(['review', 'kat.protocol'], files)).out).toContain('by Board &quot;A\\B&quot;: this text');
    });

    test('a disk that refuses leaves nothing half written', async () => {
        expect(await regimen(['approve', 'kat.protocol', '--by', 'A'], { 'kat.protocol': flagship }, { disk: 'EACCES' })).toMatchObject({ code: 2, out: '', files: { 'kat.protocol': flagship } });
    });
});
