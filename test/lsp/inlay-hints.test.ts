import type { InlayHint, MarkupContent } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { englishIn } from '../messages/leftovers.js';
import { connect } from './client.js';
import { flagship, small } from './samples.js';
import { tested } from './tested.js';

const client = await connect();
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };

async function ask(source: string, range = everywhere): Promise<InlayHint[]> {
    const uri = client.open('hints.protocol', source);
    return client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
}

/** The lines that have hints, with each hint where the editor shows it. */
async function hints(source: string): Promise<string[]> {
    const lines = source.split('\n');
    const shown = new Map<number, string>();
    for (const { position: { line, character }, label } of (await ask(source)).reverse()) {
        const text = shown.get(line) ?? lines[line]!;
        shown.set(line, `${text.slice(0, character)} ⟨${label as string}⟩${text.slice(character)}`);
    }
    return [...shown].sort(([a], [b]) => a - b).map(([, text]) => text.trim().replace(/ +/g, ' '));
}

const withLine = (line: string): string => tested(`visit extra "Extra" {\n    ${line}\n    collect PHQ9\n}`);
const extra = async (line: string): Promise<string | undefined> => (await hints(withLine(line))).find(text => text.startsWith(line.replace(/ +/g, ' ')));

test.each([
    ['a window', 'timing 2 to 5 days before dosing 1', 'timing 2 to 5 days before dosing 1 ⟨day −5 to −2⟩'],
    ['a day with a tolerance', 'timing on day 32 ± 2 days', 'timing on day 32 ± 2 days ⟨day 30 to 34⟩'],
    ['a day that is written already', 'timing on day 32', undefined],
    ['days that are written already', 'timing on days 32, 40 and 48', undefined],
    ['many visits', 'timing once, 24 to 48 h after each dosing', 'timing once, 24 to 48 h after each dosing ⟨6 times: day 2 to 3; 5 to 8; … 17 to 28⟩'],
    ['a frequency', 'timing twice a week, in weeks 5 to 8', 'timing twice a week, in weeks 5 to 8 ⟨8 times: day 29 to 35; 29 to 35; … 50 to 56⟩'],
    ['an open end', 'timing at least 7 days after last dosing', 'timing at least 7 days after last dosing ⟨from day 23⟩'],
    ['a number of times that is written', 'timing 2 times, every 7 days, 1 to 2 days after dosing 1', 'timing 2 times, every 7 days, 1 to 2 days after dosing 1 ⟨day 2 to 3; 9 to 10⟩'],
    ['what nothing ties to the course', 'timing once', undefined],
    ['times that contradict each other', 'timing 3 days after dosing 1, 9 days after dosing 1', undefined],
    ['half a line', 'timing 2 to 5 days bef', undefined]
])('days: %s', async (_, line, expected) => {
    expect(await extra(line)).toBe(expected);
});

test('without a day convention there are no days', async () => {
    expect(await hints(small)).toEqual(['narrative "Overview" "Patients come {talk.count} ⟨= 3⟩ times."']);
});

test('the reason of each day is told', async () => {
    const hint = (await ask(flagship)).find(({ label }) => label === 'day 1; 4 to 6; … 16 to 26');
    expect((hint?.tooltip as MarkupContent).value).toContain('- dosing 3: Day 7 to 11 – every `3 to 5 days` from dosing 2 (day 4 to 6)');
});

const medication = (line: string, criterion = ''): string =>
    tested('').replace(/medication ketamine[\s\S]*?\n {4}\}/, `medication ketamine "Ketamine" {\n        route intramuscular\n        ${line}\n    }`)
        .replace(/\n( *)include adult/, `\n$1${criterion}\n$1include adult`);

test.each([
    ['a dose by weight', 'dose 0.5 mg/kg', '', ['dose 0.5 mg/kg ⟨= 35 mg at 70 kg⟩']],
    ['one that comes out to a fraction', 'dose 0.35 mg/kg', '', ['dose 0.35 mg/kg ⟨= 24.5 mg at 70 kg⟩']],
    ['a choice', 'dose 0.5 mg/kg or 0.75 mg/kg', '', ['dose 0.5 mg/kg or 0.75 mg/kg ⟨= 35 or 52.5 mg at 70 kg⟩']],
    ['a range', 'dose 0.25 to 0.75 mg/kg', '', ['dose 0.25 to 0.75 mg/kg ⟨= 17.5 to 52.5 mg at 70 kg⟩']],
    ['an infusion', 'dose 2 mcg/kg/min', '', ['dose 2 mcg/kg/min ⟨= 140 mcg/min at 70 kg⟩']],
    ['a dose that is no dose by weight', 'dose 35 mg', '', []],
    ['a ceiling that is reached', 'dose 0.5 mg/kg\n        never above 80 mg per dose', '', ['dose 0.5 mg/kg ⟨= 35 mg at 70 kg⟩', 'never above 80 mg per dose ⟨reached from 160 kg⟩']],
    ['patients who are all lighter', 'dose 0.5 mg/kg', 'include light "At most 60 kg" when weight <= 60 kg', ['dose 0.5 mg/kg ⟨= 30 mg at 60 kg⟩']],
    ['half a line', 'dose 0.5 mg/', '', []]
])('doses: %s', async (_, line, criterion, expected) => {
    expect((await hints(medication(line, criterion))).filter(text => /^(dose|never)/.test(text))).toEqual(expected);
});

test('the tooltip of a dose reckons it out for several weights, and says where the ceiling holds', async () => {
    const hint = (await ask(flagship)).find(({ label }) => label === '= 70 mg at 70 kg');
    expect((hint?.tooltip as MarkupContent).value).toBe([
        '- 1 mg/kg × 70 kg = 70 mg', '- 1 mg/kg × 50 kg = 50 mg', '- 1 mg/kg × 100 kg = 100 mg, but never above 80 mg'
    ].join('\n'));
});

test('people: those of a team, those who may play a role, those a session needs', async () => {
    const source = tested('').replace('role prescriber "Prescriber"', [
        'role prescriber "Prescriber" {', 'licence MD', '}', 'role rater "Rater"',
        'person anna "Anna" is prescriber, rater {', 'licence MD', '}', 'person ben "Ben" is prescriber {', 'licence PsyD', '}'
    ].join('\n')).replace(/staff +prescriber/, 'staff 2 prescriber, rater');
    const found = await hints(source);
    expect(found).toEqual(expect.arrayContaining([
        'team { ⟨2 roles, 2 people⟩', 'role prescriber "Prescriber" ⟨1 person⟩ {', 'role rater "Rater" ⟨1 person⟩', 'staff 2 prescriber, rater ⟨3 people with one patient⟩'
    ]));
});

test('readings: how many regular monitoring comes to', async () => {
    const monitor = (line: string): string => tested('').replace(/monitor +bloodPressure[^\n]*/, `monitor ${line}`);
    const found = async (line: string): Promise<string | undefined> => (await hints(monitor(line))).find(text => text.startsWith('monitor'));
    expect(await found('bloodPressure every 15 min from -15 min until 120 min')).toBe('monitor bloodPressure every 15 min from -15 min until 120 min ⟨10 readings⟩');
    expect(await found('bloodPressure continuously until 120 min')).toBeUndefined();
    expect(await found('bloodPressure every 15 min until discharge')).toBeUndefined();
    expect((await hints(flagship)).find(text => text.includes('at least 10 readings'))).toContain('every 15 min from -15 min until discharge');
});

test('only what stands in the asked stretch is answered', async () => {
    const all = await ask(flagship);
    const some = await ask(flagship, { start: { line: 118, character: 0 }, end: { line: 126, character: 0 } });
    expect(all.length).toBeGreaterThan(15);
    expect(some.map(({ label }) => label)).toEqual(['= 35 mg at 70 kg', '= 70 mg at 70 kg', 'reached from 80 kg']);
});

test.each([
    ['days', ['= 35 mg at 70 kg'], ['day −7 to −1']], ['doses', ['day −7 to −1'], ['= 35 mg at 70 kg']],
    ['roles', ['day −7 to −1'], ['4 roles, 1 handoff']], ['figures', ['day −7 to −1'], ['= 180 min']]
])('the setting %s leaves them out', async (name, left, gone) => {
    const quiet = await connect({}, { options: { settings: { inlayHints: { [name]: false } } } });
    const uri = quiet.open('kat.protocol', flagship);
    const labels = (await quiet.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: everywhere })).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(left));
    gone.forEach(label => expect(labels).not.toContain(label));
});

test('in an editor in German they are in German, and so is how they follow', async () => {
    const german = await connect({}, { locale: 'de' });
    const found = async (source: string): Promise<InlayHint[]> => {
        const uri = german.open('hints.protocol', source);
        return german.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: everywhere });
    };
    const lines = ['timing 2 to 5 days before dosing 1', 'timing at least 7 days after last dosing', 'timing twice a week, in weeks 5 to 8'];
    const sources = [flagship, small, ...lines.map(withLine), medication('dose 0.5 or 1 mg/kg\n        never above 60 mg per dose'), medication('dose 0.25 to 0.75 mg/kg')];
    const all = (await Promise.all(sources.map(found))).flat();
    // What prose says is the author's own.
    const texts = all.filter(({ label }) => label !== '= 24 to 48 h after each dosing').flatMap(({ label, tooltip }) => [label as string, ...(tooltip as MarkupContent).value.split('\n')]);
    expect(all.map(({ label }) => label)).toEqual(expect.arrayContaining(['Tag 1; 4 bis 6; … 16 bis 26', '= 35 mg bei 70 kg', 'ab Tag 23', '8-mal: Tag 29 bis 35; 29 bis 35; … 50 bis 56']));
    expect(texts.filter(text => englishIn(text) !== undefined || /\b(?:day|days|times|people|readings|roles?|at)\b/i.test(text.replace(/`[^`]*`/g, '')))).toEqual([]);
});
