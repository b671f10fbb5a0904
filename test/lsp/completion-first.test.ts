import type { CompletionItem } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';
import { small } from './samples.js';

const client = await connect();

async function items(source: string): Promise<CompletionItem[]> {
    const { uri, cursor } = openMarked(client, source);
    const found = await client.request<CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position: cursor });
    return (found ?? []).toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

const people = small
    .replace('        role', '        role nurse "Nurse"\n        role rater "Rater" separate from therapist\n        role doctor "Doctor"\n        role')
    .replace('staff  therapist', 'staff  <||>\n        collect PHQ9 by rater\n        check calm at 0 min doctor judges "calm" else stop session');

test.each([
    ['a name', 'staff  therapits<||>', 'therapist', 'therapits'],
    ['a name, before its last letters', 'staff  thera<||>pits', 'therapist', 'therapits'],
    ['a unit', 'staff  therapist\n        lasts 60 mni<||>', 'min', 'mni']
])('what repairs %s comes first and is chosen beforehand', async (_, line, wanted, filter) => {
    const [first, ...others] = await items(small.replace('staff  therapist', line));
    expect(first).toMatchObject({ label: wanted, preselect: true, filterText: filter });
    expect(others.filter(({ preselect, label }) => preselect === true || label === wanted)).toEqual([]);
});

test('where nothing is wrong, nothing is chosen beforehand', async () => {
    expect((await items(small.replace('staff  therapist', 'staff  thera<||>pist'))).filter(({ preselect }) => preselect)).toEqual([]);
});

test('whoever has a task in a session comes first among its staff', async () => {
    const [first, ...others] = await items(people);
    expect(first).toMatchObject({ label: 'doctor', detail: 'has a task here' });
    expect(others.map(({ label }) => label)).toEqual(expect.arrayContaining(['nurse', 'rater', 'therapist']));
});

test('whoever is on the line already comes last', async () => {
    const labels = (await items(people.replace('<||>', 'doctor, <||>'))).map(({ label }) => label);
    expect(labels.at(-1)).toBe('doctor');
    expect(labels[0]).toBe('nurse');
});

const team = small.replace('        role', `        role doctor "Doctor" {
            licence MD
        }
        role nurse "Nurse" {
            licence RN
        }
        role`);
const given = (staff: string): string => team.replace('    narrative', `    medication ketamine "Ketamine" {
        route intravenous
        dose  35 mg
    }
    narrative`).replace('staff  therapist', `${staff}
        give at 0 min ketamine
        check calm at 0 min nurse judges "calm" else stop session`).replace('effective', 'follows us-ketamine-label\n    effective');

test('whoever a followed profile asks for comes first among the staff of a session, before those who have a task there', async () => {
    const [first, second] = await items(given('staff <||>'));
    expect(first).toMatchObject({ label: 'doctor', detail: 'asked for by `us-ketamine-label`' });
    expect(second).toMatchObject({ label: 'nurse', detail: 'has a task here' });
});

test.each([
    ['somebody on the line is the one', given('staff doctor, <||>')],
    ['no profile is followed', given('staff <||>').replace('follows us-ketamine-label\n', '')],
    ['the profile asks it of sessions with a medication alone', given('staff <||>').replace(/ {8}give .*\n/, '')],
])('a profile asks for nobody where %s', async (_, source) => {
    expect((await items(source)).filter(({ detail }) => detail?.startsWith('asked for') === true)).toEqual([]);
});

test('a profile asks for its roles across the sessions of the team', async () => {
    const whole = team.replace('effective', 'follows collaborative-care\n    effective').replace('staff  therapist', 'staff <||>');
    expect((await items(whole)).slice(0, 2).map(({ label, detail }) => [label, detail]).toSorted())
        .toEqual([['doctor', 'asked for by `collaborative-care`'], ['therapist', 'asked for by `collaborative-care`']]);
    const staffed = await items(whole.replace('staff <||>', 'staff doctor, <||>'));
    expect(staffed[0]).toMatchObject({ label: 'therapist', detail: 'asked for by `collaborative-care`' });
});
