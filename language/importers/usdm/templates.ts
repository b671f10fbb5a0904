import { amountWords, codeOf, decodeOf, labelOf, plain, rangeWords, safe, text, things, type Thing } from './reading.js';

/** Everything in a file that another object can point to. */
export interface Known {
    readonly byId: ReadonlyMap<string, Thing>;
    /** The dictionaries of templates. */
    readonly dictionaries: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The objects of a file by their ids. */
export function knownIn(study: Thing): Known {
    const byId = new Map<string, Thing>();
    collect(study);
    const dictionaries = [...byId.values()].filter(one => one['instanceType'] === 'SyntaxTemplateDictionary')
        .map(one => [text(one['id']), new Map(things(one['parameterMaps']).map(map => [text(map['tag']), text(map['reference'])] as const))] as const);
    return { byId, dictionaries: new Map(dictionaries) };

    function collect(thing: Thing): void {
        if (text(thing['id']) !== '' && !byId.has(text(thing['id']))) {
            byId.set(text(thing['id']), thing);
        }
        Object.values(thing).flatMap(things).forEach(collect);
    }
}

/**
 * The text of an object as it may stand in quotes, with what its dictionary and the objects it points to fill in.
 * What they leave open stands in brackets, by its name, and is told.
 * @param notes where that is told
 */
export function wordsOf(thing: Thing | undefined, { byId, dictionaries }: Known, notes: string[]): string {
    const dictionary = dictionaries.get(text(thing?.['dictionaryId']));
    const label = labelOf(thing ?? {});
    const referred = (reference: string, name: string): string => {
        const [, id = ''] = /\bid="([^"]*)"/.exec(reference) ?? [];
        const [, attribute = ''] = /\battribute="([^"]*)"/.exec(reference) ?? [];
        const words = id === '' ? reference : valueWords(byId.get(id)?.[attribute]);
        if (words === '') {
            notes.push(`"[${name}]" in the text of "${label}" is filled in by nothing in the file.`);
        }
        return words === '' ? `[${name}]` : words;
    };
    const filled = text(thing?.['text']).replace(/<usdm:(tag|ref)\b([^>]*)>(?:\s*<\/usdm:\1>)?/g, (_, kind: string, attributes: string) => {
        const [, name = ''] = /\b(?:name|attribute)="([^"]*)"/.exec(attributes) ?? [];
        return referred(kind === 'ref' ? attributes : dictionary?.get(name) ?? '', name);
    });
    return safe(plain(filled));
}

/** A value that a text points to, in words: a text, a number, an amount, a range, a code. */
function valueWords(value: unknown): string {
    if (typeof value === 'number' || typeof value === 'string') {
        return plain(String(value));
    }
    const [thing] = things(value);
    if (!thing) {
        return '';
    }
    return rangeWords(thing) || amountWords(thing) || (codeOf(thing) && decodeOf(thing));
}
