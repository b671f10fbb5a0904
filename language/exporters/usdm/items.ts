/** A value in a USDM file. */
export type Value = string | number | boolean | null | Item | readonly Value[];

/** An object of a USDM file, with its properties in the order in which they are written. */
export interface Item {
    readonly [property: string]: Value;
}

/** A term of a published list, or of a system of codes. */
export interface Term {
    readonly code: string;
    readonly decode: string;
    /** The system; that of the CDISC where it is left out. */
    readonly system?: string;
    readonly version?: string;
}

const cdisc = { system: 'http://www.cdisc.org', version: '2024-09-27' };

/**
 * An object of a USDM class.
 * @param id the id of the element it stands for, or that id with `~` and what it is of it, which no element id contains
 */
export function item(instanceType: string, id: string, properties: Item): Item {
    const { extensionAttributes = [], ...rest } = properties;
    return { id, extensionAttributes, ...rest, instanceType };
}

/** A code. Its id says whose it is and which of its codes. */
export function code(id: string, term: Term): Item {
    const { system, version } = term.system === undefined ? cdisc : { system: term.system, version: term.version ?? 'not stated' };
    return item('Code', id, { code: term.code, codeSystem: system, codeSystemVersion: version, decode: term.decode });
}

/** A code where USDM wants one that could have others beside it. */
export function aliasCode(id: string, term: Term): Item {
    return item('AliasCode', id, { standardCode: code(`${id}~code`, term), standardCodeAliases: [] });
}

/** What USDM has no place for, kept beside the object it belongs to. Readers who do not know it pass it by. */
export function extension(owner: string, name: string, value: Item): Item {
    return item('ExtensionAttribute', `${owner}~${name}`, { url: `urn:regimen:usdm:${name}`, ...value });
}

/** A remark beside an object. */
export function note(id: string, text: string, codes: readonly Item[] = []): Item {
    return item('CommentAnnotation', id, { text, codes });
}

/** Text as HTML, which USDM wants wherever prose stands; blank lines part paragraphs. */
export function html(text: string): string {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return escaped.split(/\n\s*\n/).map(paragraph => `<p>${paragraph.replace(/\s*\n\s*/g, ' ').trim()}</p>`).join('');
}

/** Objects in an order, each with the one before and the one after it. */
export function chained(items: readonly Item[]): readonly Item[] {
    return items.map((one, index) => {
        const { instanceType = '', ...rest } = one;
        return { ...rest, previousId: items[index - 1]?.['id'] ?? null, nextId: items[index + 1]?.['id'] ?? null, instanceType };
    });
}
