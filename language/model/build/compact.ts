/** An object of type `T` whose optional members may also be written as `undefined`. */
export type Loose<T> = { readonly [Key in keyof T as OptionalKey<T, Key>]?: T[Key] | undefined }
    & { readonly [Key in keyof T as RequiredKey<T, Key>]: T[Key] };

type OptionalKey<T, Key extends keyof T> = object extends Pick<T, Key> ? Key : never;
type RequiredKey<T, Key extends keyof T> = object extends Pick<T, Key> ? never : Key;

/** The object without its `undefined` members: in the model, what is not stated is absent. */
export function compact<T extends object>(object: Loose<T>): T {
    const entries = Object.entries(object);
    return (entries.some(isUndefined) ? Object.fromEntries(entries.filter((entry) => !isUndefined(entry))) : object) as T;
}

/** What is there of a list of which some could not be built. */
export function present<T>(list: readonly (T | undefined)[]): T[] {
    return list.filter((item) => item !== undefined);
}

function isUndefined(entry: readonly [string, unknown]): boolean {
    return entry[1] === undefined;
}
