/** A place where two documents differ. */
export interface Difference {
    /** The id of the element that it lies in, or nothing outside of every element. */
    readonly element: string | undefined;
    /** The properties that lead there from the document. */
    readonly path: readonly (string | number)[];
    readonly before: unknown;
    readonly after: unknown;
}

/**
 * Where two documents by the contract differ, in the order of the first.
 * @param before one
 * @param after the other
 */
export function differences(before: unknown, after: unknown): readonly Difference[] {
    return [...compare(before, after, [], undefined)];
}

function* compare(before: unknown, after: unknown, path: Difference['path'], element: string | undefined): Iterable<Difference> {
    if (Object.is(before, after)) {
        return;
    }
    if (!isComposed(before) || !isComposed(after) || Array.isArray(before) !== Array.isArray(after)) {
        yield { element, path, before, after };
        return;
    }
    const inner = 'id' in before && typeof before.id === 'string' ? before.id : element;
    if (Array.isArray(before) && before.length !== (after as unknown as readonly unknown[]).length) {
        yield { element: inner, path, before, after };
        return;
    }
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const [one, other] = [before, after].map(side => (side as Record<string, unknown>)[key]);
        yield* compare(one, other, [...path, Array.isArray(before) ? Number(key) : key], inner);
    }
}

function isComposed(value: unknown): value is object {
    return typeof value === 'object' && value !== null;
}

/** A difference as a sentence. */
export function told({ element, path, before, after }: Difference): string {
    const place = path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`)).join('');
    return `${element === undefined ? 'The document' : element}: \`${place}\` is ${short(before)}, and would be read as ${short(after)}.`;
}

function short(value: unknown): string {
    if (Array.isArray(value)) {
        return `a list of ${value.length}`;
    }
    const text = value === undefined ? 'nothing' : typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
