import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Element } from '../../language/model/element.js';
import { parseDocument } from '../harness.js';
import { short } from './read.js';

const { text, model } = parseDocument(readFileSync(new URL('../../examples/ketamine-assisted-therapy.protocol', import.meta.url), 'utf8'));
const protocol = model.protocols[0];

/** Every element of the protocol, at any depth. */
function elementsIn(value: unknown, found: Element[] = []): Element[] {
    if (typeof value === 'object' && value !== null) {
        if ('id' in value && 'nameRange' in value) {
            found.push(value as Element);
        }
        Object.values(value).forEach((part) => elementsIn(part, found));
    }
    return found;
}

describe('the flagship example', () => {
    test('is read without an issue, and every name in it is found', () => {
        expect(model.issues).toEqual([]);
        expect(protocol?.references.filter((reference) => reference.target === undefined)).toEqual([]);
        expect(protocol?.references.length).toBeGreaterThan(100);
    });

    test('every reference leads to an element of the protocol or of what it uses', () => {
        const ids = new Set(elementsIn(protocol).map((element) => element.id));
        expect(protocol?.references.filter(({ target = '' }) => !ids.has(target)).map(({ target }) => target)).toEqual([]);
    });

    test('every range covers what it says', () => {
        const own = elementsIn({ ...protocol, used: undefined });
        const wrong = own.filter(({ name, range, nameRange }) => {
            const shown = text.slice(nameRange.start, nameRange.end);
            const named = name === '' ? /^[a-z]+( [a-z]+)*$/.test(shown) : shown === name;
            return !named || nameRange.start < range.start || nameRange.end > range.end || range.end <= range.start;
        });
        expect(wrong.map((element) => element.id)).toEqual([]);
        expect(protocol?.references.filter(({ written, range }) => text.slice(range.start, range.end) !== written)).toEqual([]);
    });

    test('ids are unique', () => {
        const ids = elementsIn(protocol).map((element) => element.id);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    test('its header', () => {
        const header = protocol?.header;
        expect([header?.version?.value, header?.status?.value, header?.effective?.value, header?.dayConvention?.number]).toEqual(['1.2.0', 'draft', '2026-11-01', 1]);
        expect(header?.indications[0]).toMatchObject({ codes: [{ system: 'icd10', code: 'F33.2' }] });
        expect(text.slice(header?.effective?.range.start, header?.effective?.range.end)).toBe('2026-11-01');
    });

    test('its medication', () => {
        const [ketamine] = protocol?.own.medications ?? [];
        expect(ketamine).toMatchObject({
            route: { target: 'standard:route/intramuscular' },
            doses: [{ choices: [{ value: { value: '0.5', unit: 'mg/kg' } }] }],
            titrations: [{ change: 'raise', at: { choice: 'each' }, from: { index: 2 }, when: { condition: { kind: 'judgement' }, whenUnknown: 'keep' } }],
            ceilings: [{ amount: { value: { unit: 'mg' } }, scope: 'dose' }],
        });
    });

    test('its dosing session', () => {
        const dosing = protocol?.sessions.find((session) => session.name === 'dosing');
        expect(dosing?.staff.map(({ role, count, perPatients }) => [role.written, count, perPatients])).toEqual([['prescriber', 1, undefined], ['therapist', 1, 1]]);
        expect(dosing?.needs.map((need) => need.target)).toEqual(['consent/treatment', 'handoff/clearance']);
        expect(dosing?.checks.map((check) => check.id)).toEqual(['session/dosing/check/arrival', 'session/dosing/check/pregnant']);
        expect(dosing?.instructions[1]?.until).toBe('next-day');
        expect(dosing?.administrations[0]).toMatchObject({ at: { offset: { value: '0', unit: 'min' } }, medication: { target: 'medication/ketamine' } });
        expect(dosing?.discharge?.when.condition.kind).toBe('all');
        expect(dosing?.discharge?.by[0]?.target).toBe('role/prescriber');
        expect(dosing?.discharge?.handOuts).toHaveLength(1);
    });

    test('its course: the follow-up lies 25 to 31 days after the last dosing', () => {
        const occurrences = protocol?.occurrences ?? [];
        expect(occurrences.map((occurrence) => occurrence.id.replace(/^(session|step)\//, ''))).toEqual([
            'intake/1', 'preparation/1', 'preparation/2', 'labs/1', 'dosing/1', 'integration/1', 'dosing/2', 'integration/2', 'dosing/3', 'integration/3',
            'dosing/4', 'integration/4', 'dosing/5', 'integration/5', 'dosing/6', 'integration/6', 'followUp/1',
        ]);
        const last = occurrences.at(-1)?.timings[0];
        expect([last?.from, short(last?.lower), short(last?.upper), short(last?.target)]).toEqual(['session/dosing/6', '25 d', '31 d', '4 wk']);
    });

    test('two readings of the same text give the same model', () => {
        const again = parseDocument(text).model;
        const plain = (value: unknown): string => JSON.stringify(value, (key, part: unknown) => (key === 'uri' ? '' : part));
        expect(plain(again)).toBe(plain(model));
    });
});
