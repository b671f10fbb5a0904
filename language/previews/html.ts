/** HTML that is safe to put into a page: only {@link html} and {@link raw} make it. */
export interface Html {
    readonly html: string;
}

type Part = Html | string | number | undefined | false | readonly Part[];

/**
 * A template whose parts are escaped, unless they are {@link Html} themselves; lists are joined, `undefined` and `false` vanish.
 * @returns HTML in which no text of a protocol can become an element or an attribute
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
    return { html: strings.reduce((text, string, index) => text + render(parts[index - 1]) + string) };
}

/** Text of our own that is HTML already, such as a style sheet. Never a text of the author's. */
export function raw(text: string): Html {
    return { html: text };
}

function render(part: Part): string {
    if (part === undefined || part === false) {
        return '';
    }
    if (typeof part === 'string' || typeof part === 'number') {
        return escapeHtml(String(part));
    }
    return 'html' in part ? part.html : part.map(render).join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, character => escapes[character] ?? character);
}
