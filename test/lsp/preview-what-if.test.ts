import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serverCommands } from '../../server/messages/client.js';
import {
    previewKeyRequest, previewPlaceRequest, previewRequest, previewScenarioRequest, type PreviewKeyResult, type PreviewPatient,
    type PreviewPlaceResult, type PreviewResult, type PreviewScenarioResult
} from '../../server/messages/preview.js';
import type { RunScenariosResult } from '../../server/messages/scenarios.js';
import { connect } from './client.js';
import { flagship } from './samples.js';

const client = await connect({ 'regimen.yaml': 'closed: [saturday, sunday, 2027-01-18]\n' });
const uri = client.open('kat.protocol', flagship);

async function patient(asks: PreviewPatient): Promise<PreviewResult> {
    return client.request(previewRequest, { uri, view: 'patient', patient: asks });
}

/** The rows of the visits: what is held, on which day of the course and, after a start, on which date. */
function rows(html: string): Record<string, string> {
    return Object.fromEntries([...html.matchAll(/data-key="([^"]*)"[^>]*><th scope="row">[^<]*<\/th><td class="number">([^<]*)<\/td>(?:<td class="date">([^<]*)<\/td>)?/g)]
        .map(([, key = '', day = '', date]) => [key, date === undefined ? day : `${day} ${date}`]));
}

describe('a patient that is tried out', () => {
    test('has dated visits on days on which the clinic is open, as regimen.yaml says', async () => {
        const { html } = await patient({ start: '2027-01-04' });
        const dates = Object.values(rows(html)).map(row => row.slice(row.indexOf(' ') + 1));
        expect(dates).toContain('Mon 2027-01-04');
        expect(dates.filter(date => /^S[au]|01-18/.test(date))).toEqual([]);
    });

    test('is judged anew with what is filled in', async () => {
        expect((await patient({})).html).toContain('>Eligible<');
        expect((await patient({ values: { age: '71' } })).html).toMatch(/Turned away by <b>Age 18 to 70/);
        expect((await patient({ values: { age: '' } })).html).toContain('Not known: <b>Age 18 to 70</b>');
        expect((await patient({ values: { 'has bipolarDisorder': 'yes' } })).html).toMatch(/Turned away by <b>Bipolar disorder/);
    });

    test('is told what cannot be read, and it stays as it was written', async () => {
        const { html } = await patient({ values: { age: 'old' } });
        expect(html).toMatch(/name="age" value="old"[^>]* aria-invalid="true"/);
    });

    test('is any scenario of the protocol', async () => {
        const { choices } = await patient({});
        expect(choices.scenarios.length).toBeGreaterThan(3);
        expect(choices.scenario).toBe('scenario/typical');
        const { html, choices: chosen } = await patient({ scenario: 'scenario/atRisk' });
        expect(chosen.scenario).toBe('scenario/atRisk');
        expect(html).toMatch(/Stopped by <b>/);
        expect((await patient({ scenario: 'scenario/gone' })).choices.scenario).toBe('scenario/typical');
    });
});

describe('a visit that is moved', () => {
    test('inside its window takes along what counts from it, and nothing is broken', async () => {
        const before = rows((await patient({})).html);
        const { html } = await patient({ moved: { 'session/dosing/2': 4 } });
        const after = rows(html);
        expect([before['session/dosing/2'], after['session/dosing/2']]).toEqual(['4', '5']);
        expect(Number(after['session/integration/2'])).toBeGreaterThan(Number(after['session/dosing/2']));
        expect(html).toContain('<b>Dosing session 2</b> on day 5 instead of day 4');
        expect(html).not.toContain('Not kept');
    });

    test('out of its window says which line is not kept', async () => {
        const { html } = await patient({ moved: { 'session/dosing/2': 1 } });
        expect(html).toMatch(/Not kept: “[^”]+” of Dosing session 2, counted from Dosing session 1/);
        expect(rows(html)['session/dosing/2']).toBe('2');
    });

    test('may fall on a closed day, which is said', async () => {
        const { html } = await patient({ start: '2027-01-04', moved: { 'session/dosing/2': 5 } });
        expect(rows(html)['session/dosing/2']).toBe('6 Sat 2027-01-09');
    });

    test('that there is not is nothing', async () => {
        const { html } = await patient({ moved: { 'session/gone/1': 4 } });
        expect(html).not.toContain('Moved by hand');
    });
});

describe('between the view and the text', () => {
    test('an element leads to its place, and the place to the element', async () => {
        const place = await client.request<PreviewPlaceResult>(previewPlaceRequest, { uri, key: 'session/dosing/check/arrival' });
        expect(place?.uri).toBe(uri);
        expect(flagship.split('\n')[place!.range.start.line]).toContain('arrival');
        expect(await client.request<PreviewKeyResult>(previewKeyRequest, { uri, at: { uri, position: place!.range.start } })).toEqual({ key: 'session/dosing/check/arrival' });
    });

    test('what is not there leads nowhere', async () => {
        expect(await client.request(previewPlaceRequest, { uri, key: 'session/gone' })).toBeNull();
        expect(await client.request(previewKeyRequest, { uri, at: { uri, position: { line: 0, character: 0 } } })).toEqual({ key: null });
    });

    test('an edit in a comment gives the same answer, for every view', async () => {
        const other = client.open('comment.protocol', flagship);
        const views = ['schedule', 'timeline', 'flow', 'runsheet', 'consent', 'document', 'patient'];
        const ask = (): Promise<unknown[]> => Promise.all(views.map(view => client.request(previewRequest, { uri: other, view })));
        const before = await ask();
        client.change('comment.protocol', flagship.replace('// Every line', '// Each and every single line'));
        expect(await ask()).toEqual(before);
    });
});

test('of a run sheet the session can be chosen, and one that is gone is no other than none', async () => {
    const sheet = (session?: string): Promise<PreviewResult> => client.request(previewRequest, { uri, view: 'runsheet', ...(session !== undefined && { session }) });
    expect((await sheet()).choices.session).toBe('dosing');
    expect((await sheet('integration')).html).toContain('Run sheet: Integration');
    expect((await sheet('gone')).choices.session).toBe('dosing');
});

test('while the text cannot be read, another view and another patient are those of the text from before', async () => {
    const other = client.open('broken.protocol', flagship);
    await client.request(previewRequest, { uri: other, view: 'schedule' });
    client.change('broken.protocol', `${flagship.trimEnd().slice(0, -1)}    session {{\n}\n`);
    const { html, stale } = await client.request<PreviewResult>(previewRequest, { uri: other, view: 'patient', patient: { values: { age: '71' } } });
    expect(stale).toBe(true);
    expect(html).toContain('Turned away by');
});

describe('a patient as a scenario', () => {
    /** Writes it, takes the edit over and runs every scenario. Gives the one that was written. */
    async function written(text: string, path: string, asks: PreviewPatient, protocol: string): Promise<RunScenariosResult['scenarios'][number] | undefined> {
        const own = client.open(path, text);
        const { edit, name } = await client.request<PreviewScenarioResult>(previewScenarioRequest, { uri: own, protocol, patient: asks });
        const document = TextDocument.create(own, '', 1, text);
        client.change(path, TextDocument.applyEdits(document, (edit as WorkspaceEdit).changes?.[own] ?? []));
        const { scenarios } = await client.request<RunScenariosResult>('workspace/executeCommand', { command: serverCommands.runScenarios, arguments: [{ uri: own }] });
        return scenarios.find(({ id, protocol: of }) => id.endsWith(`scenario/${name}`) && of === protocol);
    }

    test.each<readonly [string, PreviewPatient]>([
        ['as it is', {}],
        ['that is turned away', { values: { age: '71', 'has bipolarDisorder': 'yes' } }],
        ['of whom little is known', { values: { age: '' } }],
        ['whose pressure is high', { values: { systolic: '150 mmHg' }, scenario: 'scenario/badMorning' }],
    ])('%s holds', async (_, asks) => {
        const found = await written(flagship, 'write.protocol', asks, 'kat');
        expect(found?.label).toContain('Tried out');
        expect(found?.failed).toEqual([]);
        expect(found?.expected).toBeGreaterThan(0);
    });

    const examples = readdirSync('examples').filter(name => name.endsWith('.protocol'));
    test.each(examples)('of every scenario of %s holds', async name => {
        const text = readFileSync(`examples/${name}`, 'utf8');
        const own = client.open(name, text);
        const { choices } = await client.request<PreviewResult>(previewRequest, { uri: own, view: 'patient' });
        for (const { name: scenario } of choices.scenarios.filter((_, place) => place % 5 === 0)) {
            const found = await written(text, name, { scenario }, choices.protocol!);
            expect([scenario, found?.failed]).toEqual([scenario, []]);
        }
    });

    test('says what a scenario cannot say', async () => {
        const { left } = await client.request<PreviewScenarioResult>(previewScenarioRequest, { uri, patient: { start: '2027-01-04', moved: { 'session/dosing/2': 4 } } });
        expect(left).toHaveLength(2);
    });

    test('needs a protocol', async () => {
        const empty = client.open('none.protocol', 'use standard\n');
        await expect(client.request(previewScenarioRequest, { uri: empty, patient: {} })).rejects.toThrow('no protocol to write');
    });
});
