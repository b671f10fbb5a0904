const origins = new WeakMap<object, object>();

/** Notes that an element, with the rows and what else is in its lists where it has rows, says the same as before, further on in its text. */
export function noteMoved(before: object, now: object): void {
    note(before, now);
    if (!('rows' in before)) {
        return;
    }
    const parts = now as Readonly<Record<string, unknown>>;
    for (const [key, list] of Object.entries(before)) {
        const moved = parts[key];
        if (Array.isArray(list) && Array.isArray(moved) && list !== moved) {
            list.forEach((part: unknown, place) => note(part, moved[place]));
        }
    }
}

function note(before: unknown, now: unknown): void {
    if (before !== now && isObject(before) && isObject(now)) {
        origins.set(now, firstPlaced(before));
    }
}

function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null;
}

/** The first of all that say the same and only stood at other places of their text: what was worked out for it holds, but for places. */
export function firstPlaced(part: object): object {
    return origins.get(part) ?? part;
}
