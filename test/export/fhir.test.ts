import fhirpath from 'fhirpath';
import { expect, describe, test } from 'vitest';
import { fhirR4Exporter, fhirR5Exporter } from '../../language/exporters/fhir.js';
import { fhirId } from '../../language/exporters/fhir/ids.js';
import { exportedProtocol } from '../../language/exporters/json/protocol.js';
import type { Exporter } from '../../language/exporters/exporter.js';
import type { Protocol } from '../../language/model/protocol.js';
import { opened, samples } from './documents.js';
import { r4Problems } from './fhir-schema.js';
import { danglingIn, repeated, resourcesOf, valuesOf } from './fhir-walk.js';
import { objects } from './walk.js';

const protocols = samples.flatMap(sample => opened(sample).model.protocols.map(protocol => ({ name: `${sample.name} ${protocol.name}`, protocol })));
const releases = [{ release: 'R4', exporter: fhirR4Exporter }, { release: 'R5', exporter: fhirR5Exporter }];

async function exported(exporter: Exporter, protocol: Protocol): Promise<{ bundle: object; lost: ReadonlySet<string> }> {
    const { content, losses } = await exporter.export(protocol, {});
    return { bundle: JSON.parse(content as string) as object, lost: new Set(losses.map(({ element }) => element)) };
}

describe.each(protocols)('$name', ({ protocol }) => {
    test('is R4 as the official schema wants it', async () => {
        const { bundle } = await exported(fhirR4Exporter, protocol);
        expect(r4Problems(bundle as never)).toEqual([]);
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
