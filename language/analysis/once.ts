/**
 * A function whose result is worked out once for each argument. Several rules ask the same of one protocol.
 * @param work a pure function of an object
 */
export function once<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
    const known = new WeakMap<Of, { readonly result: Result }>();
    return of => {
        const before = known.get(of);
        if (before) {
            return before.result;
        }
        const result = work(of);
        known.set(of, { result });
        return result;
    };
}
