import { readFileSync } from 'node:fs';
import type { DocumentSymbol, Hover, MarkupContent } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { meaningHash } from '../../language/analysis/meaning/index.js';
import { parseDocument } from '../harness.js';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';
import { flagship, small } from './samples.js';

const client = await connect();

async function hover(source: string): Promise<{ readonly text: string; readonly at: string } | null> {
    const { uri, cursor, text } = openMarked(client, source);
    const found = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: cursor });
    const lines = text.split('\n');
    const range = found?.range;
    return found && range ? {
        text: (found.contents as MarkupContent).value,
        at: lines[range.start.line]!.slice(range.start.character, range.end.character)
    } : null;
}

/** The flagship with the cursor inside a word; any stretch of white space in it fits any other. */
function cursorIn(before: string, rest: string): string {
    const pattern = [before, rest].map(part => `(${part.split(/ +/).map(word => word.replace(/[[\]{}().*+?^$|\\]/g, '\\$&')).join(' +')})`);
    const source = flagship.replace(new RegExp(pattern.join('')), '$1<||>$2');
    expect(source.includes('<||>'), before + rest).toBe(true);
    return source;
}

test.each([
    ['when PHQ', '9 >= 15', 'PHQ9', ['Instrument', 'Range: 0 to 27', 'Bands: None 0 to 4', 'Higher is: worse', 'Recall: 2 weeks', 'Rated by: patient', 'LOINC', 'CamCOPS']],
    ['when CSSRS.idea', 'tion', 'ideation', ['Scale', 'Range: 0 to 5']],
    ['follows us-keta', 'mine-label', 'us-ketamine-label', ['Profile', 'About: ketamine', 'Jurisdiction: ', 'Asks: ', 'last read 20']],
    ['systo', 'lic >= 160', 'systolic', ['Vital sign', 'Unit: mmHg']],
    ['exclude pregnancy "Pregnant" when preg', 'nancyTest', 'pregnancyTest', ['Test', 'Answers: `negative`, `positive`']],
    ['session dos', 'ing "', 'dosing', ['Session', 'Timing: `6 times, every 3 to 5 days`', 'Days: Day 1; 4 to 6; 7 to 11', 'Lasts: 180 min', '1 Lead therapist for each patient', 'Quiet room']],
    ['give     at 0 min keta', 'mine', 'ketamine', ['Medication', 'Route: ', 'Dose: 0\\.5 mg/kg', 'Raised: in steps of 0\\.1 mg/kg', 'Never above: 80 mg per dose']],
    ['handoff clearance "Medical clearance note" from pre', 'scriber', 'prescriber', ['Role', 'Licence: ', ' or ', 'Training: ', '8 h', 'Supervised by: Medical director']],
    ['role ra', 'ter "', 'rater', ['Somebody else than: Lead therapist and Prescribing physician']],
    ['K', 'AT pairs', 'KAT', ['ketamine\\-assisted therapy', 'Abbreviation']],
    ['{dos', 'ing.count}', 'dosing', ['`{dosing.count}` is **6**', 'Session']],
    ['integration.ti', 'ming}', 'integration.timing', ['`{integration.timing}` is **24 to 48 h after each dosing**']],
    ['[@la', 'bel]', 'label', ['Source', '<https://dailymed.nlm.nih.gov>']],
    ['then emergency cri', 'sis', 'crisis', ['Emergency plan', 'By: Lead therapist and Prescribing physician', 'Stay with the patient']],
    ['covers hyper', 'tension', 'hypertension', ['Criterion', 'must not hold', 'When: `systolic >= 160 mmHg or diastolic >= 100 mmHg`']],
    ['for highP', 'ressure', 'highPressure', ['pauses the session', '`systolic >= 180 mmHg for 15 min`']],
    ['takes benzo', 'diazepine', 'benzodiazepine', ['Class of medications', 'Substances: ']],
    ['needs    consent treat', 'ment', 'treatment', ['Consent', 'Obtained by: Prescribing physician and Lead therapist', 'Lines: 27']],
    ['in       treat', 'mentRoom', 'treatmentRoom', ['Setting', 'Equipment: ']],
    ['handoff clear', 'ance', 'clearance', ['From: Prescribing physician', 'To: Lead therapist']]
])('%s%s', async (before, rest, at, facts) => {
    const found = await hover(cursorIn(before, rest));
    expect(found?.at).toBe(at);
    for (const fact of facts) {
        expect(found?.text).toContain(fact);
    }
});

test.each([
    ['that of this text', meaningHash(parseDocument(small).model.protocols[0]!), ['it is the one that was approved', 'Approval `small`', '- By: Ethics board', '- On: 2026-10-20']],
    ['that of another text', `sha256:${'0'.repeat(64)}`, ['has changed since it was approved', `- Hash of this text: \`${meaningHash(parseDocument(small).model.protocols[0]!)}\``]],
    ['none', 'see the minutes', ['This is no hash of a protocol.']],
])('the hash of an approval: %s', async (_, hash, facts) => {
    const found = await hover(small.replace(/^( *)(version .*)$/m, `$1$2\n$1approved 2026-10-20 by "Ethics board" as "${hash.slice(0, 9)}<||>${hash.slice(9)}"`));
    expect(found?.at).toBe(`"${hash}"`);
    for (const fact of facts) {
        expect(found?.text).toContain(fact);
    }
});

test.each([
    ['ti', 'ming   6 times', 'timing', ['`timing` says when and how often.', 'dosing 3: Day 7 to 11 – every `3 to 5 days` from dosing 2 (day 4 to 6)']],
    ['gi', 've     at 0 min ketamine', 'give', ['At: `0 min`', 'Gives: Ketamine, racemic']],
    ['moni', 'tor  bloodPressure', 'monitor', ['Watches: Blood pressure', 'Every: 15 min', 'From: `-15 min`', 'Until: `discharge`']],
    ['col', 'lect  CADSS', 'collect', ['Takes: ', 'At: `40 min`']],
    ['check    arri', 'val', 'arrival', ['At: `-15 min`', 'Otherwise: `postpone 1 to 2 days`']],
    ['instruct fast', 'ing', 'fasting', ['From: `-360 min`', 'Until: `0 min`']],
    ['decide continue', 'Course', 'continueCourse', ['At: `before dosing 4`', 'Branch: ', 'Otherwise: ']],
    ['dis', 'charge not before 120 min', 'discharge', ['Not before: 120 min', 'By: Prescribing physician']],
    ['medication keta', 'mine', 'ketamine', ['By weight: 35 mg at 70 kg; 25 mg at 50 kg; 50 mg at 100 kg']]
])('%s%s tells what follows for it', async (before, rest, at, facts) => {
    const found = await hover(cursorIn(before, rest));
    expect(found?.at).toBe(at);
    facts.forEach(fact => expect(found?.text).toContain(fact));
});

test('each kind of element in a protocol with one of everything has something to tell beyond its name', async () => {
    const read = (name: string): string => readFileSync(new URL(`../export/fixtures/${name}`, import.meta.url), 'utf8');
    const everything = await connect({ 'shared.protocol': read('shared.protocol') });
    const uri = everything.open('everything.protocol', read('everything.protocol'));
    const outline = await everything.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] => symbols.flatMap(symbol => [symbol, ...all(symbol.children ?? [])]);
    const silent: string[] = [];
    for (const { name, selectionRange: { start } } of all(outline)) {
        const found = await everything.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: start });
        if (!found) {
            silent.push(name);
        }
    }
    expect(silent).toEqual([]);
    expect(everything.log).toEqual([]);
});

test.each([
    ['las', 'ts    180 min', '`lasts` says how long.'],
    ['discharge not be', 'fore', 'The earliest time.'],
    ['staff    1 prescriber, 1 therapist for e', 'ach', 'For how many patients the people are enough.']
])('the keyword %s%s is explained', async (before, rest, help) => {
    expect((await hover(cursorIn(before, rest)))?.text).toBe(help);
});

test('a scenario tells what is known and what must follow', async () => {
    const source = small.replace(/\}\s*$/, `    scenario yo<||>ung "Young" {
        given  PHQ9 18 on day 2
        given  nothing else
        expect eligible
    }
}
`);
    const found = await hover(source);
    ['Scenario', 'Young', 'Given: PHQ9 18 on day 2, nothing else', 'Expected: eligible'].forEach(part => expect(found?.text).toContain(part));
});

test('a scenario table tells how many patients it has', async () => {
    const source = small.replace(/\}\s*$/, `    scenario table yo<||>ung "Young" {
        columns age, PHQ9
        row     17 years, 18        expect not eligible
        row     16 years, not known expect not eligible
        rows from "more.csv"
    }
}
`);
    const found = await hover(source);
    ['Table of scenarios', 'Columns: age, PHQ9', 'Patients: 2', 'more\\.csv'].forEach(part => expect(found?.text).toContain(part));
});

test('what the author wrote is never taken for markdown', async () => {
    const found = await hover(small.replace('role therapist "Therapist"', 'role thera<||>pist "*[click](command:x)* <b>`"'));
    expect(found?.text).toContain('**\\*\\[click\\]\\(command:x\\)\\* \\<b\\>\\`**');
});

test.each([
    ['between words', small.replace('staff  therapist', 'staff <||> therapist')],
    ['at a name that nothing has', small.replace('staff  therapist', 'staff  thera<||>pits')],
    ['in a comment', small.replace('use standard', 'use standard // stan<||>dard')]
])('%s there is nothing to say', async (_, source) => {
    expect(await hover(source)).toBeNull();
});

const bare = await connect({}, { capabilities: { textDocument: { hover: { contentFormat: [] } } } });
const marks = /\*\*|\\|`|<https?:/;

test('an editor that takes no Markdown reads the same without marks', async () => {
    const { uri, cursor } = openMarked(bare, small.replace('role therapist "Therapist"', 'role thera<||>pist "A *[b](c)* (d) `e`"'));
    const { contents } = await bare.request<Hover>('textDocument/hover', { textDocument: { uri }, position: cursor });
    expect(contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('A *[b](c)* (d) `e`\n\nRole therapist') as string });
});

test('nothing of the marks is left anywhere in the example', async () => {
    const { uri, text } = openMarked(bare, flagship.replace('protocol', '<||>protocol'));
    const places = [...text.matchAll(/\w+(?= )/g)].filter((_, index) => index % 25 === 0);
    const before = text.split('\n').reduce<number[]>((starts, line) => [...starts, starts.at(-1)! + line.length + 1], [0]);
    for (const { index } of places) {
        const line = before.findLastIndex(start => start <= index);
        const found = await bare.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line, character: index - before[line]! } });
        expect((found?.contents as MarkupContent | undefined)?.value ?? '').not.toMatch(marks);
    }
});
