import { objects } from './walk.js';

/** A resource, seen as plain data. */
export interface Resource extends Record<string, unknown> {
    readonly resourceType: string;
    readonly id: string;
}

/** The resources of a bundle. */
export function resourcesOf(bundle: object): readonly Resource[] {
    return (bundle as { readonly entry: readonly { readonly resource: Resource }[] }).entry.map(({ resource }) => resource);
}

/** The values of some properties, wherever they stand. */
export function valuesOf(value: unknown, ...keys: readonly string[]): readonly string[] {
    return objects(value).flatMap(({ object }) => keys.flatMap(key => object[key] ?? [])).filter(found => typeof found === 'string');
}

/** Everything that stands more than once. */
export function repeated(values: readonly string[]): readonly string[] {
    const seen = values.map(value => value.toLowerCase());
    return values.filter((_, index) => seen.indexOf(seen[index]!) !== index);
}

/** What a bundle points to inside itself and does not hold: references, canonical addresses, codes of its own code systems and actions. */
export function danglingIn(bundle: object): readonly string[] {
    const resources = resourcesOf(bundle);
    const places = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
    const urls = new Set(resources.map(({ url }) => url));
    const own = (address: string): boolean => address.startsWith('https://regimen.invalid/fhir/') && !address.includes('/fhir/StructureDefinition/');
    const addresses = objects(resources).flatMap(({ object }) =>
        Object.entries(object).flatMap(([key, value]) => (key === 'url' ? [] : [value].flat())).filter(value => typeof value === 'string' && own(value)));
    const codes = new Set(valuesOf(resources.filter(({ resourceType }) => resourceType === 'CodeSystem'), 'code'));
    return [
        ...valuesOf(resources, 'reference').filter(reference => !places.has(reference)),
        ...(addresses as string[]).filter(address => !urls.has(address)),
        ...objects(resources).filter(({ object: { system } }) => typeof system === 'string' && own(system))
            .flatMap(({ object: { code, concept } }) => (concept === undefined ? [String(code)] : valuesOf(concept, 'code'))).filter(code => !codes.has(code)),
        ...resources.flatMap(resource => {
            const ids = new Set(valuesOf(resource['action'], 'id'));
            const goals = new Set(valuesOf(resource['goal'], 'id'));
            const actors = new Set(valuesOf(resource['actor'], 'id'));
            return [
                ...valuesOf(resource, 'actionId', 'targetId').filter(id => !ids.has(id)), ...valuesOf(resource, 'actorId').filter(id => !actors.has(id)),
                ...objects(resource['action']).flatMap(({ object: { goalId } }) => (goalId ?? []) as string[]).filter(id => !goals.has(id)),
            ].map(id => `${resource.id}: ${id}`);
        }),
    ];
}
