import { textWidth, wrapped } from '../text-width.js';
import type { Flow, FlowEdge, FlowNode } from './graph.js';
import { layout, newGraph, type Point } from './layering.js';

/** A box in its place; the place is that of its middle. */
export interface PlacedNode {
    readonly node: FlowNode;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly title: readonly string[];
    readonly lines: readonly (readonly string[])[];
}

/** A way in its place. */
export interface PlacedEdge {
    readonly edge: FlowEdge;
    readonly points: readonly Point[];
    readonly label: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** A drawing in pixels. */
export interface Placed {
    readonly nodes: readonly PlacedNode[];
    readonly edges: readonly PlacedEdge[];
    readonly width: number;
    readonly height: number;
}

/** The sizes of type and the height of their lines. */
export const type = { title: 14, line: 12, titleHeight: 18, lineHeight: 16 } as const;

const [titleWidth, lineWidth, labelWidth, padding] = [210, 230, 170, 12];

/** The drawing that was made last, by what it shows: most edits leave the flow as it is, and laying it out takes longer than all the rest. */
let last: { readonly of: string; readonly drawing: Placed } | undefined;

/** Puts boxes into layers, so that ways run downwards and cross as little as can be. The same flow always gives the same drawing. */
export function placed(flow: Flow): Placed {
    const of = JSON.stringify(flow);
    last = last?.of === of ? last : { of, drawing: laidOut(flow) };
    return last.drawing;
}

function laidOut(flow: Flow): Placed {
    const graph = newGraph();
    const boxes = flow.nodes.map(node => sized(node));
    boxes.forEach(({ node, width, height }) => graph.setNode(node.id, { width, height }));
    const ways = flow.edges.filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to)).map((edge, place) => ({ edge, name: `${place}`, ...labelled(edge.label) }));
    ways.forEach(({ edge: { from, to }, name, width, height }) => graph.setEdge(from, to, { width, height, labelpos: 'c', minlen: 1 }, name));
    layout(graph);
    const { width = 0, height = 0 } = graph.graph();
    return {
        nodes: boxes.map(box => ({ ...box, ...middle(graph.node(box.node.id)) })),
        edges: ways.map(({ edge, name, ...label }): PlacedEdge => {
            const at = graph.edge(edge.from, edge.to, name);
            return { edge, ...label, points: (at.points ?? []).map(middle), ...middle(at) };
        }),
        width: Math.ceil(Number.isFinite(width) ? width : 0), height: Math.ceil(Number.isFinite(height) ? height : 0),
    };
}

function middle({ x = 0, y = 0 }: Partial<Point>): Point {
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** So many lines a box shows; the text alternative has them all. */
const mostLines = 14;

function sized(node: FlowNode): Omit<PlacedNode, 'x' | 'y'> {
    const title = wrapped(node.title, type.title, titleWidth);
    const all = node.lines.length > mostLines ? [...node.lines.slice(0, mostLines - 1), `and ${node.lines.length - mostLines + 1} more`] : node.lines;
    const lines = all.map(line => wrapped(all.length > 2 ? `• ${line}` : line, type.line, lineWidth));
    const widest = Math.max(90, ...title.map(line => textWidth(line, type.title) * 1.06), ...lines.flat().map(line => textWidth(line, type.line)));
    const rows = lines.reduce((sum, { length }) => sum + length, 0);
    return {
        node, title, lines, width: Math.ceil(widest) + 2 * padding,
        height: title.length * type.titleHeight + rows * type.lineHeight + (rows > 0 ? 4 : 0) + 2 * padding,
    };
}

function labelled(text: string): Pick<PlacedEdge, 'label' | 'width' | 'height'> {
    const label = wrapped(text, type.line, labelWidth);
    return label.length === 0 ? { label, width: 0, height: 0 } : {
        label, width: Math.ceil(Math.max(...label.map(line => textWidth(line, type.line)))) + 8, height: label.length * type.lineHeight + 4,
    };
}
