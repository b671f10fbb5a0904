import { kindIn, nameIn } from './names.js';

/** The word of the language for each kind of element that it tells apart by. */
const kindWords: Readonly<Record<string, string>> = {
    'definition': 'define', 'diagnosis': 'condition', 'drug-class': 'class', 'scenario-table': 'scenario table',
};

/** Kinds that an `allow` line has no word for, or none of their own. */
const wordless = new Set(['instruction', 'activity', 'observable', 'consent-item']);

/**
 * How elements are called in an `allow` line: by their names, and with their kinds where several have one name.
 * @param document the protocol that they stand in
 */
export function waivedName(document: object): (id: string) => string {
    const [counts, elements] = [new Map<string, number>(), new Map<string, Element>()];
    for (const element of elementsIn(document)) {
        const { id } = element;
        counts.set(nameIn(id), (counts.get(nameIn(id)) ?? 0) + 1);
        elements.set(id, element);
    }
    return id => {
        const [kind, name, element] = [kindIn(id), nameIn(id), elements.get(id)];
        if (kind === 'protocol' && id.split('/').length === 2) {
            return 'protocol';
        }
        if (kind === 'narrative') {
            return `narrative "${(element?.label ?? name).replace(/["\\]/g, '\\$&')}"`;
        }
        const word = kind === 'observable' ? element?.category ?? '' : kind === 'consent-item' ? element?.section ?? '' : kindWords[kind] ?? kind;
        const needsNone = (counts.get(name) ?? 0) < 2 || outcomes.has(name) || (wordless.has(kind) && element === undefined) || kind === 'instruction' || kind === 'activity';
        return needsNone ? name : `${word} ${name}`;
    };
}

/** What of an element its `allow` lines are made of. */
interface Element {
    readonly id: string;
    readonly label?: string;
    readonly category?: string;
    readonly section?: string;
}

function isElement(value: object): value is Element {
    return 'id' in value && typeof value.id === 'string' && 'kind' in value;
}

const outcomes = new Set(['response', 'remission', 'relapse']);

function* elementsIn(value: unknown): Iterable<Element> {
    if (typeof value === 'object' && value !== null) {
        if (isElement(value)) {
            yield value;
        }
        for (const part of Object.values(value)) {
            yield* elementsIn(part);
        }
    }
}
