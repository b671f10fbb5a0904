import { expect, test } from 'vitest';
import { serverCommands } from '../../server/messages/client.js';
import { scenariosChangedNotification, type Place, type RunScenariosResult, type ScenariosChangedParams } from '../../server/messages/scenarios.js';
import { connect, uriOf, type Client } from './client.js';
import { mixed, table, tested } from './tested.js';

const client = await connect({ 'saved.protocol': tested(table) });

async function run(uri: string, asker: Client = client): Promise<RunScenariosResult> {
    return asker.request('workspace/executeCommand', { command: serverCommands.runScenarios, arguments: [{ uri }] });
}

function textAt(source: string, { range: { start, end } }: Place): string {
    const line = source.split('\n')[start.line] ?? '';
    return line.slice(start.character, start.line === end.line ? end.character : line.length);
}

test('what fails is told with its place, what happens instead, and the clauses that decided', async () => {
    const source = tested(mixed);
    const { scenarios: [young, ...others] } = await run(client.open('kat.protocol', source));
    expect(others).toEqual([]);
    expect(young).toMatchObject({ id: 'scenario/young', label: 'A young adult', passes: false, expected: 2 });
    expect(textAt(source, young!)).toBe('young');
    const [failed, ...more] = young!.failed;
    expect(more).toEqual([]);
    expect(failed).toMatchObject({ expected: 'excluded by adult', uri: uriOf('kat.protocol') });
    expect(textAt(source, failed!)).toBe('excluded by adult');
    expect(failed!.text).not.toBe('');
    expect(failed!.because.map(reason => [reason.text, textAt(source, reason)])).toEqual([
        ['This is met.', 'age >= 18 years'], ['`age 18 years` is given.', 'age 18 years']
    ]);
});

test('the course is told event by event, with what applies and what is known by then', async () => {
    const source = tested(mixed);
    const { scenarios: [young] } = await run(client.open('kat.protocol', source));
    const given = young!.known.map(({ text }) => text);
    const steps = young!.course!.map(({ when, text, clause, known }) => ({
        when, text, clause: clause && textAt(source, clause), known: known.map(place => given[place])
    }));
    expect(steps[0]).toEqual({ when: 'Day -7', text: 'The patient is eligible.', clause: undefined, known: ['age 18 years'] });
    const held = steps.filter(({ text }) => text === 'It is held.').map(({ when }) => when);
    expect(held).toEqual([1, 2, 3, 4, 5, 6].map(number => expect.stringMatching(`^Day \\d+, dosing ${number}$`)));
    expect(steps.find(({ text }) => text.endsWith('is given.'))).toMatchObject({ when: 'Day 1, dosing 1, 0 min', clause: expect.stringContaining('at 0 min ketamine'), known: ['age 18 years'] });
    expect(steps.find(({ when }) => when.endsWith('dosing 2'))?.known).toHaveLength(2);
});

test('rows name their table, and a file need not be open', async () => {
    const { scenarios } = await run(uriOf('saved.protocol'));
    expect(scenarios.map(({ id, table: head, passes }) => [id, head?.label, passes])).toEqual([
        ['scenario-table/ages/1', 'Ages at the limit', true], ['scenario-table/ages/2', 'Ages at the limit', false]
    ]);
});

test('a scenario that cannot be read says so', async () => {
    const { scenarios: [young] } = await run(client.open('kat.protocol', tested(mixed.replace('expect eligible', 'expect eligible by by'))));
    expect(young).toMatchObject({ unreadable: true });
});

test('a file that is not there is refused in words', async () => {
    await expect(run(uriOf('nowhere.protocol'))).rejects.toThrow('There is no file with scenarios');
});

test('the editor is told when scenarios that it asked for may come out differently, and only then', async () => {
    const watcher = await connect({ 'a.protocol': tested(mixed), 'b.protocol': tested(table) });
    const changed: string[] = [];
    const next = async (): Promise<void> => void changed.push((await watcher.notification<ScenariosChangedParams>(scenariosChangedNotification)).uri);
    await run(uriOf('a.protocol'), watcher);
    const first = next();
    watcher.open('b.protocol');
    await watcher.findings('b.protocol');
    watcher.open('a.protocol');
    await first;
    expect(changed).toEqual([uriOf('a.protocol')]);
    await run(uriOf('b.protocol'), watcher);
    const second = next();
    watcher.change('b.protocol', tested(table.replace('17', '19')));
    await second;
    expect(changed).toEqual([uriOf('a.protocol'), uriOf('b.protocol')]);
});

test('a file that is not open is followed too', async () => {
    const watcher = await connect({ 'a.protocol': tested(mixed) });
    await run(uriOf('a.protocol'), watcher);
    const told = watcher.notification<ScenariosChangedParams>(scenariosChangedNotification);
    watcher.disk.set(uriOf('a.protocol'), tested(table));
    watcher.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('a.protocol'), type: 2 }] });
    expect((await told).uri).toBe(uriOf('a.protocol'));
    expect((await run(uriOf('a.protocol'), watcher)).scenarios).toHaveLength(2);
});
