import { expect, test } from 'vitest';
import { defaultSettings, readSettings } from '../../server/lsp/settings.js';
import { connect } from './client.js';

test.each([
    ['nothing', undefined, {}],
    ['null, as an editor answers where nothing is set', null, {}],
    ['nested settings', { inlayHints: { days: false } }, { 'inlayHints.days': false }],
    ['flat settings', { 'inlayHints.days': false, 'inlayHints.roles': true }, { 'inlayHints.days': false }],
    ['what nobody knows', { inlayHints: { colour: 'red' }, other: 5 }, {}],
    ['a section that is no object', { inlayHints: 5 }, {}],
    ['a list', ['inlayHints.days'], {}]
])('of %s, what can be used is used', (_, sent, expected) => {
    expect(readSettings(sent)).toEqual({ settings: { ...defaultSettings, ...expected }, problems: [] });
});

test('what cannot be used is named, and the default holds', () => {
    expect(readSettings({ inlayHints: { days: 'no', doses: false } })).toEqual({
        settings: { ...defaultSettings, 'inlayHints.doses': false },
        problems: ['The setting regimen.inlayHints.days is "no"; it can be true or false. True is used.']
    });
});

const refreshing = { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } };
const refreshes = (asked: readonly { method: string }[]): string[] => asked.map(({ method }) => method).filter(method => method.endsWith('/refresh'));

test('an editor that can be asked is asked at the start and after each change, and shows again what depends on them', async () => {
    let days: unknown = true;
    const workspace = { ...refreshing, configuration: true, didChangeConfiguration: { dynamicRegistration: true } };
    const client = await connect({}, { capabilities: { workspace }, settings: () => ({ inlayHints: { days } }) });
    expect(JSON.stringify(client.asked)).toContain('"section":"regimen"');
    expect(refreshes(client.asked)).toEqual([]);
    days = false;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.settled();
    expect(refreshes(client.asked)).toEqual(['workspace/inlayHint/refresh', 'workspace/codeLens/refresh']);
    days = 'often';
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.settled();
    expect(client.log).toEqual(['The setting regimen.inlayHints.days is "often"; it can be true or false. True is used.']);
    expect(refreshes(client.asked)).toHaveLength(4);
});

test.each([
    ['in our section', { regimen: { inlayHints: { days: false } } }],
    ['by themselves', { inlayHints: { days: false } }]
])('of an editor that only tells, what it sends counts: %s', async (_, settings) => {
    const client = await connect({}, { capabilities: { workspace: refreshing } });
    client.notify('workspace/didChangeConfiguration', { settings });
    await client.settled();
    expect(refreshes(client.asked)).toHaveLength(2);
    client.notify('workspace/didChangeConfiguration', { settings });
    await client.settled();
    expect(refreshes(client.asked)).toHaveLength(2);
});

test('settings may come at the start too', async () => {
    const client = await connect({}, { capabilities: { workspace: refreshing }, options: { settings: { inlayHints: { days: false } } } });
    client.notify('workspace/didChangeConfiguration', { settings: { inlayHints: { days: false } } });
    await client.settled();
    expect(refreshes(client.asked)).toEqual([]);
});

test('nothing is asked of an editor that cannot answer, nor refreshed', async () => {
    const client = await connect();
    client.notify('workspace/didChangeConfiguration', { settings: { inlayHints: { days: false } } });
    client.notify('workspace/didChangeConfiguration', {});
    client.notify('workspace/didChangeConfiguration', { settings: 'nonsense' });
    await client.settled();
    expect(client.asked).toEqual([]);
    expect(client.log).toEqual([]);
});
