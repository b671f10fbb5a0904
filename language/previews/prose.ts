import { figures } from '../analysis/figures/index.js';
import type { Protocol } from '../model/protocol.js';
import type { Prose } from '../model/text.js';
import { html, type Html } from './html.js';

/** A text as a reader sees it: figures are filled in; what the protocol does not state stays in braces. Citations are left out. */
export function proseText(protocol: Protocol, text: Prose): string {
    const known = figures(protocol);
    return text.map(part => (part.kind === 'text' ? part.text : part.kind === 'figure' ? known.get(part.path) ?? `{${part.path}}` : '')).join('').replace(/\s+([.,;:])/g, '$1').trim();
}

/**
 * A text in paragraphs, with figures filled in and citations as numbers.
 * @param numberOf the number of a source in the list of references
 */
export function proseHtml(protocol: Protocol, text: Prose, numberOf: (source: string | undefined) => number | undefined): readonly Html[] {
    const known = figures(protocol);
    const paragraphs: Html[][] = [[]];
    for (const part of text) {
        if (part.kind === 'text') {
            const [first = '', ...rest] = part.text.split(/\n\s*\n/);
            paragraphs.at(-1)!.push(html`${first}`);
            rest.forEach(next => paragraphs.push([html`${next}`]));
        } else if (part.kind === 'figure') {
            const figure = known.get(part.path);
            paragraphs.at(-1)!.push(figure === undefined ? html`<span class="open">{${part.path}}</span>` : html`<span class="figure">${figure}</span>`);
        } else {
            paragraphs.at(-1)!.push(html`<a class="cited" href="#references">[${numberOf(part.source.target) ?? part.source.written}]</a>`);
        }
    }
    return paragraphs.map(parts => html`<p>${parts}</p>
`);
}
