import { firstPlaced } from '../model/moved-from.js';
import { once } from './once.js';

/** What is about the text alone: where something stands, what people read of it, and what it stands on. */
const aboutText: ReadonlySet<string> = new Set(['label', 'citations', 'provenance', 'inheritedFrom']);

/**
 * What parts of a model say, as a text without their places: equal texts say the same. A part that only moved is not read again.
 * What people read and nothing follows from, labels and citations, is left out.
 */
export function saying(parts: readonly (object | undefined)[]): string {
    return parts.map(part => (part ? saidOnce(firstPlaced(part)) : '')).join('\n');
}

const saidOnce = once((part: object): string => said(part));

function said(value: unknown): string {
    if (typeof value !== 'object' || value === null) {
        return JSON.stringify(value) ?? '';
    }
    if (Array.isArray(value)) {
        return `[${value.map(said).join()}]`;
    }
    let text = '{';
    for (const [key, part] of Object.entries(value)) {
        if (part !== undefined && !aboutText.has(key) && !isRange(part)) {
            text += `${key}:${said(part)},`;
        }
    }
    return `${text}}`;
}

function isRange(value: unknown): boolean {
    return typeof value === 'object' && value !== null && 'start' in value && 'uri' in value;
}
