import type { Block, Line, Run, Text } from '../../analysis/document/blocks.js';
import { html, type Html } from '../html.js';

/** Tells which keys stand for a place in the text: only those lead from the view to it. */
export type Keys = (sources: readonly string[]) => Html | false;

/** A piece of the document as HTML. */
export function blockHtml(block: Block, keys: Keys): Html {
    switch (block.kind) {
        case 'heading':
            return html`<h3${keys(block.sources)}>${textHtml(block.text)}</h3>
`;
        case 'paragraph':
            return html`<p${keys(block.sources)}>${textHtml(block.text)}</p>
`;
        case 'note':
            return html`<p class="note"${keys(block.sources)}>${textHtml(block.text)}</p>
`;
        case 'facts':
            return html`<dl>${block.rows.map(({ name, text, sources }) => html`<div${keys(sources)}><dt>${name}</dt><dd>${textHtml(text)}</dd></div>
`)}</dl>
`;
        case 'list':
            return listHtml(block, keys);
        default:
            return tableHtml(block, keys);
    }
}

function listHtml({ ordered, items }: Extract<Block, { readonly kind: 'list' }>, keys: Keys): Html {
    const lines = items.map((item: Line) => html`<li${keys(item.sources)}>${textHtml(item.text)}</li>
`);
    return ordered ? html`<ol>${lines}</ol>
` : html`<ul>${lines}</ul>
`;
}

function tableHtml({ label, head, rows, wide, tall }: Extract<Block, { readonly kind: 'table' }>, keys: Keys): Html {
    const table = html`<table class="grid${wide && ' wide'}${tall && ' tall'}" aria-label="${label}">${head.length > 0 && html`<thead><tr>${head.map(title => html`<th scope="col">${title}</th>`)}</tr></thead>
`}<tbody>${rows.map(({ cells: [first = [], ...rest], sources }) => html`<tr${keys(sources)}><th scope="row"${head.length === 0 && html` class="number"`}>${textHtml(first)}</th>${rest.map(cell => html`<td>${textHtml(cell)}</td>`)}</tr>
`)}</tbody></table>
`;
    return wide ? html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
${table}</div>
` : table;
}

/** A line of text as HTML. */
export function textHtml(text: Text): readonly Html[] {
    return text.map(runHtml);
}

function runHtml(run: Run): Html {
    if (typeof run === 'string') {
        return html`${run}`;
    }
    const { look, text } = run;
    switch (look) {
        case 'strong':
            return html`<b>${text}</b>`;
        case 'cited':
            return html`<a class="cited" href="#references">${text}</a>`;
        case 'address':
            return html`<a href="${text}" rel="noreferrer">${text}</a>`;
        case 'figure':
            return html`<span class="figure">${text}</span>`;
        case 'open':
            return html`<span class="open">${text}</span>`;
        case 'written':
            return html`<code>${text}</code>`;
        default:
            return html`<span class="note">${text}</span>`;
    }
}
