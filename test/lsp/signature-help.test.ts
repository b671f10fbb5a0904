import { readFileSync } from 'node:fs';
import type { MarkupContent, SignatureHelp } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { follow } from '../../server/lsp/signatures/form.js';
import { signatureLines } from '../../server/lsp/signatures/lines.js';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';
import { tested } from './tested.js';

const client = await connect();

async function help(source: string): Promise<SignatureHelp | null> {
    const { uri, cursor } = openMarked(client, source);
    return client.request<SignatureHelp | null>('textDocument/signatureHelp', { textDocument: { uri }, position: cursor });
}

/** A line of a session or of the medication, with the cursor in it. */
function inLine(line: string): string {
    return /^(dose|raise|lower|never)/.test(line)
        ? tested('').replace(/dose +35 mg/, line)
        : line.startsWith('obtain') ? tested('').replace(/obtain by[^\n]*/, line) : tested('').replace(/timing +6 times[^\n]*/, `timing 6 times\n        ${line}`);
}

/** The best signature with the part in ⟨ ⟩ that comes next, and what that part means. */
async function next(line: string): Promise<string | undefined> {
    const found = await help(inLine(line));
    const best = found?.signatures[0];
    const [from, to] = (best?.parameters?.[found!.activeParameter!]?.label ?? [best?.label.length ?? 0, best?.label.length ?? 0]) as [number, number];
    return best && `${best.label.slice(0, from)}⟨${best.label.slice(from, to)}⟩${best.label.slice(to)}`;
}

test.each([
    ['timing 3 <||>', 'number ⟨times⟩ [a day | a week | a month | per day | per week | per month] [for] [length]'],
    ['timing 3 to 7 days <||>', 'window ⟨after | before⟩ each | first | last visit number'],
    ['timing 3 to 7 days after <||>', 'window after | before ⟨each | first | last visit number⟩'],
    ['timing 3 to 7 days aft<||>', 'window ⟨after | before⟩ each | first | last visit number'],
    ['timing 3 to 7 days after dosing 1, every <||>', 'every ⟨time⟩'],
    ['timing at weeks 1, 2 and 6 <||>', 'at weeks | at days | at months | at week | at day | at month numbers ⟨after | before⟩ each | first | last visit number'],
    ['timing on day <||>', 'on day ⟨number⟩'],
    ['dose 0.5 mg/kg over <||>', 'dose amount [in steps of] [step] [over] [⟨duration⟩] [as base | as salt] [at | from] [each | first | last visit number] [when] [condition]'],
    ['raise in steps of 0.1 mg/kg at each dosing up to <||>', 'raise in steps of step at each | first | last visit number [from] [each | first | last visit number] up to ⟨limit⟩ [when] [condition]'],
    ['never above 80 mg <||>', 'never above amount ⟨per dose | per session | in total⟩'],
    ['give at <||>', 'give at ⟨moment⟩ medication [amount] [over] [duration] [when] [condition]'],
    ['check arrival at -15 min <||>', 'check [name] at moment ⟨condition⟩ else action'],
    ['check arrival at -15 min systolic < 150 mmHg and escortArranged is yes else <||>', 'check [name] at moment condition else ⟨action⟩'],
    ['monitor bloodPressure <||>', 'monitor value ⟨every⟩ interval [from] [moment] [until] [moment, discharge or condition]'],
    ['monitor bloodPressure every 15 min from <||>', 'monitor value every interval [from] [⟨moment⟩] [until] [moment, discharge or condition]'],
    ['staff 2 rater for each <||>', '[number] role [for each] [⟨number of patients⟩] [patient | patients] [on site | in the room | on call | over video]'],
    ['obtain by prescriber at least <||>', 'obtain by role [at least | at most] [⟨time⟩] [before | after] [each | first | last visit number]'],
    ['discharge not before <||>', 'discharge [not before] [⟨time⟩] when condition']
])('%s', async (line, expected) => {
    expect(await next(line)).toBe(expected);
});

test('at the beginning of a timing line every form is offered, each part with its meaning', async () => {
    const found = await help(inLine('timing <||>'));
    expect(found?.signatures.length).toBe(signatureLines['timing']!.forms.length);
    for (const { documentation, parameters } of found!.signatures) {
        expect((documentation as MarkupContent).value).toMatch(/`.+`/);
        parameters!.forEach(part => expect((part.documentation as MarkupContent).value).toMatch(/\w.*\.$/));
    }
});

test.each([
    ['in a text', inLine('instruct fasting "No <||>food" from -360 min until 0 min')],
    ['in a comment', inLine('timing 3 times // every <||>')],
    ['at a name', tested('').replace('session dosing', 'session <||>dosing')],
    ['behind something that is written in no form', inLine('timing sometimes perhaps <||>')],
    ['outside of everything', 'use standard\n<||>\n']
])('%s there is nothing to say', async (_, source) => {
    expect(await help(source)).toBeNull();
});

test.each(Object.entries(signatureLines).flatMap(([keyword, { forms }]) => forms.map(form => [keyword, form.example, form] as const)))('the example of %s %s is written in its form, and no word of it in none', (_, example, form) => {
    expect(follow(form, example)?.written).toBeGreaterThanOrEqual(form.parts.filter(({ optional }) => !optional).length);
    const words = example.split(' ');
    for (const begun of words.map((__, count) => `${words.slice(0, count).join(' ')} `).filter(text => text.split('"').length % 2 === 1)) {
        expect(follow(form, begun), `${begun}|`).toBeDefined();
    }
});

test('every such line of a protocol with one of everything gets help at each of its words', async () => {
    const text = readFileSync(new URL('../export/fixtures/everything.protocol', import.meta.url), 'utf8').replaceAll(/ cites (?:paper|label)| chosen by author| unsourced| not stated/g, '');
    const uri = client.open('everything.protocol', text);
    const silent: string[] = [];
    for (const [number, line] of text.split('\n').entries()) {
        const keyword = /^ +(timing|raise|lower|give|check|monitor|obtain by|never above) /.exec(line)?.[0];
        for (const { index } of keyword === undefined ? [] : [...line.matchAll(/ (?=\S)/g)].filter(found => found.index >= keyword.length - 1)) {
            const position = { line: number, character: index + 1 };
            const inText = (line.slice(0, index).split('"').length - 1) % 2 === 1;
            if (!inText && !(await client.request('textDocument/signatureHelp', { textDocument: { uri }, position }))) {
                silent.push(`${line.slice(0, index + 1).trim()} |`);
            }
        }
    }
    expect(silent).toEqual([]);
});
