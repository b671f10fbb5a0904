/**
 * Multi-valued decision diagrams: a function from the cells of some variables to yes or no, each function exactly once
 * (Bryant 1986, "Graph-based algorithms for Boolean function manipulation"; Srinivasan, Kam, Malik, Brayton 1990 for variables with several values).
 */
export type Diagram = Leaf | Branch;

interface Leaf {
    readonly kind: 'leaf';
    readonly holds: boolean;
    readonly id: number;
}

interface Branch {
    readonly kind: 'branch';
    /** Place of the variable in the order of all. */
    readonly variable: number;
    /** What remains to be asked, for each cell of the variable. */
    readonly cells: readonly Diagram[];
    readonly id: number;
}

/** A place for each variable on which a function depends: which of its cells is meant. */
type Assignment = ReadonlyMap<number, number>;

/** Functions over the same variables. */
export interface Diagrams {
    readonly always: Diagram;
    readonly never: Diagram;
    /** Yes in the cells that are marked. */
    test(variable: number, cells: readonly boolean[]): Diagram;
    not(of: Diagram): Diagram;
    all(of: readonly Diagram[]): Diagram;
    any(of: readonly Diagram[]): Diagram;
    /** At least so many of several. */
    atLeast(minimum: number, of: readonly Diagram[]): Diagram;
}

/** Told where functions grow beyond what is worked out while somebody types. */
export class TooLarge extends Error {}

/**
 * Makes a space of functions.
 * @param limit the most branches of all functions together; more throw {@link TooLarge}
 */
export function createDiagrams(limit: number): Diagrams {
    const never: Leaf = { kind: 'leaf', holds: false, id: 0 };
    const always: Leaf = { kind: 'leaf', holds: true, id: 1 };
    const branches = new Map<string, Branch>();
    const joined = new Map<string, Diagram>();
    const negated = new Map<Diagram, Diagram>();

    function branch(variable: number, cells: readonly Diagram[]): Diagram {
        if (cells.every(cell => cell === cells[0])) {
            return cells[0]!;
        }
        const key = `${variable}:${cells.map(({ id }) => id).join()}`;
        const known = branches.get(key);
        if (known) {
            return known;
        }
        if (branches.size >= limit) {
            throw new TooLarge('The conditions multiply.');
        }
        const made: Branch = { kind: 'branch', variable, cells, id: branches.size + 2 };
        branches.set(key, made);
        return made;
    }

    function both(a: Diagram, b: Diagram): Diagram {
        if (a === never || b === never) {
            return never;
        }
        if (a === always || a === b) {
            return b;
        }
        if (b === always) {
            return a;
        }
        const key = a.id < b.id ? `${a.id}&${b.id}` : `${b.id}&${a.id}`;
        const known = joined.get(key);
        if (known) {
            return known;
        }
        const first = Math.min(variableOf(a), variableOf(b));
        const count = [a, b].flatMap(side => (side.kind === 'branch' && side.variable === first ? [side.cells.length] : []))[0] ?? 0;
        const made = branch(first, Array.from({ length: count }, (_, cell) => both(cellOf(a, first, cell), cellOf(b, first, cell))));
        joined.set(key, made);
        return made;
    }

    function not(of: Diagram): Diagram {
        if (of.kind === 'leaf') {
            return of.holds ? never : always;
        }
        const made = negated.get(of) ?? branch(of.variable, of.cells.map(not));
        negated.set(of, made);
        return made;
    }

    const all = (of: readonly Diagram[]): Diagram => of.reduce(both, always);
    const any = (of: readonly Diagram[]): Diagram => not(all(of.map(not)));

    return {
        always, never, not, all, any,
        test: (variable, cells) => branch(variable, cells.map(holds => (holds ? always : never))),
        atLeast(minimum, of) {
            let reached: Diagram[] = Array.from({ length: minimum + 1 }, (_, count) => (count === 0 ? always : never));
            for (const next of of) {
                reached = reached.map((before, count) => (count === 0 ? always : any([before, both(reached[count - 1]!, next)])));
            }
            return reached[minimum] ?? never;
        },
    };
}

function variableOf(diagram: Diagram): number {
    return diagram.kind === 'leaf' ? Infinity : diagram.variable;
}

function cellOf(diagram: Diagram, variable: number, cell: number): Diagram {
    return diagram.kind === 'branch' && diagram.variable === variable ? diagram.cells[cell]! : diagram;
}

/** Whether nothing meets a function. */
export function isNever(diagram: Diagram): boolean {
    return diagram.kind === 'leaf' && !diagram.holds;
}

/** Whether everything meets a function. */
export function isAlways(diagram: Diagram): boolean {
    return diagram.kind === 'leaf' && diagram.holds;
}

/** The variables on which a function depends. */
export function supportOf(diagram: Diagram): ReadonlySet<number> {
    const seen = new Set<Diagram>();
    const variables = new Set<number>();
    const visit = (part: Diagram): void => {
        if (part.kind === 'branch' && !seen.has(part)) {
            seen.add(part);
            variables.add(part.variable);
            part.cells.forEach(visit);
        }
    };
    visit(diagram);
    return variables;
}

/** One way to meet a function, the first cells first; nothing where there is none. */
export function someAssignment(diagram: Diagram): Assignment | undefined {
    if (isNever(diagram)) {
        return undefined;
    }
    const chosen = new Map<number, number>();
    for (let part = diagram; part.kind === 'branch';) {
        const cell = part.cells.findIndex(child => !isNever(child));
        chosen.set(part.variable, cell);
        part = part.cells[cell]!;
    }
    return chosen;
}
