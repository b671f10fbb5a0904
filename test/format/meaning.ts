import { parseDocument } from '../harness.js';

const places = new Set(['uri', 'start', 'end']);

/** The model of a text, but not where its parts stand. */
export function meaning(text: string): string {
    return JSON.stringify(parseDocument(text).model, (key, value: unknown) => places.has(key) ? undefined : value, 1);
}
