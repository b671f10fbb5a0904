import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';
import { attachments } from './attachments.js';
import { usableRules } from './grammar-reach.js';
import { meaning } from './meaning.js';
import { randomLayout } from './random-layout.js';
import { randomProtocol } from './random-protocol.js';
import { reading } from './reading.js';

/** Each rule of the grammar is drawn twice, and more often by chance. */
const seeds = [...Array(2 * usableRules.length).keys()];

describe('protocols drawn from the grammar and written down at will', () => {
    it.each(seeds)('seed %i', seed => {
        const text = randomLayout(randomProtocol(seed), seed);
        const formatted = formatText(text)!;
        expect(formatText(formatted), 'formatting again changes nothing').toBe(formatted);
        expect(reading(formatted), 'every word and every comment is kept, in order').toEqual(reading(text));
        expect(attachments(formatted), 'every comment stays with its line').toEqual(attachments(text));
        expect(meaning(formatted), 'the model, of which every export is made, is the same').toBe(meaning(text));
    });
});
