/** A box of the flow. */
export interface FlowNode {
    readonly id: string;
    /** The key of what it shows in the text; absent for what is no element. */
    readonly source?: string;
    readonly shape: 'step' | 'decision' | 'phase' | 'stop' | 'end' | 'gap' | 'safety';
    readonly title: string;
    /** Further lines, smaller. */
    readonly lines: readonly string[];
}

/** A way from one box to another. */
export interface FlowEdge {
    readonly from: string;
    readonly to: string;
    readonly source?: string;
    /** When it is taken; empty where it always is. */
    readonly label: string;
    /** `never`: another way is always taken before it; `aside`: it may be taken at any time. */
    readonly kind?: 'never' | 'aside';
}

/** A flow, its boxes in the order in which they are read. */
export interface Flow {
    readonly nodes: readonly FlowNode[];
    readonly edges: readonly FlowEdge[];
}

/** A flow that is being put together; a box with the id of one that is there already is that one. */
export interface Sketch {
    readonly node: (node: FlowNode) => string;
    readonly edge: (edge: FlowEdge) => void;
    readonly flow: () => Flow;
}

/** Begins an empty flow. */
export function sketch(): Sketch {
    const nodes = new Map<string, FlowNode>();
    const edges: FlowEdge[] = [];
    return {
        node: node => {
            if (!nodes.has(node.id)) {
                nodes.set(node.id, node);
            }
            return node.id;
        },
        edge: edge => void edges.push(edge),
        flow: () => ({ nodes: [...nodes.values()], edges }),
    };
}

/** The boxes that no way from the first box leads to. */
export function unreachable({ nodes, edges }: Flow): ReadonlySet<string> {
    const reached = new Set(nodes.slice(0, 1).map(({ id }) => id));
    for (const id of reached) {
        edges.filter(({ from, kind }) => from === id && kind !== 'never').forEach(({ to }) => reached.add(to));
    }
    return new Set(nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id));
}
