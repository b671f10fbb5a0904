import fhirpath from 'fhirpath';
import r4Model from 'fhirpath/fhir-context/r4/index.js';
import r5Model from 'fhirpath/fhir-context/r5/index.js';
import { expect, describe, test } from 'vitest';
import { fhirR4Exporter, fhirR5Exporter } from '../../language/exporters/fhir.js';
import { r4Bundle } from '../../language/exporters/fhir/bundle.js';
import { fhirId } from '../../language/exporters/fhir/ids.js';
import { fhirMapping } from '../../language/exporters/fhir/mapping.js';
import { exportedProtocol } from '../../language/exporters/json/protocol.js';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import type { Exporter } from '../../language/exporters/exporter.js';
import type { Protocol } from '../../language/model/protocol.js';
import { everything, flagship, opened, samples } from './documents.js';
import { r4Problems } from './fhir-schema.js';
import { danglingIn, repeated, resourcesOf, unknownPaths, valuesOf, type FhirModel, type Resource } from './fhir-walk.js';
import { objects } from './walk.js';

const protocols = samples.flatMap(sample => opened(sample).model.protocols.map(protocol => ({ name: `${sample.name} ${protocol.name}`, protocol })));
const releases = [{ release: 'R4', exporter: fhirR4Exporter }, { release: 'R5', exporter: fhirR5Exporter }];

async function exported(exporter: Exporter, protocol: Protocol): Promise<{ bundle: object; lost: ReadonlySet<string> }> {
    const { content, losses } = await exporter.export(withShortIds(protocol), {});
    return { bundle: JSON.parse(content as string) as object, lost: new Set(losses.map(({ element }) => element)) };
}

describe.each(protocols)('$name', ({ protocol }) => {
    test('is R4 as the official schema wants it', async () => {
        const { bundle } = await exported(fhirR4Exporter, protocol);
        expect(r4Problems(bundle)).toEqual([]);
    });

    test('has in R5 only what R5 knows, as a list or alone as R5 has it', async () => {
        const { bundle } = await exported(fhirR5Exporter, protocol);
        expect(resourcesOf(bundle).flatMap(resource => unknownPaths(resource, r5Model as FhirModel))).toEqual([]);
    });

    test.each(releases)('points in $release to nothing that the bundle does not hold', async ({ exporter }) => {
        const { bundle } = await exported(exporter, protocol);
        expect(danglingIn(bundle)).toEqual([]);
    });

    test.each(releases)('has unique ids in $release', async ({ exporter }) => {
        const { bundle } = await exported(exporter, protocol);
        expect(repeated(resourcesOf(bundle).map(({ resourceType, id }) => `${resourceType}/${id}`))).toEqual([]);
        for (const resource of resourcesOf(bundle)) {
            expect(repeated(valuesOf({ ...resource, id: undefined }, 'id')).map(id => `${resource.resourceType}/${resource.id}: ${id}`)).toEqual([]);
            expect(repeated(valuesOf(resource['item'], 'linkId'))).toEqual([]);
        }
    });

    test.each(releases)('has a place in $release for every element, or tells that it is lost', async ({ exporter }) => {
        const { bundle, lost } = await exported(exporter, protocol);
        const placed = new Set(valuesOf(bundle, 'id', 'linkId'));
        const ids = objects(exportedProtocol(protocol)).flatMap(({ object: { id } }) => (typeof id === 'string' ? [id] : []));
        expect(ids.length).toBeGreaterThan(5);
        expect(ids.filter(id => !placed.has(fhirId(id)) && !lost.has(id))).toEqual([]);
    });

    test.each(releases)('has conditions in $release that FHIRPath reads', async ({ exporter }) => {
        const { bundle } = await exported(exporter, protocol);
        valuesOf(bundle, 'expression').forEach(expression => {
            expect(() => fhirpath.parse(expression)).not.toThrow();
        });
    });
});

test('the judges find faults', async () => {
    const { bundle } = await exported(fhirR4Exporter, opened(flagship).model.protocols[0]!);
    const spoilt = (change: (plan: Resource) => unknown): object => {
        const copy = structuredClone(bundle);
        Object.assign(resourcesOf(copy)[0]!, change(resourcesOf(copy)[0]!));
        return copy;
    };
    expect(r4Problems(spoilt(() => ({ status: 'secret' })))).not.toEqual([]);
    expect(r4Problems(spoilt(() => ({ statuses: 'draft' })))).not.toEqual([]);
    expect(danglingIn(spoilt(() => ({ action: [{ relatedAction: [{ actionId: 'nobody' }] }] })))).toContain('protocol.kat: nobody');
    expect(danglingIn(spoilt(() => ({ library: ['https://regimen.invalid/fhir/kat/Library/none'] })))).toEqual(['https://regimen.invalid/fhir/kat/Library/none']);
    expect(unknownPaths({ resourceType: 'PlanDefinition', id: 'a', action: [{ relatedAction: [{ actionId: 'b' }] }] }, r5Model as FhirModel))
        .toEqual(['PlanDefinition.action.relatedAction.actionId']);
    expect(unknownPaths({ resourceType: 'PlanDefinition', id: 'a', action: { title: 'b' } }, r5Model as FhirModel)).toEqual(['PlanDefinition.action']);
});

test('each kind of element is where the table says, and no kind is unseen', () => {
    const seen = new Set<string>();
    const misplaced = protocols.flatMap(({ protocol }) => {
        const resources = resourcesOf(r4Bundle(withShortIds(protocol)));
        const types = new Map<string, Set<string>>();
        resources.forEach(resource => valuesOf(resource, 'id', 'linkId').forEach(id => {
            types.set(id, (types.get(id) ?? new Set()).add(resource.resourceType));
        }));
        return objects(exportedProtocol(protocol)).flatMap(({ object: { id, kind, template } }) => {
            const place = fhirMapping[(template === undefined ? kind : 'occurrence') as keyof typeof fhirMapping];
            if (typeof id !== 'string') {
                return [];
            }
            seen.add(template === undefined ? String(kind) : 'occurrence');
            const found = [...types.get(fhirId(id)) ?? []];
            return ('lost' in place ? found.length === 0 : place.resources.some(type => found.includes(type))) ? [] : [`${id}: ${found.join()}`];
        });
    });
    expect(misplaced).toEqual([]);
    expect(Object.keys(fhirMapping).filter(kind => !seen.has(kind))).toEqual([]);
});

describe('conditions as FHIRPath', () => {
    const [course] = (resourcesOf(r4Bundle(opened(flagship).model.protocols[0]!))[0] as unknown as { action: { id: string; condition: Condition[] }[] }).action
        .filter(({ id }) => id === 'course');
    const evaluate = (criterion: string, ...resources: readonly object[]): unknown[] => {
        const condition = course!.condition.find(({ id }) => id === `criterion.${criterion}`);
        const bundle = { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })) };
        return fhirpath.evaluate(bundle, condition!.expression.expression, {}, r4Model) as unknown[];
    };
    const thisYear = new Date().getFullYear();
    const patient = (age: number): object => ({ resourceType: 'Patient', birthDate: `${thisYear - age}-01-01` });
    const observed = (system: string, code: string, value: object): object => ({ resourceType: 'Observation', code: { coding: [{ system, code }] }, ...value });
    const score = (value: number): object => observed('http://loinc.org', '44261-6', { valueQuantity: { value, system: 'http://unitsofmeasure.org', code: '1' } });
    const pregnant = (answer: string): object => observed('https://regimen.invalid/fhir/kat/CodeSystem/terms', 'standard-observable.pregnancyTest', {
        valueCodeableConcept: { coding: [{ system: 'https://regimen.invalid/fhir/kat/CodeSystem/terms', code: `standard-observable.pregnancyTest.choice.${answer}` }] },
    });

    test.each([
        ['adult', [patient(18)], true], ['adult', [patient(17)], false], ['adult', [patient(70)], true], ['adult', [patient(71)], false], ['adult', [], undefined],
        ['severity', [score(15)], true], ['severity', [score(14)], false], ['severity', [], undefined],
        ['pregnancy', [pregnant('negative')], true], ['pregnancy', [pregnant('positive')], false], ['pregnancy', [], undefined],
    ] as const)('%s of %j is %s', (criterion, resources, expected) => {
        expect(evaluate(criterion, ...resources)).toEqual(expected === undefined ? [] : [expected]);
    });
});

interface Condition {
    readonly id: string;
    readonly expression: { readonly expression: string };
}

test('windows, doses and ends are those of the protocol', () => {
    const resources = resourcesOf(r4Bundle(opened(everything).model.protocols[0]!));
    const actions = new Map(objects(resources).map(({ object }) => [object['id'], object]));
    const days = (value: number): object => ({ value, system: 'http://unitsofmeasure.org', code: 'd' });
    const url = 'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa';
    expect(actions.get('step.intake.1')).toMatchObject({ relatedAction: [{
        actionId: 'session.dosing.1', relationship: 'before-start', offsetRange: { low: days(3), high: days(28) }, extension: [{ url, valueRange: { low: days(3), high: days(28) } }],
    }] });
    expect(actions.get('session.followUp.1')).toMatchObject({ relatedAction: [{
        actionId: 'session.dosing.6', relationship: 'after-end', offsetDuration: { value: 4, code: 'wk' }, extension: [{ url, valueRange: { low: days(25), high: days(31) } }],
    }, {}] });
    const ordered = resources.find(({ resourceType, id }) => resourceType === 'ActivityDefinition' && id === 'medication.ketamine.dose.1.choice.1');
    expect(ordered).toMatchObject({ dosage: [{
        route: { text: 'Into a vein' }, maxDosePerAdministration: { value: 80, code: 'mg' },
        doseAndRate: [{ doseQuantity: { value: 0.5, code: 'mg/kg' }, rateRatio: { numerator: { value: 0.5, code: 'mg/kg' }, denominator: { value: 40, code: 'min' } } }],
    }] });
});
