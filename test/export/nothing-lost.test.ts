import { expect, test } from 'vitest';
import { exportedProtocol } from '../../language/exporters/json/protocol.js';
import { branches, everything, flagship, opened, type Sample } from './documents.js';
import { objects, oncePerShape, whileChanged, type Visited } from './walk.js';

/** Places in a text, spelling, what follows from something else that is exported, and what the base of a protocol says instead. */
const derived = new Set([
    'from', 'replaced', 'removed', 'changes', 'inheritedFrom', 'range', 'nameRange', 'labelRange', 'choiceRange', 'written', 'kinds', 'references', 'counted', 'reckoned',
]);

interface Field extends Visited {
    readonly key: string;
    readonly value: unknown;
    /** What the export is without any change. */
    readonly before: string;
    readonly now: () => string;
}

/** Every way to reach a field in the models of some samples, once. */
const fields = oncePerShape([everything, flagship, branches].flatMap(fieldsOf), ({ key }) => key);

function fieldsOf(sample: Sample): readonly Field[] {
    const protocol = opened(sample).model.protocols[0]!;
    const now = (): string => {
        try {
            return JSON.stringify(exportedProtocol(protocol));
        } catch (error) {
            return String(error);
        }
    };
    const before = now();
    return objects(protocol).filter(({ path }) => !path.some(step => derived.has(String(step)))).flatMap(place =>
        Object.entries(place.object).filter(([key]) => !derived.has(key)).map(([key, value]) => ({ ...place, key, value, before, now })));
}

function unseen(some: readonly Field[], other: (value: unknown) => unknown): string[] {
    expect(some.length).toBeGreaterThan(100);
    return some.filter(({ object, key, value, before, now }) => whileChanged(object, changed => (changed[key] = other(value)), now) === before)
        .map(({ path, key }) => [...path, key].join('.'));
}

/** Whether a unit of time counts dates or hours follows from the unit. */
function isKindOfDuration({ object, key }: Field): boolean {
    return key === 'kind' && 'unit' in object;
}

test('another value anywhere in the model gives another export', () => {
    const values = fields.filter(field => typeof field.value !== 'object' && !isKindOfDuration(field));
    expect(unseen(values, value => {
        switch (typeof value) {
            case 'string':
                return /^-?\d/.test(value) ? `${value}7` : `${value}-other`;
            case 'number':
                return value + 1;
            default:
                return value !== true;
        }
    })).toEqual([]);
});

test('a list in the model with one item less gives another export', () => {
    expect(unseen(fields.filter(({ value }) => Array.isArray(value) && value.length > 0), value => (value as unknown[]).slice(1))).toEqual([]);
});
