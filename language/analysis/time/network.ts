/**
 * A simple temporal network (Dechter, Meiri, Pearl 1991, "Temporal constraint networks"): points in time, and bounds on the seconds between two of them.
 * Some points are midnights: the seconds between two of them are whole days, and every bound that is found between them is cut to whole days.
 */
export interface Network<Reason> {
    /** For each point, whether it is a midnight. */
    readonly midnights: readonly boolean[];
    readonly bounds: readonly Bound<Reason>[];
}

/** `to` comes at most `most` seconds after `from`; where `most` is negative, it comes at least so long before. */
export interface Bound<Reason> {
    readonly from: number;
    readonly to: number;
    readonly most: number;
    readonly reason: Reason;
}

/** Seconds in a day; clock changes are not counted. */
export const secondsInDay = 86_400;

/** The bounds that begin at each point, or end there when the network is walked backwards. */
type Adjacency<Reason> = readonly (readonly Bound<Reason>[])[];

/** A network that is ready to be asked. */
export interface Solved<Reason> {
    readonly consistent: boolean;
    /**
     * The most seconds by which each point can come after one of them; infinite where nothing says so.
     * Empty where the network contradicts itself.
     */
    mostAfter(point: number): readonly number[];
    /** The fewest seconds by which each point comes after one of them; minus infinity where nothing says so. Empty where the network contradicts itself. */
    leastAfter(point: number): readonly number[];
    /** The bounds of the contradiction with the fewest bounds, in the order of a walk round it; empty where there is none. */
    contradiction(): readonly Bound<Reason>[];
}

/** Solves a network. What is asked for one point is worked out when it is first asked. */
export function solve<Reason>(network: Network<Reason>): Solved<Reason> {
    const forward = adjacency(network, 'from');
    const backward = adjacency(network, 'to');
    const everywhere = relax(network, forward, 'to', network.midnights.map(() => 0), undefined);
    const consistent = everywhere !== undefined;
    const later = new Map<number, readonly number[]>();
    const earlier = new Map<number, readonly number[]>();
    const distances = (known: Map<number, readonly number[]>, point: number, bounds: Adjacency<Reason>, way: 'from' | 'to'): readonly number[] => {
        const before = known.get(point);
        const start = network.midnights.map((_, index) => (index === point ? 0 : Infinity));
        const made = before ?? (consistent ? relax(network, bounds, way, start, point) ?? [] : []);
        known.set(point, made);
        return made;
    };
    return {
        consistent,
        mostAfter: point => distances(later, point, forward, 'to'),
        leastAfter: point => distances(earlier, point, backward, 'from').map(distance => 0 - distance),
        contradiction: () => (consistent ? [] : shortestContradiction(network, forward)),
    };
}

function adjacency<Reason>({ midnights, bounds }: Network<Reason>, end: 'from' | 'to'): Adjacency<Reason> {
    const lists: Bound<Reason>[][] = midnights.map(() => []);
    for (const bound of bounds) {
        lists[bound[end]]?.push(bound);
    }
    return lists;
}

/**
 * Shortest distances by relaxation (Bellman 1958, Ford 1956), breadth first.
 * @param way which end of a bound is walked to
 * @param source the point all distances are counted from; nothing where they are counted from a point before all others
 * @returns nothing where the network contradicts itself
 */
function relax<Reason>(
    { midnights }: Network<Reason>, bounds: Adjacency<Reason>, way: 'from' | 'to', start: number[], source: number | undefined,
): readonly number[] | undefined {
    const rounds = source === undefined || midnights[source] === true;
    const times = midnights.map(() => 0);
    const queue = start.flatMap((distance, point) => (distance === 0 ? [point] : []));
    const waiting = midnights.map((_, point) => start[point] === 0);
    for (let head = 0; head < queue.length; head++) {
        const point = queue[head]!;
        waiting[point] = false;
        for (const bound of bounds[point]!) {
            const next = bound[way];
            const distance = wholeDays(start[point]! + bound.most, rounds && midnights[next] === true);
            if (distance >= start[next]!) {
                continue;
            }
            start[next] = distance;
            if (waiting[next]) {
                continue;
            }
            times[next]! += 1;
            if (times[next]! > midnights.length) {
                return undefined;
            }
            waiting[next] = true;
            queue.push(next);
        }
    }
    return start;
}

function wholeDays(seconds: number, rounds: boolean): number {
    return rounds ? Math.floor(seconds / secondsInDay) * secondsInDay : seconds;
}

/** How many points a search for the shortest contradiction begins at; a larger network keeps the shortest of those that it finds. */
const mostStarts = 400;

/** The circle of bounds with the fewest bounds whose sum is negative: walks of growing length from each point back to itself. */
function shortestContradiction<Reason>(network: Network<Reason>, forward: Adjacency<Reason>): readonly Bound<Reason>[] {
    let best: readonly Bound<Reason>[] = [];
    const points = network.midnights.map((_, point) => point).filter(point => forward[point]!.length > 0);
    for (const point of points.slice(0, mostStarts)) {
        const limit = best.length === 0 ? network.midnights.length : best.length - 1;
        best = circleThrough(network, forward, point, limit) ?? best;
    }
    return best;
}

interface Walk<Reason> {
    readonly distance: number;
    readonly bound?: Bound<Reason>;
    readonly before?: Walk<Reason>;
}

/** The negative circle through a point with the fewest bounds, if one has at most `limit`. */
function circleThrough<Reason>(
    { midnights }: Network<Reason>, forward: Adjacency<Reason>, start: number, limit: number,
): readonly Bound<Reason>[] | undefined {
    const best = new Map<number, Walk<Reason>>();
    let frontier = new Map<number, Walk<Reason>>([[start, { distance: 0 }]]);
    for (let length = 1; length <= limit && frontier.size > 0; length++) {
        const reached = new Map<number, Walk<Reason>>();
        for (const [point, walk] of frontier) {
            for (const bound of forward[point]!) {
                const distance = wholeDays(walk.distance + bound.most, midnights[start] === true && midnights[bound.to] === true);
                const known = Math.min(reached.get(bound.to)?.distance ?? Infinity, best.get(bound.to)?.distance ?? Infinity);
                if (distance < known) {
                    reached.set(bound.to, { distance, bound, before: walk });
                }
            }
        }
        const back = reached.get(start);
        if (back && back.distance < 0) {
            return walked(back);
        }
        reached.delete(start);
        reached.forEach((walk, point) => best.set(point, walk));
        frontier = reached;
    }
    return undefined;
}

function walked<Reason>(end: Walk<Reason>): readonly Bound<Reason>[] {
    const bounds: Bound<Reason>[] = [];
    for (let walk: Walk<Reason> | undefined = end; walk?.bound; walk = walk.before) {
        bounds.unshift(walk.bound);
    }
    return bounds;
}
