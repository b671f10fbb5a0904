import type { Protocol } from '../../model/protocol.js';
import { html, type Html } from '../html.js';
import type { Preview } from '../index.js';
import { page } from '../page.js';
import { abbreviations, changes, header, references } from './front.js';
import { chapters, type Chapter } from './chapters.js';
import { style } from './style.js';

/** The whole protocol as a clinic files it: contents, numbered headings, versions, references. */
export const documentPreview: Preview = {
    view: 'document',
    title: 'Document',
    render: (protocol, { nonce, stale }) =>
        page({ nonce, stale, view: 'document', width: 'text', title: `${protocol.label} – document` }, style, view(protocol)),
};

function view(protocol: Protocol): Html {
    const sources = [...protocol.own.sources, ...protocol.used.sources];
    const numbers = new Map(sources.map(({ id }, place) => [id, place + 1]));
    const all: readonly Chapter[] = [
        ...chapters(protocol, source => (source === undefined ? undefined : numbers.get(source))),
        { id: 'abbreviations', title: 'Abbreviations', body: abbreviations(protocol) },
        { id: 'versions', title: 'Versions', body: changes(protocol) },
        { id: 'references', title: 'References', body: references(sources) },
    ].filter(({ body }) => body.html !== '');
    return html`${header(protocol)}<nav class="contents keep" aria-label="Contents"><h2>Contents</h2>
<ol>${all.map(({ id, title, parts = [] }) => html`<li><a href="#${id}">${title}</a>${parts.length > 0 && html`<ol>${parts.map(part => html`<li><a href="#${part.id}">${part.title}</a></li>
`)}</ol>`}</li>
`)}</ol></nav>
${all.map(chapterOf)}`;
}

function chapterOf({ id, title, body, parts = [] }: Chapter, place: number): Html {
    return html`<section class="chapter" id="${id}" aria-labelledby="${`${id}-title`}"><h2 id="${`${id}-title`}"><span class="count">${place + 1}</span> ${title}</h2>
${body}${parts.map((part, index) => html`<section class="part" id="${part.id}" data-source="${part.id}" data-key="${part.id}"><h3><span class="count">${place + 1}.${index + 1}</span> ${part.title}</h3>
${part.body}</section>
`)}</section>
`;
}
