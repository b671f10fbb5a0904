import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/timing.js';
import { evaluated } from './conditions.js';
import { orNull, origin } from './element.js';
import type { Exported } from './exported.js';
import { anchor, dayPoint, relation } from './points.js';
import { span } from './quantities.js';

/** When and how often a step or session is held. */
export function schedule(timing: Model.Schedule): Exported<Model.Schedule, Contract.Schedule> {
    return {
        relations: timing.relations.map(relation),
        days: timing.days.map(dayPoint),
        repeat: repeat(timing.repeat),
        ...origin(timing),
    };
}

function repeat(times: Model.Repeat): Exported<Model.Repeat, Contract.Repeat> {
    return {
        minimum: times.minimum,
        maximum: times.maximum ?? null,
        cadence: orNull(times.cadence, span),
        minimumGap: orNull(times.minimumGap, span),
        per: orNull(times.per, anchor),
        until: orNull(times.until, evaluated),
    };
}
