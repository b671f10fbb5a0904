/** A place in a value: the properties and indexes that lead to it. */
export type Path = readonly (string | number)[];

/** One object on the way through a value. */
export interface Visited {
    readonly path: Path;
    readonly object: Record<string, unknown>;
    /** The kind of the object that it is part of. */
    readonly within: unknown;
}

/** Every object in a value, from the outside in. */
export function objects(value: unknown, path: Path = [], within?: unknown): readonly Visited[] {
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => objects(item, [...path, index], within));
    }
    if (typeof value === 'object' && value !== null) {
        const object = value as Record<string, unknown>;
        return [{ path, object, within }, ...Object.entries(object).flatMap(([key, inner]) => objects(inner, [...path, key], object['kind']))];
    }
    return [];
}

/**
 * The first of all places that end in the same two properties, whatever their numbers in lists, and that hold the same kind of thing
 * in the same kind of thing.
 */
export function oncePerShape<T extends Visited>(places: readonly T[], more: (place: T) => string = () => ''): readonly T[] {
    const shapeOf = (place: T): string => {
        const way = place.path.filter(step => typeof step === 'string').slice(-2).join('.');
        return [way, place.within, place.object['kind'], Object.keys(place.object).join(), more(place)].join(' ');
    };
    return [...new Map([...places].reverse().map(place => [shapeOf(place), place])).values()].reverse();
}

/** What `use` gives while an object is changed; afterwards the object is as it was. */
export function whileChanged<T>(object: Record<string, unknown>, change: (object: Record<string, unknown>) => void, use: () => T): T {
    const before = { ...object };
    change(object);
    try {
        return use();
    } finally {
        Object.keys(object).forEach(key => delete object[key]);
        Object.assign(object, before);
    }
}

/** A copy without items of a list that have the same shape as two before them. */
export function thinned(value: unknown): unknown {
    if (Array.isArray(value)) {
        const counts = new Map<string, number>();
        return value.filter(item => {
            const shape = shapeOfValue(item);
            const before = counts.get(shape) ?? 0;
            counts.set(shape, before + 1);
            return before < 2;
        }).map(thinned);
    }
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, thinned(inner)])) : value;
}

function shapeOfValue(value: unknown): string {
    return objects(value).map(({ path, object }) => `${path.filter(step => typeof step === 'string').join('.')}:${String(object['kind'])}:${Object.keys(object).join()}`).join(' ');
}
