import { describe, expect, it } from 'vitest';
import { catalogues } from '../../language/messages/index.js';
import { gapsOf, quotedGaps } from '../../language/messages/template.js';
import { rules } from '../../language/rules/index.js';
import { englishIn } from './leftovers.js';

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const english = new Map(rules.map(({ code, messages }) => [code, messages]));

describe.each(Object.entries(catalogues))('the catalogue %s', (_, { rules: translated, phrases }) => {
    it('has every message of every rule, and no other', () => {
        const keys = (texts: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly string[] =>
            Object.entries(texts).flatMap(([code, messages]) => Object.keys(messages).map(key => `${code}/${key}`)).sort();
        expect(keys(translated)).toEqual(keys(Object.fromEntries(english)));
    });

    it('has the gaps of the English messages, in quotes where they are in quotes', () => {
        const differing = Object.entries(translated).flatMap(([code, messages]) => Object.entries(messages).filter(([key, text]) => {
            const source = english.get(code)?.[key] ?? '';
            return String(sorted(gapsOf(text))) !== String(sorted(gapsOf(source))) || quotedGaps(text).some(gap => !quotedGaps(source).includes(gap));
        }).map(([key]) => `${code}/${key}`));
        expect(differing).toEqual([]);
    });

    it('has the gaps of the English phrases', () => {
        const differing = Object.entries(phrases).filter(([source, text]) => String(sorted(gapsOf(text))) !== String(sorted(gapsOf(source))));
        expect(differing).toEqual([]);
    });

    it('has no English in it', () => {
        const texts = [...Object.values(translated).flatMap(messages => Object.values(messages)), ...Object.values(phrases)];
        expect(texts.filter(text => englishIn(text) !== undefined)).toEqual([]);
    });
});
