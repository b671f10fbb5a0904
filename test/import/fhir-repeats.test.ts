import { describe, expect, test } from 'vitest';
import type { Exported } from '../../language/exporters/index.js';
import { fhirR4Exporter } from '../../language/exporters/fhir.js';
import { fhirImporter } from '../../language/importers/fhir/importer.js';
import { opened, samples } from '../export/documents.js';
import { parseDocument } from '../harness.js';

interface Time { readonly actionId: string; readonly least?: number; readonly most?: number; readonly exact?: number; readonly unit?: string }

const amount = (value: number | undefined, unit: string): object | undefined => (value === undefined ? undefined : { value, system: 'http://unitsofmeasure.org', code: unit });

function action(id: string, title: string, times: readonly Time[] = [], more: object = {}): object {
    return {
        id, title, definitionCanonical: 'http://a.example/infusion',
        relatedAction: times.map(({ actionId, least, most, exact, unit = 'd' }) => ({
            actionId, relationship: 'after', ...exact === undefined ? { offsetRange: { low: amount(least, unit), high: amount(most, unit) } } : { offsetDuration: amount(exact, unit) },
        })),
        ...more,
    };
}

function textOf(...actions: readonly object[]): string {
    const made = fhirImporter.import({ resourceType: 'PlanDefinition', id: 'p', status: 'draft', title: 'A plan', action: actions });
    expect(made).toMatchObject({ ok: true });
    const text = made.ok ? made.text : '';
    expect(parseDocument(text).model.issues).toEqual([]);
    return text;
}

const chain = (count: number, time: Omit<Time, 'actionId'>): readonly object[] => Array.from({ length: count }, (_, index) =>
    action(`i${index + 1}`, `Infusion ${index + 1}`, index === 0 ? [] : [{ actionId: `i${index}`, ...time }]));

/** The `timing` lines of a text with the visits they belong to. */
function timings(text: string): readonly string[] {
    return [...text.matchAll(/^ {4}(?:visit|session) (\w+)[^{]*\{(?:\s+timing +([^\n]*))?/gm)].map(([, name, timing = '']) => `${name}: ${timing}`);
}

test.each([
    ['the same every week', chain(6, { exact: 1, unit: 'wk' }), ['infusionVisit: 6 times, every 1 week']],
    ['the same within a window', chain(3, { least: 3, most: 5 }), ['infusionVisit: 3 times, every 3 to 5 days']],
    ['the same, with a follow-up after the last', [...chain(3, { exact: 7 }), action('f', 'Call', [{ actionId: 'i3', exact: 14 }], { definitionCanonical: 'http://a.example/call' })],
        ['infusionVisit: 3 times, every 7 days', 'fVisit: 14 days after infusionVisit 3']],
    ['once after each', [...chain(2, { exact: 7 }), ...[1, 2].map(index =>
        action(`c${index}`, `Call ${index}`, [{ actionId: `i${index}`, exact: 1 }], { definitionCanonical: 'http://a.example/call' }))],
    ['infusionVisit: 2 times, every 7 days', 'callVisit: 1 day after each infusionVisit']],
    ['the last of them only where the course goes on', [...chain(3, { exact: 7 }), action('i4', 'Infusion 4', [{ actionId: 'i3', exact: 7 }], { requiredBehavior: 'could' })],
        ['infusionVisit: 3 to 4 times, every 7 days']],
])('actions that point to one definition are one visit held several times: %s', (_, actions, lines) => {
    expect(timings(textOf(...actions))).toEqual(lines);
});

test.each([
    ['no rhythm', [...chain(2, { exact: 7 }), action('i3', 'Infusion 3', [{ actionId: 'i2', exact: 9 }])], 3],
    ['other content', [...chain(2, { exact: 7 }), action('i3', 'Infusion 3', [{ actionId: 'i2', exact: 7 }], { action: [{ title: 'Draw blood' }] })], 2],
    ['another definition', chain(2, { exact: 7 }).map((one, index) => ({ ...one, definitionCanonical: `http://a.example/${index}` })), 2],
    ['other titles', [action('a', 'First infusion'), action('b', 'Second infusion', [{ actionId: 'a', exact: 7 }])], 2],
])('they stay apart where they have %s', (_, actions, count) => {
    expect(timings(textOf(...actions)).length).toBe(count);
});

/** How many times each session of an example is held, by our own export and import. */
const sessions: Readonly<Record<string, readonly string[]>> = {
    'ketamine-assisted-therapy': ['preparation 2', 'dosing 6', 'integration 6', 'followUp 1'],
    'elekt-d': ['infusion 6', 'ectSession 9'],
    'esketamine-mdsi-us': ['induction 8'],
    'mapp1': ['preparation 3', 'experimental 3', 'integration 9'],
    'ketect': ['infusion 12', 'ectSession 1'],
    'va-ptsd-2022': ['infusion 8'],
};

describe.each(Object.keys(sessions))('%s', name => {
    test('has its sessions back, each once and with its rhythm', () => {
        const [protocol] = opened(samples.find(sample => sample.name === name)!).model.protocols;
        const file = JSON.parse(String((fhirR4Exporter.export(protocol!, {}) as Exported).content)) as unknown;
        const made = fhirImporter.import(file);
        const [again] = parseDocument(made.ok ? made.text : '').model.protocols;
        expect(again!.sessions.map(({ id, name: session }) => `${session} ${again!.occurrences.filter(({ template }) => template === id).length}`)).toEqual(sessions[name]);
        const labels = new Map(protocol!.sessions.map(session => [session.name, session.label]));
        expect(again!.sessions.map(session => session.label)).toEqual(again!.sessions.map(session => labels.get(session.name)));
    });
});
