/** An object of a USDM file. */
export type Thing = Readonly<Record<string, unknown>>;

/** The objects in a list, or the one object; nothing else. */
export function things(value: unknown): readonly Thing[] {
    return [value].flat().filter((one): one is Thing => typeof one === 'object' && one !== null && !Array.isArray(one));
}

/** A text without space around it, empty where there is none. */
export function text(value: unknown): string {
    return typeof value === 'string' ? value.trim() : '';
}

/** The texts in a list. */
export function texts(value: unknown): readonly string[] {
    return [value].flat().map(text).filter(one => one !== '');
}

/** The code of a `Code` or an `AliasCode`. */
export function codeOf(value: unknown): string {
    const [thing] = things(value);
    return thing ? text((things(thing['standardCode'])[0] ?? thing)['code']) : '';
}

/** The words of a `Code` or an `AliasCode`. */
export function decodeOf(value: unknown): string {
    const [thing] = things(value);
    return thing ? text((things(thing['standardCode'])[0] ?? thing)['decode']) : '';
}

/** What a reader is shown of an object: its label, otherwise its description, otherwise its name. */
export function labelOf(thing: Thing): string {
    return plain(text(thing['label']) || text(thing['description']) || text(thing['name']));
}

/** HTML as plain text on one line. What a template fills in stands in brackets, by its name. */
export function plain(html: string): string {
    const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ', '&quot;': '"', '&#39;': '\'' };
    const tagged = html.replace(/<usdm:(?:tag|ref)[^>]*?\b(?:name|attribute)="([^"]*)"[^>]*>/g, ' [$1] ');
    return tagged.replace(/<[^>]*>/g, ' ').replace(/&(?:lt|gt|amp|nbsp|quot|#39);/g, found => entities[found] ?? found).replace(/\s+/g, ' ').trim();
}

/**
 * A name that the language takes, made of the words of an object.
 * @param suffix what is put behind it, so that it is no word of the language
 * @param used names that are taken; the new one is added
 */
export function nameFor(words: string, suffix: string, used: Set<string>): string {
    const parts = words.split(/[^A-Za-z0-9]+/).filter(part => part !== '');
    const joined = parts.map((part, index) => (index === 0 ? part.toLowerCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())).join('').slice(0, 40);
    const base = `${/^[a-z]/.test(joined) ? joined : `at${joined}`}${suffix}`;
    for (let count = 1; ; count += 1) {
        const name = count === 1 ? base : `${base}${count}`;
        if (!used.has(name)) {
            used.add(name);
            return name;
        }
    }
}
