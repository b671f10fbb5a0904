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

/** What the release of a resource does not know of it, or knows as a list where one stands, or the other way round: paths, by a model of that release. */
export function unknownPaths(resource: Resource, model: FhirModel): readonly string[] {
    return unknownIn(resource, resource.resourceType, model);
}

/** The elements of a release of FHIR, as `fhirpath` brings them. */
export interface FhirModel {
    readonly path2Type: Readonly<Record<string, string>>;
    readonly path2Repeating: Readonly<Record<string, boolean>>;
    readonly choiceTypePaths: Readonly<Record<string, readonly string[]>>;
    readonly pathsDefinedElsewhere: Readonly<Record<string, string>>;
    readonly type2Parent: Readonly<Record<string, string>>;
}

function unknownIn(value: object, type: string, model: FhirModel): string[] {
    return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
        const path = knownPath(type, key, model);
        if (key === 'resourceType') {
            return [];
        }
        if (path === undefined || Array.isArray(inner) !== (model.path2Repeating[path.path] === true)) {
            return [`${type}.${key}`];
        }
        const next = path.type === 'BackboneElement' || path.type === 'Element' ? path.path : path.type;
        return [inner].flat().flatMap(item => (typeof item === 'object' && item !== null ? unknownIn(item, next, model) : []));
    });
}

function knownPath(type: string, key: string, model: FhirModel): { readonly path: string; readonly type: string } | undefined {
    const path = `${type}.${key}`;
    const elsewhere = model.pathsDefinedElsewhere[path];
    if (elsewhere !== undefined) {
        return { path: elsewhere, type: 'BackboneElement' };
    }
    const found = model.path2Type[path];
    if (found !== undefined) {
        return { path, type: found };
    }
    const choice = Object.entries(model.choiceTypePaths).flatMap(([start, types]) => types.filter(one => `${start}${one}` === path))[0];
    const parent = model.type2Parent[type];
    return choice === undefined ? parent === undefined ? undefined : knownPath(parent, key, model) : { path, type: choice };
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
