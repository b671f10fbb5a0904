import { expect, test } from 'vitest';
import type { Origin } from '../../language/model/element.js';
import { parseDocument } from '../harness.js';

const { own, sessions: [session] } = parseDocument(`protocol p "P" {
    source label "Label"
    team { role nurse "Nurse" }
    instrument X "X" {
        range 0 to 10
        band low "Low" 0 to 4 cites label "table 2"
    }
    session dosing "Dosing" {
        timing once cites label "section 2"
        lasts  120 min not stated
        staff  nurse cites label chosen by author
    }
}`).model.protocols[0]!;

function spoken({ citations, provenance }: Origin): string {
    return [provenance, ...citations.map(({ source, locator }) => [source.target, locator].filter(Boolean).join(' '))].join(', ');
}

test.each<[string, Origin | undefined, string]>([
    ['a timing line', session?.schedule, 'stated, source/label section 2'],
    ['a lasts line', session?.lasts, 'not-stated'],
    ['a staff line', session?.staff[0], 'chosen, source/label'],
    ['a band', own.observables[0]?.bands[0], 'stated, source/label table 2'],
])('what %s stands on reaches the model', (_, origin, expected) => {
    expect(origin && spoken(origin)).toBe(expected);
});
