import type { CourseDays } from '../../analysis/time/days.js';
import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/occurrence.js';
import { orNull } from './element.js';
import type { Exported } from './exported.js';
import { tolerance } from './points.js';
import { duration } from './quantities.js';

/**
 * One planned holding of a step or session.
 * @param days the days on which each occurrence can be held, by its id
 */
export function occurrence(holding: Model.Occurrence, days: ReadonlyMap<string, CourseDays>): Exported<Model.Occurrence, Contract.Occurrence> {
    return {
        id: holding.id,
        template: holding.template,
        index: holding.index,
        parent: holding.parent ?? null,
        arm: holding.arm ?? null,
        epoch: holding.epoch ?? null,
        optional: holding.optional,
        nominalDay: holding.nominalDay ?? null,
        timings: holding.timings.map(timing),
        days: orNull(days.get(holding.id), courseDays),
    };
}

function timing(relation: Model.OccurrenceTiming): Exported<Model.OccurrenceTiming, Contract.OccurrenceTiming> {
    return {
        from: relation.from,
        reason: relation.reason,
        edge: relation.edge,
        lower: orNull(relation.lower, duration),
        upper: orNull(relation.upper, duration),
        target: orNull(relation.target, duration),
        tolerance: orNull(relation.tolerance, tolerance),
        against: relation.against,
    };
}

function courseDays(days: CourseDays): Exported<CourseDays, Contract.CourseDays> {
    return { earliest: days.earliest ?? null, latest: days.latest ?? null, target: days.target ?? null };
}
