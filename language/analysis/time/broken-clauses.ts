import type { Protocol } from '../../model/protocol.js';
import type { HeldClause } from './contradictions.js';
import { courseNetwork, type Reason } from './course-network.js';
import { secondsInDay, solve, type Bound } from './network.js';

/** So many are told at once. */
const mostTold = 10;

/**
 * The timing clauses that are not kept where visits are held on given days.
 * @param days days after any one day, by the id of the visit; clauses about other visits do not count
 * @returns the clauses, each with the visit for which it bites
 */
export function brokenClauses(protocol: Protocol, days: ReadonlyMap<string, number>): readonly HeldClause[] {
    const network = courseNetwork(protocol, ({ id }) => days.has(id));
    const [origin, ...others] = [...days].flatMap(([id, day]) => {
        const point = network.days.get(id);
        return point === undefined ? [] : [{ point, day }];
    });
    if (!origin) {
        return [];
    }
    const fixed = others.flatMap(({ point, day }): Bound<Reason>[] => {
        const seconds = (day - origin.day) * secondsInDay;
        const reason: Reason = { kind: 'calendar' };
        return [{ from: origin.point, to: point, most: seconds, reason }, { from: point, to: origin.point, most: 0 - seconds, reason }];
    });
    const broken: HeldClause[] = [];
    for (let bounds = [...network.bounds, ...fixed]; broken.length < mostTold;) {
        const clause = solve({ ...network, bounds }).contradiction().flatMap(({ reason }) => (reason.kind === 'clause' ? [reason] : [])).at(-1);
        if (!clause) {
            break;
        }
        broken.push({ timing: clause.timing, occurrence: clause.occurrence });
        bounds = bounds.filter(({ reason }) => reason.kind !== 'clause' || reason.timing !== clause.timing || reason.occurrence !== clause.occurrence);
    }
    return broken;
}
