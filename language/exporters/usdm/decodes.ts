import type { Item, Value } from './items.js';

/**
 * A file in which each code outside the terminology of the CDISC has the same words everywhere, and no two codes of a system the same words:
 * USDM wants code and words to fit one to one, while a label is free.
 */
export function oneToOne(file: Item): Item {
    const words = new Map<string, string>();
    const taken = new Set<string>();
    return settle(file) as Item;

    function settle(value: Value): Value {
        if (typeof value !== 'object' || value === null) {
            return value;
        }
        if (Array.isArray(value)) {
            return value.map(settle);
        }
        const own = value as Item;
        const inner = Object.fromEntries(Object.entries(own).map(([key, one]) => [key, settle(one)]));
        return own['instanceType'] === 'Code' ? { ...inner, decode: decodeFor(own) } : inner;
    }

    function decodeFor({ codeSystem, code, decode }: Item): string {
        const key = JSON.stringify([codeSystem, code]);
        const known = words.get(key);
        if (known !== undefined) {
            return known;
        }
        const label = typeof decode === 'string' ? decode : '';
        const free = taken.has(JSON.stringify([codeSystem, label])) ? `${label} (${typeof code === 'string' ? code : ''})` : label;
        words.set(key, free);
        taken.add(JSON.stringify([codeSystem, free]));
        return free;
    }
}
