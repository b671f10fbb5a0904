import { EmptyFileSystem } from 'langium';
import type { ClientCapabilities, CompletionItem, CompletionParams } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { lineHelp } from '../../language/syntax/examples.js';
import { createGrammarGraph, type Edge } from '../../language/syntax/walk/graph.js';
import { createWorkspace } from '../../language/workspace.js';
import { keywordHelp } from '../../server/lsp/completion/keyword-proposals.js';
import { lineSnippet, plainLine } from '../../server/lsp/completion/line-snippet.js';
import { variantExamples } from '../../server/lsp/completion/variant-examples.js';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';
import { small, team } from './samples.js';

const snippets: ClientCapabilities = { textDocument: { completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } } };
const client = await connect({ 'team.protocol': team }, { capabilities: snippets });

async function items(source: string, context?: CompletionParams['context']): Promise<CompletionItem[]> {
    const { uri, cursor } = openMarked(client, source);
    const found = await client.request<CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position: cursor, ...(context && { context }) });
    return (found ?? []).toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

async function labels(source: string): Promise<string[]> {
    return (await items(source)).map(({ label }) => label);
}

/** A protocol with a line of the session `dosing` of one's own, and one after it. */
function inSession(line: string): string {
    return `use standard
protocol p "P" {
    source guide "Guide"
    team {
        role nurse "Nurse" { licence RN }
        role therapist "Therapist"
    }
    consent form "Form" { }
    medication drug "Drug" { route oral }
    session talk "Talk" { timing once }
    session dosing "Dosing" {
        ${line}
        contact in-person
    }
    screening { step intake "Intake" { } }
}
`;
}

/** The same with a condition of one's own. */
function inCondition(condition: string): string {
    return inSession(`check calm at 0 min ${condition} else stop session`);
}

/** The roles that come with the language. */
const libraryRoles = [
    'dosingClinician', 'monitoringClinician', 'leadTherapist', 'secondTherapist', 'independentRater', 'pharmacist', 'escort', 'onCallClinician',
];

const sessionLines = ['timing', 'lasts', 'staff', 'in', 'contact', 'needs', 'instruct', 'check', 'give', 'monitor', 'collect', 'approach', 'do', 'practice', 'discharge', 'silent on', 'cites', 'supplement', 'perform', 'timeline', 'missed'];

test.each([
    ['what a session may say', inSession('<||>'), sessionLines],
    ['the same while a word is typed', inSession('st<||>'), sessionLines],
    ['roles', inSession('staff <||>'), ['nurse', 'therapist']],
    ['roles after a number', inSession('staff 1 <||>'), ['nurse', 'therapist']],
    ['roles after a comma', inSession('staff nurse, <||>'), ['nurse', 'therapist']],
    ['what may be needed', inSession('needs <||>'), ['consent', 'handoff', 'record']],
    ['consents', inSession('needs consent <||>'), ['form']],
    ['sessions and steps', inSession('timing once, 1 day after <||>'), ['dosing', 'talk', 'intake', 'each', 'first', 'last', 'previous']],
    ['medications', inSession('give at 0 min <||>'), ['drug']],
    ['a length of time', inSession('lasts <||>'), ['60 min']],
    ['minutes for a session', inSession('lasts 60 <||>').replace('contact in-person', ''), ['min', 'h', 's', 'to', 'cites', 'chosen by author', 'not stated', '±']],
    ['the unit alone, right behind its number', inSession('lasts 60<||>m'), ['60 min']],
    ['singular after one', inSession('timing once, 1 <||>'), ['min', 'h', 'day', 'week', 'month', 'year', 'to', 'times', 'before', 'after', '±']],
    ['ways to meet', inSession('contact <||>'), ['in-person', 'video', 'phone']],
    ['the unit of what is measured', inCondition('systolic < 150 <||>'), ['mmHg', '%']],
    ['answers', inCondition('pregnancyTest is <||>'), ['negative', 'positive', 'not']],
    ['scales', inCondition('CSSRS.<||>'), ['behaviour', 'ideation']],
    ['the rest of a phrase', inCondition('pregnancyTest falls at <||>'), ['at least', 'at most']],
    ['what follows from a check', inCondition('pregnancyTest is negative else <||>').replace('else stop session', ''), ['stop', 'refer', 'postpone', 'call']]
])('%s', async (_, source, wanted) => {
    expect(await labels(source)).toEqual(expect.arrayContaining(wanted));
});

test.each([
    ['how a condition on a figure goes on', inCondition('systolic <||>'), ['>=', '<=', '>', '<', '=', 'falls', 'rises']],
    ['how a condition on an answer goes on', inCondition('pregnancyTest <||>'), ['is']],
    ['how a judgement goes on', inCondition('nurse <||>'), ['judges']],
    ['no figure that belongs to something else', inCondition('systolic >= <||>'), []],
    ['a unit behind a number', inSession('give at 0 <||>'), ['min', 'h', 's']],
    ['the medication behind the unit', inSession('give at 0 min <||>'), ['drug']],
    ['only what a session may say', inSession('<||>'), sessionLines],
    ['only roles', inSession('staff nurse, <||>'), ['nurse', 'therapist', ...libraryRoles]],
    ['only scales', inCondition('CSSRS.<||>'), ['behaviour', 'behaviourPast3Months', 'ideation', 'ideationPastMonth']],
    ['only consents', inSession('needs consent <||>'), ['form']],
    ['only approaches', inSession('approach emdr, <||>').replace('use standard', 'approach one "One"'), ['one']],
    ['nothing in a comment', inSession('// st<||>'), []],
    ['nothing in a label', small.replace('"Conversation"', '"Con<||>versation"'), []],
    ['nothing for a name that is being made up', small.replace('session talk', 'session <||>'), []]
])('%s', async (_, source, wanted) => {
    expect((await labels(source)).sort()).toEqual([...wanted].sort());
});

test('the library only with `use standard`', async () => {
    const source = inSession('collect <||>');
    expect(await labels(source)).toContain('PHQ9');
    expect(await labels(source.replace('use standard\n', ''))).not.toContain('PHQ9');
});

test('what the author declared comes before the library, and says what it is', async () => {
    const [first, ...others] = await items(inSession('collect <||>').replace('protocol p', 'fact mood "How the patient feels"\nprotocol p'));
    expect(first).toMatchObject({ label: 'mood', labelDetails: { description: 'How the patient feels' } });
    expect(others.find(({ label }) => label === 'PHQ9')).toMatchObject({ detail: 'range 0 to 27, recall 2 weeks, standard library', labelDetails: { description: expect.stringContaining('Patient Health') } });
});

test('a line that stands once comes last where it is there already', async () => {
    const offered = await labels(inSession('timing once\n        lasts 60 min\n        <||>'));
    expect(offered[0]).toBe('staff');
    expect(offered.slice(-3)).toEqual(['timing', 'lasts', 'contact']);
    expect(new Set(offered).size).toBe(offered.length);
});

test('a condition begins with what is measured, and only then with who judges', async () => {
    const offered = await labels(inCondition('<||>'));
    expect(offered.indexOf('nurse')).toBeGreaterThan(offered.indexOf('systolic'));
    expect(offered.slice(0, 4)).toEqual(['not', 'history of', 'family history of', 'has']);
});

test.each([
    ['a name of the library', inSession('collect PHQ<||>'), 'PHQ9', ['Instrument `PHQ9`', 'Range: 0 to 27']],
    ['a name of the file', inSession('staff <||>'), 'nurse', ['Role `nurse`', 'Licence: Registered nurse']],
    ['a word of the language', inSession('<||>'), 'lasts', ['`lasts` says how long.']]
])('%s is explained when the author looks at it', async (_, source, label, parts) => {
    const item = (await items(source)).find(found => found.label === label);
    const { documentation } = await client.request<CompletionItem>('completionItem/resolve', item!);
    parts.forEach(part => expect(documentation).toMatchObject({ value: expect.stringContaining(part) }));
});

test('names of an imported file', async () => {
    expect(await labels('use standard\nimport "team.protocol"\nprotocol p "P" {\n    session s "S" {\n        staff <||>\n    }\n}\n')).toEqual(['therapist', ...libraryRoles]);
});

test.each([
    ['at the beginning of a file', '<||>', ['use', 'import', 'protocol', 'team']],
    ['libraries', 'use <||>', ['standard']],
    ['profiles', 'protocol p "P" {\n    follows <||>', ['us-ketamine-label']],
    ['in a block that is not closed', 'use standard\nprotocol p "P" {\n    team {\n        role nurse "Nurse" {\n            lic<||>', ['licence', 'training', 'supervised by']],
    ['after a line that is not complete', inSession('staff\n        <||>'), ['nurse', 'timing', 'collect']],
    ['after a line that makes no sense', inSession('xyz xyz {{ "\n        <||>'), []],
    ['after an unfinished condition', inCondition('systolic >= and <||>'), ['systolic', 'history of', 'nurse']],
    ['after a word that does not fit', inSession('timing onse, <||>'), ['once', 'every', 'at least']],
    ['after a name that is missing', inSession('staff , <||>'), ['nurse']],
    ['in a block on one line', 'fact age "Age" { <||> }', ['unit', 'range', 'values']],
    ['after the last protocol', `${small}\n<||>`, ['protocol', 'team', 'use']],
    ['between protocols', `${small}\n<||>\n${small.slice(13)}`, ['protocol', 'team', 'use']],
    ['files to import', 'import "<||>"', ['team.protocol']],
    ['figures in prose', small.replace('{talk.count}', '{<||>}'), ['talk.count', 'talk.timing', 'protocol.title']],
    ['figures in prose that breaks off', small.replace('{talk.count} times."', '{ta<||>'), ['talk.count']],
    ['citations in prose', small.replace('narrative', 'source guide "Guide"\n    narrative').replace('{talk.count}', '[@<||>'), ['guide']]
])('%s', async (_, source, wanted) => {
    expect(await labels(source)).toEqual(expect.arrayContaining(wanted));
});

test('a line is brought whole, with fields, a sentence about it and an example', async () => {
    const item = (await items(inSession('st<||>'))).find(({ label }) => label === 'staff');
    expect(item).toMatchObject({
        insertTextFormat: 2,
        textEdit: { newText: 'staff ${1:1 prescriber}, ${2:1 therapist} for each patient' },
        documentation: { value: '`staff` says who is there.\n\n`staff 1 prescriber, 1 therapist for each patient`' }
    });
});

test('what is accepted takes the place of what was typed', async () => {
    const item = (await items(inSession('approach internalFam<||>'))).find(({ label }) => label === 'internalFamilySystems');
    expect(item?.textEdit).toMatchObject({ newText: 'internalFamilySystems', range: { start: { character: 17 }, end: { character: 28 } } });
    const phrase = (await items(inCondition('PHQ9 falls at l<||>'))).find(({ label }) => label === 'at least');
    const start = '        check calm at 0 min PHQ9 falls '.length;
    expect(phrase?.textEdit).toMatchObject({ newText: 'at least', range: { start: { character: start }, end: { character: start + 4 } } });
});

test('an editor that can do both inserts before or replaces the word behind the cursor', async () => {
    const able = await connect({}, { capabilities: { textDocument: { completion: { completionItem: { insertReplaceSupport: true } } } } });
    const { uri, cursor } = openMarked(able, inSession('approach inter<||>nal'));
    const found = await able.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: cursor });
    const edit = found.find(({ label }) => label === 'internalFamilySystems')?.textEdit;
    expect(edit).toMatchObject({ insert: { start: { character: 17 }, end: { character: 22 } }, replace: { start: { character: 17 }, end: { character: 25 } } });
    const line = found.find(({ insertTextFormat }) => insertTextFormat !== undefined);
    expect(line).toBeUndefined();
});

test('a space proposes only where the line must go on, so that Enter ends a line', async () => {
    const space = { triggerKind: 2, triggerCharacter: ' ' } as const;
    expect((await items(inSession('needs <||>'), space)).map(({ label }) => label)).toEqual(['consent', 'handoff', 'record']);
    expect(await items(inSession('lasts 60 min <||>'), space)).toEqual([]);
    expect(await items(inSession('<||>'), space)).toEqual([]);
    expect(await items(inSession('collect PHQ9 <||>'), space)).toEqual([]);
});

const { services } = createWorkspace(EmptyFileSystem);

test('every keyword of the language is explained', () => {
    const graph = createGrammarGraph(services.Grammar);
    const keywords = new Map<string, string>();
    const seen = new Set<unknown>();
    const visit = (edges: readonly Edge[]): void => edges.forEach(edge => {
        if (edge.kind === 'word' && /^[a-z]/.test(edge.word) && edge.use.rule !== 'Name' && edge.use.rule !== 'UnitName') {
            for (const statement of [true, false]) {
                const isLine = statement && lineHelp[edge.use.rule] !== undefined;
                if ((isLine || !statement) && keywordHelp({ word: edge.word, uses: [edge.use], statement }) === undefined) {
                    keywords.set(edge.word, edge.use.rule);
                }
            }
        }
        if (!seen.has(edge.to)) {
            seen.add(edge.to);
            visit(edge.to.edges);
        }
    });
    [...graph.starts.values()].forEach(start => visit(start.edges));
    const lineOnly = [...keywords].filter(([, rule]) => lineHelp[rule] === undefined);
    expect(lineOnly).toEqual([]);
});

test.each([...Object.entries(lineHelp).map(([rule, { example }]) => [rule, example] as const), ...Object.entries(variantExamples)])(
    'the fields of %s leave its example as it is', (_, example) => {
        const keyword = /^[a-z0-9]+( [a-z]+)*(?= |$)/.exec(example)![0];
        const word = [keyword, keyword.split(' ').slice(0, 2).join(' '), keyword.split(' ')[0]!].find(candidate =>
            services.parser.Lexer.tokenize(candidate).tokens.length === 1)!;
        expect(plainLine(lineSnippet(services, example, word)).replace('{\n}', '{')).toBe(example);
    }
);

test('a waiver is completed with the codes of findings, those of this file first, and with what they are about', async () => {
    const line = (text: string): string => `protocol p "P" {\n    effective 2026-01-01\n    ${text}\n    session talk "Talk" { timing once }\n    setting talk "Room"\n    setting hall "Hall"\n}\n`;
    const codes = await labels(line('allow open-<||>course on talk because "So." by "Me" until 2027-03-31'));
    expect(codes[0]).toBe('unused-definition');
    expect(codes).toContain('open-course');
    expect(codes).not.toContain('unknown-name');
    expect((await labels(line('allow open-course on <||>'))).slice(0, 2)).toEqual(['talk', 'hall']);
    expect((await labels(line('allow open-course on setting <||>')))).toEqual(['talk', 'hall']);
    expect((await labels(line('allow open-course on session <||>')))).toEqual(['talk']);
    expect((await labels(line('allow open-course on talk <||>')))[0]).toBe('because');
    expect(await labels(line('allow open-course on talk because "So." by "Me" until <||>'))).toEqual(['2027-03-31']);
});
