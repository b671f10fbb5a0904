import type { CodeLens } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { serverCommands } from '../../server/messages/client.js';
import { connect, uriOf, type Client } from './client.js';
import { mixed, table, tested } from './tested.js';

const client = await connect();

/** Where the lenses of the whole protocol stand, which other tests are about. */
const protocolLine = tested('').split('\n').findIndex(line => line.startsWith('protocol '));

async function lenses(scenarios: string, asker: Client = client): Promise<CodeLens[]> {
    const uri = asker.open('kat.protocol', tested(scenarios));
    const found: CodeLens[] = await asker.request('textDocument/codeLens', { textDocument: { uri } });
    return found.filter(({ range }) => range.start.line !== protocolLine);
}

const passing = mixed.replace('    expect excluded by adult\n', '');

test.each([
    ['no scenario', '', []],
    ['a scenario that passes', passing, ['passes']],
    ['one that does not', mixed, ['1 of 2 expectations fails']],
    ['one of which nothing comes true', passing.replace('eligible', 'not eligible'), ['1 of 1 expectation fails']],
    ['a table', table, ['1 of 2 rows fails (row 2: 1 of 1 expectation fails)']],
    ['a table that passes', table.replace('17', '19'), ['all 2 rows pass']],
    ['several, with names that begin alike', `${passing}\n${table}\n${passing.replace('young', 'younger')}`, ['passes', 'passes', '1 of 2 rows fails (row 2: 1 of 1 expectation fails)']],
    ['a scenario that cannot be read', passing.replace('eligible', 'eligible by by'), ['has no result: a line in it cannot be read']],
    ['a scenario that expects nothing yet', passing.replace('    expect eligible\n', ''), ['expects nothing yet: write what must follow, such as `expect eligible`']],
    ['a table that cannot be read', table.replace('17 years', '17 yeers'), ['has no result: a line in it cannot be read']],
    ['times that contradict each other', `${passing}\nsession after "After" {\n    timing 3 days after dosing 1, 9 days after dosing 1\n    staff prescriber\n}`, ['fails: the timing lines contradict each other, so there is no course']]
])('%s', async (_, scenarios, titles) => {
    expect((await lenses(scenarios)).map(({ command }) => command?.title)).toEqual(titles);
});

test('a lens stands at the name', async () => {
    const [lens] = await lenses(mixed);
    const line = tested(mixed).split('\n')[lens!.range.start.line];
    expect(line?.slice(lens!.range.start.character, lens!.range.end.character)).toBe('young');
});

test('an editor that can show a course is asked for that, of a table the first row that fails; any other can run the scenarios', async () => {
    const [plain] = await lenses(mixed);
    expect(plain?.command).toMatchObject({ command: serverCommands.runScenarios, arguments: [{ uri: uriOf('kat.protocol') }] });
    const able = await connect({}, { options: { courseCommand: 'my.steps' } });
    const found = (await lenses(`${mixed}\n${table}`, able)).map(({ command }) => [command?.command, command?.arguments]);
    expect(found).toEqual([
        ['my.steps', [{ uri: uriOf('kat.protocol'), scenario: 'scenario/young', protocol: expect.any(String) }]],
        ['my.steps', [{ uri: uriOf('kat.protocol'), scenario: 'scenario-table/ages/2', protocol: expect.any(String) }]]
    ]);
});

test('the editor is asked to look again when another file changes a result, and only then', async () => {
    const shared = (age: number): string => `use standard\n\ndefine grown "Grown up" when age >= ${age} years chosen by author\n`;
    const source = tested(passing).replace('use standard', 'use standard\nimport "shared.protocol"').replace('when age >= 18 years', 'when meets grown');
    const able = await connect({ 'shared.protocol': shared(18) }, { capabilities: { workspace: { codeLens: { refreshSupport: true } } } });
    const uri = able.open('kat.protocol', source);
    const titles = async (): Promise<unknown> => (await able.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } }))
        .slice(1).map(({ command }) => command?.title);
    expect(await titles()).toEqual(['passes']);
    able.open('shared.protocol');
    await able.settled();
    expect(able.lensRefreshes).toBe(0);
    able.change('shared.protocol', shared(21));
    await able.publication(({ uri: at, diagnostics }) => at === uri && diagnostics.some(({ code }) => code === 'scenario-fails'));
    await able.settled();
    expect(able.lensRefreshes).toBe(1);
    expect(await titles()).toEqual(['1 of 1 expectation fails']);
});

const commands = { courseCommand: 'my.steps', previewCommand: 'my.preview', exportCommand: 'my.export' };

test.each([
    ['an editor with commands for all of it', commands, passing, [['Preview', 'my.preview'], ['Export', 'my.export'], ['6 dosing sessions over 16 to 26 days', 'my.preview'], ['1 of 1 scenario holds', 'my.steps']]],
    ['an editor without commands of its own can run the scenarios', {}, passing, [['1 of 1 scenario holds', serverCommands.runScenarios]]],
    ['scenarios that do not hold', {}, `${mixed}\n${table}`, [['1 of 3 scenarios hold', serverCommands.runScenarios]]],
    ['no scenarios', commands, '', [['Preview', 'my.preview'], ['Export', 'my.export'], ['6 dosing sessions over 16 to 26 days', 'my.preview']]],
    ['times that contradict each other', commands, 'session after "After" {\n    timing 3 days after dosing 1, 9 days after dosing 1\n    staff prescriber\n}', [['Preview', 'my.preview'], ['Export', 'my.export'], ['6 dosing sessions', 'my.preview']]]
])('at a protocol: %s', async (_, options, scenarios, expected) => {
    const asker = await connect({}, { options });
    const uri = asker.open('kat.protocol', tested(scenarios));
    const found = (await asker.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).filter(({ range }) => range.start.line === protocolLine);
    expect(found.map(({ command }) => [command?.title, command?.command])).toEqual(expected);
    expect(found.map(({ command }) => command?.arguments)).toEqual(found.map(() => [expect.objectContaining({ uri, protocol: 'example' })]));
});
