import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Exported } from '../../language/exporters/index.js';
import { fhirR4Exporter } from '../../language/exporters/fhir.js';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import { fhirImporter } from '../../language/importers/fhir/importer.js';
import { occurrenceName } from '../../language/analysis/occurrence-name.js';
import type { Protocol } from '../../language/model/protocol.js';
import type { Duration } from '../../language/model/quantities.js';
import { formatQuantity } from '../../language/syntax/quantity.js';
import { toIso8601 } from '../../language/syntax/duration.js';
import { opened, samples } from '../export/documents.js';
import { objects } from '../export/walk.js';
import { parseDocument } from '../harness.js';
import { seededRandom } from '../random.js';

const folder = 'test/import/fixtures/fhir';
const official = readdirSync(folder).filter(file => file.endsWith('.json'));
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

interface Good { readonly text: string; readonly notes: readonly string[]; readonly protocol: Protocol }

function imported(data: unknown): Good {
    const made = fhirImporter.import(data);
    expect(made).toMatchObject({ ok: true });
    const text = made.ok ? made.text : '';
    const { model } = parseDocument(text);
    expect(model.issues).toEqual([]);
    return { text, notes: made.ok ? made.notes : [], protocol: model.protocols[0]! };
}

const plan = (action: unknown, more: object = {}): object => ({ resourceType: 'PlanDefinition', id: 'p', status: 'draft', title: 'A plan', action, ...more });
const bundle = (...resources: readonly object[]): object => ({ resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })) });

describe.each(official)('the official example %s', file => {
    test('is imported, every line of it is read, and what is left out is told', () => {
        const { text, notes, protocol } = imported(read(file));
        expect(protocol.visits.length).toBeGreaterThan(0);
        expect(notes.filter(note => note.startsWith('Left out: ')).length).toBeGreaterThan(2);
        notes.forEach(note => expect(text).toContain(`// ${note}`));
    });
});

test('actions that are counted from each other come with their times, conditions and groups', () => {
    const { text } = imported(read('PlanDefinition-us-ecr-specification.json'));
    expect(text).toContain('timing 1 h before isEncounterImmediatelyReportableVisit');
    expect(text).toContain('timing at most 6 h before isEncounterReportableVisit');
    expect(text).toContain('studyInvestigator judges "%lastReportSubmissionDate < now() - 72 hours"');
    expect(text).toMatch(/phase checkReportablePhase [^{]*\{\s*sessions isEncounterReportableVisit, checkUpdateEicrVisit, isEncounterInProgressVisit/);
});

const hour = (value: number): object => ({ value, system: 'http://unitsofmeasure.org', code: 'h' });

test('an activity with a dosage is a medication with route and amount, given at its time', () => {
    const { text, notes } = imported(bundle(
        plan([{
            id: 'infusion', title: 'Infusion', action: [
                { id: 'start', title: 'Line in' },
                { id: 'give', title: 'Give it', definitionCanonical: 'http://a.example/dose|1', relatedAction: [{ actionId: 'start', relationship: 'after-start', offsetDuration: hour(1) }] },
            ],
        }, { id: 'call', title: 'Call', relatedAction: [{ actionId: 'infusion', relationship: 'after-end', offsetRange: { low: hour(20), high: hour(28) } }] }]),
        {
            resourceType: 'ActivityDefinition', url: 'http://a.example/dose', kind: 'MedicationRequest', productCodeableConcept: { text: 'Ketamine' },
            dosage: [{ route: { text: 'Intravenous use' }, doseAndRate: [{ doseQuantity: { value: 0.5, code: 'mg/kg' } }] }],
        },
    ));
    expect(text).toMatch(/medication ketamineDrug "Ketamine" \{\s*route intravenous/);
    expect(text).toMatch(/give +at 60 min ketamineDrug 0.5 mg\/kg/);
    expect(text).toMatch(/timing +20 to 28 h after infusionVisit/);
    expect(notes).toEqual([]);
    expect(text).toMatch(/do +lineInTask "Line in"/);
});

const iso = (time: Duration | undefined): string => (time && Number(time.value) !== 0 ? toIso8601(time) : time ? '0' : '-');

/** Every time of every occurrence: from whom and how long. Whether it counts from the beginning or the end follows from the side, as in the text. */
function schedule(protocol: Protocol, name: (id: string) => string): readonly string[] {
    return protocol.occurrences.flatMap(({ id, optional, timings }) => [
        `${name(id)}${optional ? ' where the course goes on' : ''}`,
        ...timings.map(({ from, lower, upper, target }) => {
            const exact = iso(lower) === iso(upper);
            return [name(id), 'from', name(from), iso(lower), iso(upper), exact ? '' : iso(target)].join(' ');
        }),
    ]).sort();
}

/** Every amount that may be given, with its medication and route. */
function doses({ own, used, steps, sessions, visits }: Protocol): readonly string[] {
    const drugs = [...used.medications, ...own.medications];
    const all = drugs.flatMap(({ id, label, route, doses: rules }) => {
        const given = [...steps, ...sessions, ...visits].flatMap(({ administrations }) => administrations).filter(({ medication }) => medication.target === id);
        const amounts = [
            ...rules.flatMap(({ choices, bounds }) => [
                ...choices.map(({ value }) => formatQuantity(value)), ...bounds ? [`${formatQuantity(bounds.low)} to ${formatQuantity(bounds.high)}`] : [],
            ]),
            ...given.flatMap(({ doses: amountsGiven }) => amountsGiven.map(({ value }) => formatQuantity(value))),
        ];
        return amounts.map(amount => `${label} ${amount} by ${route?.target ?? '-'}`);
    });
    return [...new Set(all)].sort();
}

/** `dosing 1`, `dosing1` and `dosing-1` alike. */
const plainName = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

describe.each(samples.map(sample => [sample.name, sample] as const))('%s, exported and imported again', (_, sample) => {
    test.each(opened(sample).model.protocols.map(withShortIds).map(protocol => [protocol.name, protocol] as const))('has the visits, times and doses of %s', (_name, protocol) => {
        const file = JSON.parse(String((fhirR4Exporter.export(protocol, {}) as Exported).content)) as unknown;
        const again = imported(file).protocol;
        const title = (id: string): string => plainName(occurrenceName(protocol, protocol.occurrences.find(one => one.id === id)!));
        const titleNow = (id: string): string => plainName(occurrenceName(again, again.occurrences.find(one => one.id === id)!));
        expect(schedule(again, titleNow)).toEqual(schedule(protocol, title));
        expect(doses(again)).toEqual(doses(protocol));
    });
});

test.each([
    ['a resource that is no plan', { resourceType: 'Patient', id: 'a' }, /^The file has no PlanDefinition/],
    ['a bundle of nothing', { resourceType: 'Bundle' }, /^The file has no PlanDefinition/],
    ['a bundle whose entries are no list of resources', { resourceType: 'Bundle', entry: [1, null, 'x', { resource: [] }] }, /^The file has no PlanDefinition/],
    ['a plan without actions', plan(undefined), /has no actions/],
    ['actions that are text', plan('do it'), /is no list of actions/],
    ['an action that is a number', plan([{ title: 'A' }, 3]), /is no list of actions/],
    ['a plan that comes to itself', plan([{ title: 'Again', definitionCanonical: 'PlanDefinition/p' }]), /comes to itself again, by the action "Again"/],
    ['two plans that come to each other', bundle(
        plan([{ title: 'There', definitionCanonical: 'PlanDefinition/q' }]), plan([{ title: 'Back', definitionCanonical: 'PlanDefinition/p' }], { id: 'q' }),
    ), /comes to itself again/],
    ['actions very deep in each other', plan(Array.from({ length: 60 }).reduce<object[]>(action => [{ title: 'Deeper', action }], [{ title: 'Last' }])), /more than 24 deep/],
    ['plans that multiply', bundle(...Array.from({ length: 16 }, (_, index) => plan(
        ['a', 'b', 'c'].map(title => ({ title, ...index < 15 && { definitionCanonical: `PlanDefinition/p${index + 1}` } })), { id: `p${index}` },
    ))), /more than 20000 actions/],
])('%s is refused in words', (_, data, words) => {
    expect(fhirImporter.recognises(data)).toBe(true);
    const made = fhirImporter.import(data);
    expect(made.ok).toBe(false);
    expect(made.ok ? '' : made.problems.join('\n')).toMatch(words);
});

test.each([
    ['actions that wait for each other', [
        { id: 'a', title: 'A', relatedAction: [{ actionId: 'b', relationship: 'after', offsetDuration: hour(1) }] },
        { id: 'b', title: 'B', relatedAction: [{ actionId: 'a', relationship: 'after', offsetDuration: hour(1) }] },
    ], []],
    ['a time from an action that is not there', [{ id: 'a', title: 'A', relatedAction: [{ actionId: 'gone', relationship: 'after' }] }], [
        'A time of "A" is left out: `gone` is no visit of the plan.',
    ]],
    ['a time without a unit', [{ id: 'b' }, { id: 'a', relatedAction: [{ actionId: 'b', relationship: 'after', offsetDuration: { value: 3 } }] }], [
        'A time of "a" is left out: it is no length of time that the language knows.',
    ]],
    ['actions without ids, with the same title', [{ title: 'A' }, { title: 'A' }], []],
])('%s can be read, and what is left out is told', (_, action, notes) => {
    expect(imported(plan(action)).notes).toEqual(notes);
});

test('what another system wrote is not taken for FHIR', () => {
    expect([{ kind: 'protocol' }, { study: {}, usdmVersion: '4.0.0' }, [], null, 'text', { resourceType: 3 }].filter(data => fhirImporter.recognises(data))).toEqual([]);
});

const odd: readonly unknown[] = [null, 0, -1e300, '', 'x "quoted" \\ {y} """ [@z] //', [], {}, [null], [[{}]], true, '0', { value: 1e-9, code: 'mg' }];

test('a file in which anything is gone or something else is imported, or refused in words', () => {
    const own = JSON.parse(String((fhirR4Exporter.export(opened(samples.find(({ name }) => name === 'clinic')!).model.protocols[0]!, {}) as Exported).content)) as unknown;
    const files = [...official.map(read), own].map(file => JSON.stringify(file));
    const random = seededRandom(8);
    const bad = Array.from({ length: 150 }, (_, index) => {
        const file: unknown = JSON.parse(files[index % files.length]!);
        for (let count = 0; count <= random(3); count += 1) {
            const places = objects(file).flatMap(({ object }) => Object.keys(object).map(key => ({ object, key })));
            const { object, key } = places[random(places.length)]!;
            Object.assign(object, { [key]: odd[random(odd.length)] });
        }
        const made = fhirImporter.import(file);
        return made.ok ? parseDocument(made.text).model.issues.map(({ code }) => code) : made.problems.filter(problem => !/^[A-Z`][^]*[.:`…]$/.test(problem));
    }).flat();
    expect(bad).toEqual([]);
}, 120_000);
