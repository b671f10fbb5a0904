import { readFileSync } from 'node:fs';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';
import { flagship, importing, small, team } from './samples.js';

const shared = readFileSync(new URL('../export/fixtures/shared.protocol', import.meta.url), 'utf8');
const client = await connect({ 'team.protocol': team, 'visiting.protocol': importing, 'shared.protocol': shared });

async function itemAt(source: string, path?: string): Promise<CallHierarchyItem | undefined> {
    const { uri, cursor } = openMarked(client, source, path);
    return (await client.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', { textDocument: { uri }, position: cursor }))?.[0];
}

const says = ({ name, detail }: CallHierarchyItem): string => `${name} (${detail!.replace(/ – .*/, '')})`;

async function incoming(source: string, path?: string): Promise<string[]> {
    const calls = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: await itemAt(source, path) });
    return calls.map(({ from, fromRanges }) => `${says(from)}${fromRanges.length > 1 ? ` × ${fromRanges.length}` : ''}`);
}

async function outgoing(source: string): Promise<string[]> {
    const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: await itemAt(source) });
    return calls.map(({ to, fromRanges }) => `${says(to)}${fromRanges.length > 1 ? ` × ${fromRanges.length}` : ''}`);
}

test('what depends on a value: who takes it, what decides by it, what is asked of patients, grouped by kind', async () => {
    expect(await incoming(flagship.replace('when failedTrials >= 2', 'when failed<||>Trials >= 2'))).toEqual([
        'collect (collection)', 'resistant (criterion)', 'typical (scenario)', 'heavy (scenario)', 'badMorning (scenario)', 'sustained (scenario)',
        'atRisk (scenario)', 'pregnantLater (scenario)'
    ]);
});

test.each([
    ['a session', 'session followUp', 'session follow<||>Up', ['measure (measure)\nmeasure (measure)'], ['depression (endpoint)', 'selfReport (endpoint)', 'typical (scenario)']],
    ['a role', 'role rater', 'role ra<||>ter', ['collect (collection)', 'measure (measure)'], []],
    ['an emergency plan', 'emergency airway', 'emergency air<||>way', ['lowOxygen (safety rule)'], []],
    ['a criterion', 'exclude hypertension', 'exclude hyper<||>tension', ['pressure (consent item)'], []],
    ['a handoff', 'handoff clearance', 'handoff clear<||>ance', ['dosing (session)'], []],
    ['a consent', 'consent treatment', 'consent treat<||>ment', ['dosing (session)'], []],
    ['a source', 'source label', 'source la<||>bel', ['narrative', 'allergy (criterion)', 'hypertension (criterion)'], []],
    ['a medication', 'medication ketamine', 'medication keta<||>mine', ['give (dose)', 'dissociation (consent item)', 'continueCourse (decision)'], []]
])('what depends on %s', async (_, from, to, first, others) => {
    const found = await incoming(flagship.replace(from, to));
    [...first, ...others].forEach(use => expect(found.join('\n')).toContain(use));
});

test('what a check depends on', async () => {
    expect(await outgoing(flagship.replace('check    arrival', 'check    arri<||>val'))).toEqual([
        'systolic (instrument, vital sign, test or fact)', 'diastolic (instrument, vital sign, test or fact)', 'escortArranged (instrument, vital sign, test or fact)'
    ]);
});

test('what a session depends on, its own parts aside', async () => {
    const found = await outgoing(flagship.replace('session dosing', 'session dos<||>ing'));
    ['treatmentRoom (setting)', 'clearance (handoff)', 'treatment (consent)', 'ketamine (medication)', 'prescriber (role) × 2'].forEach(use => expect(found).toContain(use));
    expect(found.join()).not.toContain('arrival');
});

test('away from any name, it is about the element that the cursor stands in', async () => {
    expect(says((await itemAt(flagship.replace('monitor  oxygenSaturation', 'moni<||>tor  oxygenSaturation')))!)).toBe('monitor (monitoring)');
    expect(await itemAt(small.replace('use standard', 'use<||> standard'))).toBeUndefined();
});

test('uses in other files count, and the standard library can be asked about', async () => {
    expect(await incoming(team.replace('therapist', 'thera<||>pist'), 'team.protocol')).toEqual(['talk (session)']);
    expect(await incoming(flagship.replace('collect  CADSS', 'collect  CA<||>DSS'))).toEqual(expect.arrayContaining(['collect (collection)', 'measure (measure)']));
});

test('every element of the language that has a name can be asked about, both ways', async () => {
    const uri = client.open('everything.protocol', readFileSync(new URL('../export/fixtures/everything.protocol', import.meta.url), 'utf8'));
    const symbols = await client.request<{ location: { uri: string; range: { start: object } } }[]>('workspace/symbol', { query: '' });
    const here = symbols.filter(({ location }) => location.uri === uri);
    expect(here.length).toBeGreaterThan(100);
    for (const { location: { range } } of here) {
        const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', { textDocument: { uri }, position: range.start });
        expect(await client.request('callHierarchy/incomingCalls', { item })).toBeInstanceOf(Array);
        expect(await client.request('callHierarchy/outgoingCalls', { item })).toBeInstanceOf(Array);
    }
});

test('an item whose element is gone has nothing to say', async () => {
    const item = await itemAt(small.replace('session talk', 'session ta<||>lk'));
    client.open('marked.protocol', 'use standard\n');
    expect(await client.request('callHierarchy/incomingCalls', { item })).toBeNull();
    expect(await client.request('callHierarchy/outgoingCalls', { item })).toBeNull();
});

test('half-written text is understood as far as it goes', async () => {
    expect(await incoming(small.replace('staff  therapist\n    }\n}', 'staff  thera<||>pist'))).toEqual(['talk (session)']);
});
