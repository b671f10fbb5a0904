import type { SymbolInformation } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { flagship, importing, small, team } from './samples.js';

const client = await connect({ 'team.protocol': team, 'visiting.protocol': importing, 'small.protocol': small, 'kat.protocol': flagship });

async function search(query: string): Promise<string[]> {
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query });
    return found.map(({ name, containerName, location: { uri, range } }) => `${name} | ${containerName} | ${uri.split('/').at(-1)}:${range.start.line}`);
}

test('a name is found in every file, closed files too, with what it stands in', async () => {
    expect(await search('therapist')).toEqual([
        'therapist – Lead therapist | kat | kat.protocol:40',
        'therapist – Therapist | small | small.protocol:6',
        'therapist – Therapist |  | team.protocol:3',
        'sharing – My prescriber and my therapist may share information. | kat › treatment | kat.protocol:113'
    ]);
});

test('the best fit stands first: the whole name, its beginning, the first letters of its words, a part of it, its label', async () => {
    expect((await search('pressure')).slice(0, 3).map(line => line.split(' ')[0])).toEqual(['pressure', 'highPressure', 'badMorning']);
    expect((await search('hp'))[0]).toContain('highPressure');
    expect((await search('hghprs'))[0]).toContain('highPressure');
    expect((await search('quiet room'))[0]).toContain('treatmentRoom');
});

test('a part of a session says which', async () => {
    expect((await search('arrival'))[0]).toMatch(/^arrival.* \| kat › dosing \| kat\.protocol:\d+$/);
});

test('what nothing fits finds nothing, and no query finds everything with a name', async () => {
    expect(await search('zzqx')).toEqual([]);
    expect((await search('')).length).toBeGreaterThan(80);
});

test('half-written files are searched as far as they can be read', async () => {
    const open = await connect({ 'small.protocol': small });
    open.open('small.protocol', small.replace('session talk "Conversation" {', 'session talk "Conv'));
    const found = await open.request<SymbolInformation[]>('workspace/symbol', { query: 'therapist' });
    expect(found.map(({ name }) => name)).toEqual(['therapist – Therapist']);
});
