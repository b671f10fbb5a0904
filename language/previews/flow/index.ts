import { factsFor } from '../facts.js';
import type { Protocol, ProtocolDocument } from '../../model/protocol.js';
import { html, type Html } from '../html.js';
import type { Preview } from '../index.js';
import { heading, page } from '../page.js';
import { unreachable, type Flow, type FlowEdge, type FlowNode } from './graph.js';
import { placed, type as typeSizes, type PlacedEdge, type PlacedNode } from './layout.js';
import { flowOf } from './sketching.js';
import { style } from './style.js';

/** What follows what: from screening to the end of the course, each branch with its condition. */
export const flowPreview: Preview = {
    view: 'flow',
    title: 'Flow',
    render: (protocol, { nonce, stale, document }) =>
        page({ nonce, stale, view: 'flow', width: 'wide', title: `${protocol.label} – flow` }, style, view(protocol, document)),
};

function view(protocol: Protocol, document: ProtocolDocument): Html {
    const flow = flowOf(factsFor(protocol, document));
    const lost = unreachable({ ...flow, nodes: flow.nodes.filter(({ shape }) => shape !== 'safety') });
    const apart = new Set(flow.edges.filter(({ from }) => from === 'safety').map(({ to }) => to));
    const isLost = ({ id, shape }: FlowNode): boolean => shape !== 'safety' && lost.has(id) && !apart.has(id);
    return html`${heading(protocol, 'Flow')}${flow.nodes.length === 0 ? empty : html`${troubles(flow, isLost)}${drawing(protocol, flow, isLost)}${alternative(flow, isLost)}`}`;
}

const empty = html`<p class="empty">Nothing follows from anything yet. Write a screening <code>step</code>, a <code>session</code> or a <code>phase</code>,
and the flow appears here.</p>`;

function troubles({ nodes, edges }: Flow, isLost: (node: FlowNode) => boolean): Html | false {
    const titleOf = (id: string): string => nodes.find(node => node.id === id)?.title ?? id;
    const told = [
        ...nodes.filter(({ shape }) => shape === 'gap').map(({ id, source }) => {
            const way = edges.find(({ to }) => to === id);
            return { source, text: `After “${titleOf(way?.from ?? '')}” the protocol does not say what follows where ${way?.label === 'otherwise' ? 'the condition does not hold' : 'no condition holds'}.` };
        }),
        ...nodes.filter(isLost).map(({ source, title }) => ({ source, text: `Nothing leads to “${title}”.` })),
        ...edges.filter(({ kind }) => kind === 'never').map(({ source, label, from }) => ({ source, text: `“${label || titleOf(from)}” is never taken: what stands before it always fits first.` })),
    ];
    return told.length > 0 && html`<section class="alarm" aria-labelledby="troubles"><h2 id="troubles">Gaps and dead ends</h2>
<ul>${told.map(({ source, text }) => html`<li${source !== undefined && html` data-source="${source}"`}>${text}</li>
`)}</ul></section>
`;
}

function drawing(protocol: Protocol, flow: Flow, isLost: (node: FlowNode) => boolean): Html {
    const { nodes, edges, width, height } = placed(flow);
    return html`<fieldset class="zoom screen"><legend>Zoom</legend><label><input type="radio" name="zoom" value="fit" id="zoom-fit"> Fit</label>\
<label><input type="radio" name="zoom" value="1" id="zoom-1" checked> 100 %</label><label><input type="radio" name="zoom" value="2" id="zoom-2"> 150 %</label></fieldset>
<div class="scroll flow" tabindex="0" role="region" aria-label="Flow">
<svg role="img" aria-label="${`How patients go through ${protocol.label}. The same as text stands below.`}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10Z"/></marker></defs>
${edges.map(line)}${edges.map(labelOf)}${nodes.map(one => box(one, isLost(one.node)))}</svg>
</div>
`;
}

function line({ edge: { kind, source, from, to }, points }: PlacedEdge): Html {
    const [first, ...rest] = points;
    const path = first ? `M${first.x} ${first.y}${curve(rest)}` : '';
    return html`<path class="${`way ${kind ?? ''}`.trim()}" data-key="${`${from} ${source ?? ''} ${to}`}"${source !== undefined && html` data-source="${source}"`} d="${path}" marker-end="url(#arrow)"/>
`;
}

/** Rounded corners at the points in between. */
function curve(points: readonly { readonly x: number; readonly y: number }[]): string {
    return points.map(({ x, y }, place) => {
        const next = points[place + 1];
        return next ? `Q${x} ${y} ${round((x + next.x) / 2)} ${round((y + next.y) / 2)}` : `L${x} ${y}`;
    }).join('');
}

function round(value: number): number {
    return Math.round(value * 10) / 10;
}

function labelOf({ edge: { source, from, to }, label, x, y, width, height }: PlacedEdge): Html | false {
    return label.length > 0 && html`<g class="label" data-key="${`label ${from} ${source ?? ''} ${to}`}"${source !== undefined && html` data-source="${source}"`}>\
<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${width}" height="${height}" rx="3"/>${
        label.map((text, place) => html`<text x="${x}" y="${round(y - height / 2 + 14 + place * typeSizes.lineHeight)}">${text}</text>`)}</g>
`;
}

function box({ node: { id, source, shape, title: whole }, x, y, width, height, title, lines }: PlacedNode, isLost: boolean): Html {
    const [left, top] = [round(x - width / 2), round(y - height / 2)];
    const radius = shape === 'decision' ? 18 : shape === 'end' || shape === 'stop' ? height / 2 > 24 ? 24 : height / 2 : 5;
    const isList = lines.length > 2 && lines.flat().length > lines.length;
    const start = top + 12 + title.length * typeSizes.titleHeight;
    return html`<g class="box ${shape}${isLost && ' lost'}" data-key="${id}"${source !== undefined && html` data-source="${source}"`}><title>${whole}</title>\
<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${radius}"/>${
        title.map((text, place) => html`<text class="title" x="${x}" y="${round(top + 26 + place * typeSizes.titleHeight)}">${text}</text>`)}${
        lines.flat().map((text, place) => html`<text${isList && html` class="list"`} x="${isList ? left + 12 : x}" y="${round(start + 16 + place * typeSizes.lineHeight)}">${text}</text>`)}</g>
`;
}

/** The same as a list of boxes, each with the ways on from it. */
function alternative({ nodes, edges }: Flow, isLost: (node: FlowNode) => boolean): Html {
    const titleOf = (id: string): string => nodes.find(node => node.id === id)?.title ?? id;
    const way = ({ label, to, source, kind }: FlowEdge): Html => html`<li${source !== undefined && html` data-source="${source}"`}>${
        kind === 'never' && 'Never taken: '}${label !== '' && html`${label} → `}<b>${titleOf(to)}</b></li>
`;
    return html`<details class="as-text"><summary>The flow as text</summary>
<ol>${nodes.map(node => {
        const ways = edges.filter(({ from }) => from === node.id);
        return html`<li${node.source !== undefined && html` data-source="${node.source}"`}><b>${node.title}</b>${isLost(node) && ' (nothing leads here)'}${
            node.lines.length > 0 && html`<ul class="muted">${node.lines.map(text => html`<li>${text}</li>`)}</ul>`}${ways.length > 0 && html`<ul class="ways">${ways.map(way)}</ul>`}</li>
`;
    })}</ol></details>
`;
}
