import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportedProtocol } from '../../language/exporters/json/protocol.js';
import { parseDocument } from '../harness.js';
import { able, actionsAt, afterwards, chosen } from './acting.js';
import { connect, uriOf } from './client.js';
import { small } from './samples.js';

const client = await connect({}, { capabilities: able });
const uri = uriOf('marked.protocol');

function at(timing: string): string {
    return small.replace('    team', '    day 1 is talk 1\n    team').replace('timing 3 times, every 7 days', `tim<||>ing ${timing}`);
}

async function rewritten(source: string): Promise<string | undefined> {
    const [action] = await actionsAt(client, source, ['refactor.rewrite']);
    return action && afterwards({ [uri]: source.replace('<||>', '') }, await chosen(client, action))[uri];
}

function meaning(text: string): unknown {
    return JSON.parse(JSON.stringify(parseDocument(text).model.protocols.map(protocol => exportedProtocol(protocol))));
}

function visits(text: string): unknown {
    return parseDocument(text).model.protocols[0]!.occurrences.map(({ id }) => id);
}

test.each([
    ['on days 1, 8, 15 and 22', '4 times, every 7 days, nominal days 1, 8, 15, 22'],
    ['on days 1, 4, 8, 11', 'twice a week for 2 weeks, nominal days 1, 4, 8, 11'],
    ['on days 1, 3, 5, 8, 10, 12, window not stated', '3 times a week for 2 weeks, window not stated, nominal days 1, 3, 5, 8, 10, 12'],
    ['on days 2, 3', '2 times, every 1 day, nominal days 2, 3']
])('%s is %s, and back', async (listed, often) => {
    const [from, to] = [at(listed), at(often)].map(text => text.replace('<||>', '')) as [string, string];
    expect(await rewritten(at(listed))).toBe(to);
    expect(visits(to)).toEqual(visits(from));
    const back = await rewritten(at(often));
    expect(meaning(back!)).toEqual(meaning(from));
});

test.each(['on days 1, 2, 9', 'on day 8', 'on days -1, 2', 'once', '3 times, every 7 days, nominal days 1, 9, 15', 'on days 1, 8, until PHQ9 <= 5'])('%s stays', async timing => {
    expect(await rewritten(at(timing))).toBeUndefined();
});

const folder = new URL('../../examples/', import.meta.url);
const lines = readdirSync(folder).filter(name => name.endsWith('.protocol')).flatMap(name => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [...text.matchAll(/^ +timing .*(?:nominal days|on days).*$/gm)].map(({ index, 0: line }) => [name, line.trim(), text, index + line.indexOf('timing') + 2] as const);
});

test.each(lines)('in %s, %s becomes days and says the same when it comes back', async (_, __, text, offset) => {
    const days = await rewritten(`${text.slice(0, offset)}<||>${text.slice(offset)}`);
    if (days === undefined) {
        return;
    }
    const back = await rewritten(`${days.slice(0, offset)}<||>${days.slice(offset)}`);
    expect(meaning(back!)).toEqual(meaning(text));
});
