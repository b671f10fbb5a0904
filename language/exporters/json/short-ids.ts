import { shortIdsOf } from '../../analysis/short-ids.js';
import type * as Contract from '../../generated/contract.js';

/** What the ids of a document are seen from. */
interface Seen {
    readonly id: string;
    readonly used: Readonly<Record<keyof Contract.Declarations, readonly { readonly id: string }[]>>;
}

/**
 * A document with the ids that hold in it, and what it uses in their order; the same for the model of a protocol that is to be exported.
 * What has them already stays as it is.
 */
export function withShortIds<Document extends Seen>(document: Document): Document {
    const short = shortIdsOf(document);
    const ids = new Set<string>();
    collect(document, ids);
    const renamed = rename(document, text => (ids.has(text) ? short(text) : text));
    return { ...renamed, used: sorted(renamed.used) };
}

function collect(value: unknown, ids: Set<string>): void {
    if (typeof value === 'object' && value !== null) {
        if ('id' in value && typeof value.id === 'string') {
            ids.add(value.id);
        }
        Object.values(value).forEach(part => {
            collect(part, ids);
        });
    }
}

/** Properties with words of people, which are never ids. */
const words = new Set(['label', 'name', 'plain', 'text', 'statement', 'reason', 'locator', 'url', 'edition']);

function rename<Value>(value: Value, id: (text: string) => string): Value {
    if (typeof value === 'string') {
        return id(value) as Value;
    }
    if (Array.isArray(value)) {
        return value.map((item: unknown) => rename(item, id)) as Value;
    }
    return typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, words.has(key) && typeof part === 'string' ? part : rename(part, id)])) as Value
        : value;
}

function sorted<Used extends Seen['used']>(used: Used): Used {
    return Object.fromEntries(Object.entries(used).map(([kind, list]) =>
        [kind, [...(list as readonly { readonly id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1))])) as unknown as Used;
}
