import { expect, it } from 'vitest';
import { defineRule, structural } from '../../language/rules/kit.js';
import { createContext } from '../../language/rules/support/context.js';
import { lines } from '../../language/rules/support/examples.js';
import { parseDocument } from '../harness.js';

const model = parseDocument('protocol example "Example" {\n}\n').model;
const around = { library: () => [], imported: () => [], profile: () => undefined, today: () => undefined, settings: new Map() };
const context = createContext(model, around, new Map());

const texts = {
    code: 'example', severity: 'info', summary: 'An example.', why: 'To see.', basis: structural, bad: lines(''), good: lines(''),
    messages: { greeting: 'Say {word} to `{name}`, {count} times.', plain: 'Nothing to fill.' },
} as const;

it('fills the gaps of a message, and gives a finding all its parts', () => {
    const rule = defineRule({
        ...texts,
        checkProtocol({ protocol }, report) {
            report('greeting', { word: 'hello', name: protocol.name, count: 2 }, protocol.nameRange);
            report('plain', {}, protocol.range);
        },
    });
    expect(rule.find(context).map(({ message }) => message)).toEqual(['Say hello to `example`, 2 times.', 'Nothing to fill.']);
    expect(rule.find(context)[0]).toEqual({
        code: 'example', severity: 'info', message: 'Say hello to `example`, 2 times.',
        said: { key: 'greeting', values: { word: 'hello', name: 'example', count: 2 } }, range: model.protocols[0]?.nameRange, related: [], fixes: [],
    });
});

it('does not compile where a gap is left open, a value is unknown or a message does not exist', () => {
    const rule = defineRule({
        ...texts,
        checkFile({ document }, report) {
            const range = document.protocols[0]!.range;
            // @ts-expect-error the count is left out
            report('greeting', { word: 'hello', name: 'you' }, range);
            // @ts-expect-error there is no gap of this name
            report('plain', { name: 'you' }, range);
            // @ts-expect-error there is no such message
            report('farewell', {}, range);
        },
    });
    expect(rule.find(context)).toHaveLength(3);
});
