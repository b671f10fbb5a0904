/** HTML that is safe to put into a page: only {@link html} and {@link raw} make it. */
export interface Html {
    readonly html: string;
}

/** What may stand in a template. */
export type Part = Html | string | number | undefined | false | readonly Part[];

/**
 * A template whose parts are escaped, unless they are {@link Html} themselves; lists are joined, `undefined` and `false` vanish. Where a part stands decides
 * what it may be: an address in `href` that does not lead to a place of the page, a website or a mailbox becomes `#`, and no part may stand in a comment,
 * an event handler, a style attribute, the name of a tag or a value without quotes. Between attributes and in a style sheet only {@link Html} may stand.
 * @returns HTML in which no text of a protocol can become an element, an attribute or code
 * @throws {Error} for a template that has a part in such a place: a mistake in the template, never in the text
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
    const places = placesOf(strings);
    let text = strings[0] ?? '';
    parts.forEach((part, index) => {
        text += rendered(part, places[index]) + (strings[index + 1] ?? '');
    });
    return { html: text };
}

function rendered(part: Part, place: Place | undefined): string {
    if (place === 'ours' && part !== undefined && part !== false && !(typeof part === 'object' && 'html' in part)) {
        throw new Error('Only HTML of our own can stand between attributes and in style sheets.');
    }
    return place === 'address' ? escapeHtml(safeAddress(part)) : render(part, place === 'value');
}

/** Text of our own that is HTML already, such as a style sheet. Never a text of the author's. */
export function raw(text: string): Html {
    return { html: text };
}

function render(part: Part, isValue: boolean): string {
    if (part === undefined || part === false) {
        return '';
    }
    if (typeof part === 'string' || typeof part === 'number') {
        return escapeHtml(String(part));
    }
    if ('html' in part) {
        if (isValue) {
            throw new Error('HTML cannot stand in an attribute: only text can.');
        }
        return part.html;
    }
    return part.map(one => render(one, isValue)).join('');
}

/** Where in a page a part of a template stands; `ours`: between attributes or in a style sheet, where only what is ours may stand. */
type Place = 'text' | 'value' | 'address' | 'ours';

const known = new WeakMap<TemplateStringsArray, readonly Place[]>();

/** Where each part of a template stands; looked up once for each template. */
function placesOf(strings: TemplateStringsArray): readonly Place[] {
    const before = known.get(strings);
    if (before) {
        return before;
    }
    let text = '';
    const places = strings.slice(0, -1).map((string): Place => {
        text += string;
        const place = placeAfter(text);
        text += place === 'text' ? '' : 'x';
        return place;
    });
    known.set(strings, places);
    return places;
}

const addresses = /(?:^|\s)(?:href|src|action|formaction|xlink:href)="[^"]*$/i;
const forbiddenValues = /(?:^|\s)(?:on\w+|style|srcdoc)="[^"]*$/i;
function placeAfter(text: string): Place {
    const open = text.lastIndexOf('<');
    const isInTag = open > text.lastIndexOf('>');
    const tag = isInTag ? text.slice(open) : text;
    const isInQuotes = (tag.match(/"/g)?.length ?? 0) % 2 === 1;
    if (addresses.test(tag)) {
        return 'address';
    }
    if (forbiddenValues.test(tag) || (isInTag && !isInQuotes && /^<(?:[!/]|$)|=\s*$/.test(tag))) {
        throw new Error(`No part may stand here: ${tag}`);
    }
    if (!isInTag) {
        return /<(?:style|script)\b[^>]*>[^<]*$/i.test(text) ? 'ours' : 'text';
    }
    return isInQuotes ? 'value' : 'ours';
}

/** An address that leads to a place of the page, a website or a mailbox; anything else leads nowhere. */
function safeAddress(part: Part): string {
    const address = typeof part === 'string' ? part.trim() : '';
    return /^(?:#|https?:\/\/|mailto:)/i.test(address) ? address : '#';
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Characters that no page may hold, and those that turn the direction of everything after them, vanish. */
function escapeHtml(text: string): string {
    return text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/[&<>"']/g, character => escapes[character] ?? character);
}
