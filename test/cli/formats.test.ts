import { describe, expect, test } from 'vitest';
import { rules } from '../../language/rules/index.js';
import { broken, flagship, sound, unversioned } from './samples.js';
import { sarifProblems, type SarifLog } from './sarif.js';
import { regimen, type Content } from './terminal.js';
import { readXml } from './xml.js';

const allowed = '    allow missing-version on protocol because "Numbered on release." by "Medical director" until 2027-03-31\n';
const waived = sound.replace('    version   1.0.0\n', allowed);
/** What is off unless a clinic asks for it. */
const everythingOn = `rules:\n${rules.filter(({ offByDefault }) => offByDefault).map(({ code, severity }) => `  ${code}: ${severity}\n`).join('')}`;
/** A name that would be markup, a command or a line of its own if it were not escaped. */
const hostile = broken.replace('therapits', 'x').replace('"Conversation"', '"<b>&amp; 50%, a: b\u0001 ]]> ::error::pwned"').replace('staff  x', 'staff  ::warning::');

async function checked(format: string, contents: Record<string, Content>, ...args: string[]): Promise<string> {
    return (await regimen(['check', '--format', format, ...args], contents)).out;
}

async function sarif(contents: Record<string, Content>, ...args: string[]): Promise<SarifLog> {
    const log = JSON.parse(await checked('sarif', contents, ...args)) as SarifLog;
    expect(sarifProblems(log)).toEqual([]);
    return log;
}

describe('--format sarif', () => {
    test('a finding with its place, its fix and its rule', async () => {
        const [run] = (await sarif({ 'a b/ä.protocol': broken })).runs;
        expect(run!.tool.driver).toMatchObject({ name: 'Regimen', version: '9.8.7', rules: [{ id: 'unknown-name', defaultConfiguration: { level: 'error' } }] });
        expect(run!.artifacts).toEqual([{ location: { uri: 'a%20b/%C3%A4.protocol', uriBaseId: 'SRCROOT' }, roles: ['analysisTarget'] }]);
        const region = { startLine: 15, startColumn: 16, endLine: 15, endColumn: 25 };
        expect(run!.results).toMatchObject([{
            ruleId: 'unknown-name', ruleIndex: 0, kind: 'fail', level: 'error', message: { text: 'There is no role `therapits`. Did you mean `therapist`?' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b/%C3%A4.protocol', uriBaseId: 'SRCROOT' }, region } }],
            fixes: [{ description: { text: 'Write `therapist`' }, artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: 'therapist' } }] }] }],
        }]);
    });

    test('nothing is found', async () => {
        expect((await sarif({ 'a.protocol': sound })).runs[0]!.results).toEqual([]);
    });

    test('what is accepted is suppressed, with the reason', async () => {
        const [run] = (await sarif({ 'a.protocol': waived })).runs;
        expect(run!.results).toMatchObject([{
            ruleId: 'missing-version', level: 'warning',
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'Numbered on release.', properties: { by: 'Medical director', until: '2027-03-31' } }],
        }]);
    });

    test('other places of a finding', async () => {
        const twice = sound.replace('    session', '    team {\n        role therapist "Another"\n    }\n\n    session');
        const [run] = (await sarif({ 'a.protocol': twice })).runs;
        expect(run!.results.find(({ ruleId }) => ruleId === 'duplicate-name')).toMatchObject({
            relatedLocations: [{ id: 0, physicalLocation: { artifactLocation: { uri: 'a.protocol' }, region: { startLine: 8 } } }],
        });
    });

    test('a file that is set wrongly', async () => {
        const [run] = (await sarif({ 'regimen.yaml': 'rulez:\n', 'a.protocol': sound })).runs;
        expect(run!.artifacts.map(({ roles }) => roles)).toEqual([['userSpecifiedConfiguration'], ['analysisTarget']]);
        expect(run!.results).toMatchObject([{ ruleId: 'configuration', level: 'error' }]);
    });

    test('fingerprints stay when lines move, and tell equal lines apart', async () => {
        const prints = async (text: string): Promise<unknown> => (await sarif({ 'a.protocol': text })).runs[0]!.results.map(({ partialFingerprints }) => partialFingerprints);
        const twice = sound.replace('every 7 days', 'every 7 dayz').replace('    session', '    session more "More" {\n        timing 3 times, every 7 dayz\n        staff  therapist\n    }\n\n    session');
        expect(await prints(`// One line more\n\n${twice.replaceAll('        timing', '    \t    timing')}`)).toEqual(await prints(twice));
        expect(new Set((await prints(twice) as object[]).map(print => JSON.stringify(print))).size).toBe(2);
        expect(await prints(broken.replace('therapits', 'therapit'))).not.toEqual(await prints(broken));
    });

    test('the bad examples of all rules, each with the help of its rule', async () => {
        const examples = rules.map(({ code, bad }) => [`${code}.protocol`, bad.text.replaceAll('<|', '').replaceAll('|>', '')] as const);
        const { runs: [run] } = await sarif({ 'regimen.yaml': everythingOn, ...Object.fromEntries(examples) }, '--no-waivers');
        const described = run!.tool.driver.rules;
        expect(described.length).toBeGreaterThan(rules.length * 0.9);
        expect(described.filter(({ id, help, helpUri }) => !/For example:/.test(help.text) || !helpUri.endsWith(`/${id}.md`))).toEqual([]);
    });
});

describe('--format junit', () => {
    test('one suite a file, one case a finding', async () => {
        const document = readXml(await checked('junit', { 'a.protocol': broken, 'b.protocol': waived, 'c.protocol': sound, 'd.protocol': unversioned }));
        expect(document).toMatchObject({ name: 'testsuites', attributes: { name: 'regimen check', tests: '4', failures: '1', errors: '0', skipped: '1' } });
        expect(document.children).toMatchObject([
            { attributes: { name: 'a.protocol', tests: '1', failures: '1', skipped: '0' }, children: [{
                attributes: { classname: 'a.protocol', name: 'unknown-name 15:16', file: 'a.protocol', line: '15' },
                children: [{ name: 'failure', attributes: { type: 'error', message: 'There is no role `therapits`. Did you mean `therapist`?' } }],
            }] },
            { attributes: { skipped: '1' }, children: [{ children: [{ name: 'skipped', attributes: { message: 'accepted by Medical director until 2027-03-31: Numbered on release.' } }] }] },
            { attributes: { tests: '1', failures: '0' }, children: [{ attributes: { name: 'No findings' }, children: [] }] },
            { attributes: { tests: '1', failures: '0' }, children: [{ children: [{ name: 'system-out' }] }] },
        ]);
    });

    test('--fail-on says what fails', async () => {
        const document = readXml(await checked('junit', { 'd.protocol': unversioned }, '--fail-on', 'warning'));
        expect(document.attributes).toMatchObject({ tests: '1', failures: '1' });
    });

    test('what a file holds stays text', async () => {
        const document = readXml(await checked('junit', { 'a & "b" <c>.protocol': hostile }));
        expect(document.children[0]!.attributes['name']).toBe('a & "b" <c>.protocol');
        expect(document.children.flatMap(suite => suite.children).flatMap(one => one.children).every(({ children }) => children.length === 0)).toBe(true);
    });

    test.each(['\u0001', '\u001b[2J', '\ufffe', '\ud800', 'a\ud83d', '\udc00', '😀'])('%j can stand in it', async text => {
        const out = await checked('junit', { 'a.protocol': broken.replace('therapits', `therapits ${text}`) });
        expect(() => readXml(Buffer.from(out).toString())).not.toThrow();
    });
});

describe('--format github', () => {
    test('one command a finding, and a line that counts', async () => {
        expect(await checked('github', { 'a.protocol': broken, 'b.protocol': unversioned })).toBe(
            '::error title=regimen%3A unknown-name,file=a.protocol,line=15,endLine=15,col=16,endColumn=24::There is no role `therapits`. Did you mean `therapist`?\n'
            + '::warning title=regimen%3A missing-version,file=b.protocol,line=3,endLine=3,col=10,endColumn=14::'
            + `${(await checked('json', { 'b.protocol': unversioned })).match(/"message": "(.*)"/)![1]!.replaceAll('\\"', '"')}\n`
            + '1 error, 1 warning in 2 files\n');
    });

    test('what a file holds starts no command', async () => {
        const out = await checked('github', { 'a,b:c%.protocol': hostile });
        const lines = out.trimEnd().split('\n');
        expect(lines.slice(0, -1).every(line => /^::(?:error|warning|notice) title=[^:,]*,file=a%2Cb%3Ac%25\.protocol,line=/.test(line))).toBe(true);
        expect(lines.at(-1)).toMatch(/^\d+ errors?/);
    });

    test('other places stand in the message', async () => {
        const twice = sound.replace('    session', '    team {\n        role therapist "Another"\n    }\n\n    session');
        expect(await checked('github', { 'a.protocol': twice })).toMatch(/%0Aa\.protocol:8:14: /);
    });
});

test.each(['sarif', 'junit', 'github', 'json', 'pretty'])('the exit code of %s is that of the findings', async format => {
    const code = async (text: string, ...args: string[]): Promise<number> => (await regimen(['check', '--format', format, ...args], { 'a.protocol': text })).code;
    expect([await code(broken), await code(unversioned), await code(unversioned, '--fail-on', 'warning'), await code(flagship)]).toEqual([1, 0, 1, 0]);
});

describe('--max-severity', () => {
    test('nothing counts as more', async () => {
        const { code, out } = await regimen(['check', '--max-severity', 'warning'], { 'a.protocol': broken });
        expect(code).toBe(0);
        expect(out).toMatch(/^a\.protocol:15:16: warning: [^]*\n1 warning in 1 file\n$/);
        expect((await regimen(['check', '--max-severity', 'info', '--fail-on', 'warning'], { 'a.protocol': broken })).code).toBe(0);
        expect((await regimen(['check', '--max-severity', 'info', '--fail-on', 'info'], { 'a.protocol': unversioned })).code).toBe(1);
    });
});
