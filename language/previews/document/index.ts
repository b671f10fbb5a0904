import { paperOf } from '../../analysis/document/index.js';
import type { Chapter } from '../../analysis/document/blocks.js';
import type { Protocol } from '../../model/protocol.js';
import { html, type Html } from '../html.js';
import type { Preview } from '../index.js';
import { page } from '../page.js';
import { sourcesOf } from '../sources.js';
import { blockHtml, type Keys } from './blocks.js';
import { style } from './style.js';

/** The whole protocol as a clinic files it: contents, numbered headings, versions, references. */
export const documentPreview: Preview = {
    view: 'document',
    title: 'Document',
    render: (protocol, { nonce, stale }) =>
        page({ nonce, stale, view: 'document', width: 'text', title: `${protocol.label} – document` }, style, view(protocol)),
};

function view(protocol: Protocol): Html {
    const places = sourcesOf(protocol);
    const keys: Keys = sources => {
        const known = sources.filter(source => places.has(source));
        return known.length > 0 && html` data-source="${known.join(' ')}"`;
    };
    const { id, title, front, chapters } = paperOf(protocol);
    return html`<h1 data-source="${id}">${title}</h1>
${front.map(block => blockHtml(block, keys))}<nav class="contents keep" aria-label="Contents"><h2>Contents</h2>
<ol>${chapters.map(({ id: place, title: name, parts }) => html`<li><a href="#${place}">${name}</a>${parts.length > 0 && html`<ol>${parts.map(part => html`<li><a href="#${part.id}">${part.title}</a></li>
`)}</ol>`}</li>
`)}</ol></nav>
${chapters.map((chapter, place) => chapterHtml(chapter, place, keys))}`;
}

function chapterHtml({ id, title, sources, blocks, parts }: Chapter, place: number, keys: Keys): Html {
    return html`<section class="chapter" id="${id}" aria-labelledby="${`${id}-title`}"${keys(sources)}><h2 id="${`${id}-title`}"><span class="count">${place + 1}</span> ${title}</h2>
${blocks.map(block => blockHtml(block, keys))}${parts.map((part, index) => html`<section class="part" id="${part.id}"${keys(part.sources)} data-key="${part.id}"><h3><span class="count">${place + 1}.${index + 1}</span> ${part.title}</h3>
${part.blocks.map(block => blockHtml(block, keys))}</section>
`)}</section>
`;
}
