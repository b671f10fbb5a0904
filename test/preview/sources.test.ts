import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { previews } from '../../language/previews/index.js';
import { sourceAt, sourcesOf } from '../../language/previews/sources.js';
import { parseDocument } from '../harness.js';

const text = readFileSync('examples/ketamine-assisted-therapy.protocol', 'utf8');
const { model, uri } = parseDocument(text);
const protocol = model.protocols[0]!;

describe('from the view to the text', () => {
    test.each(previews.map(preview => [preview.view, preview] as const))('every key in the view %s stands for a place', (_, { render }) => {
        const keys = [...render(protocol, { document: model }).matchAll(/data-source="([^"]*)"/g)].flatMap(([, all = '']) => all.split(' '));
        expect(keys.length).toBeGreaterThan(10);
        expect(keys.filter(key => !sourcesOf(protocol).has(key))).toEqual([]);
    });

    test.each([
        ['check    arrival', 'session/dosing/check/arrival'],
        ['session dosing', 'session/dosing'],
        ['when PHQ9 >= 20', 'decision/continueCourse#2'],
        ['otherwise                                          raise', 'decision/continueCourse#otherwise'],
        ['1.2.0', 'protocol/kat#version'],
    ])('the cursor in `%s` is at %s', (written, key) => {
        expect(sourceAt(protocol, uri, text.indexOf(written) + 2)).toBe(key);
    });

    test('an edit in a comment changes no view', () => {
        const edited = parseDocument(text.replace('// Every line', '// Each and every single line'));
        for (const { render } of previews) {
            expect(render(edited.model.protocols[0]!, { document: edited.model })).toBe(render(protocol, { document: model }));
        }
    });
});
