import * as dagre from '@dagrejs/dagre';

/** A point of a drawing. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** The part of the layout library that is used. Its own types cannot be read by every version of TypeScript at work here. */
interface Layering {
    setGraph(options: object): void;
    setDefaultEdgeLabel(make: () => object): void;
    setNode(id: string, size: object): void;
    hasNode(id: string): boolean;
    setEdge(from: string, to: string, label: object, name: string): void;
    graph(): { readonly width?: number; readonly height?: number };
    node(id: string): Partial<Point>;
    edge(from: string, to: string, name: string): Partial<Point> & { readonly points?: readonly Point[] };
}

const { Graph, layout } = dagre as unknown as { readonly Graph: new (options: object) => Layering; readonly layout: (graph: Layering) => void };

/** A graph that {@link layout} gives places to. */
export function newGraph(): Layering {
    const graph = new Graph({ multigraph: true });
    graph.setGraph({ rankdir: 'TB', nodesep: 36, edgesep: 18, ranksep: 34, marginx: 8, marginy: 8 });
    graph.setDefaultEdgeLabel(() => ({}));
    return graph;
}

export { layout };
