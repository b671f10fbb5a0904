import { expect, test } from 'vitest';
import { connect } from './client.js';
import { team } from './samples.js';

test('an editor that shows it is told how long the check of each state of a text took', async () => {
    let time = 0;
    const client = await connect({ 'team.protocol': team }, { options: { showsCheckTime: true }, now: () => time += 5 });
    const first = client.notification<object>('regimen/checked');
    client.open('team.protocol');
    expect(await first).toEqual({ uri: 'file:///clinic/team.protocol', milliseconds: 5 });
    const second = client.notification<object>('regimen/checked');
    client.change('team.protocol', `${team}\n`);
    expect(await second).toEqual({ uri: 'file:///clinic/team.protocol', milliseconds: 5 });
});
