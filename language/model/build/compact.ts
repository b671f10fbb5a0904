/** An object of type `T` whose optional members may also be written as `undefined`. */
export type Loose<T> = { readonly [Key in keyof T as OptionalKey<T, Key>]?: T[Key] | undefined }
    & { readonly [Key in keyof T as RequiredKey<T, Key>]: T[Key] };

type OptionalKey<T, Key extends keyof T> = object extends Pick<T, Key> ? Key : never;
type RequiredKey<T, Key extends keyof T> = object extends Pick<T, Key> ? never : Key;

/** The object without its `undefined` members: in the model, what is not stated is absent. */
export function compact<T extends object>(object: Loose<T>): T {
    for (const key in object) {
        if (object[key as keyof Loose<T>] === undefined) {
            return withoutUndefined(object) as T;
        }
    }
    return object as T;
}

/** What is there of a list of which some could not be built. */
export function present<T>(list: readonly (T | undefined)[]): T[] {
    return list.filter((item) => item !== undefined);
}

/** One pass over the keys: this runs for most elements of a file, at each keystroke. */
function withoutUndefined(object: Readonly<Record<string, unknown>>): object {
    const stated: Record<string, unknown> = {};
    for (const key in object) {
        if (object[key] !== undefined) {
            stated[key] = object[key];
        }
    }
    return stated;
}
