import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/timing.js';
import { evaluated } from './conditions.js';
import { orNull, origin } from './element.js';
import type { Exported } from './exported.js';
import { anchor, dayPoint, relation, tolerance, weekRange } from './points.js';
import { duration, span } from './quantities.js';

/** When and how often a step or session is held. */
export function schedule(timing: Model.Schedule): Exported<Model.Schedule, Contract.Schedule> {
    return {
        relations: timing.relations.map(relation),
        days: timing.days.map(dayPoint),
        weeks: orNull(timing.weeks, weekRange),
        series: timing.series.map(relation),
        tolerance: orNull(timing.tolerance, scheduleTolerance),
        nominalDays: [...timing.nominalDays],
        repeat: repeat(timing.repeat),
        ...origin(timing),
    };
}

function repeat(times: Model.Repeat): Exported<Model.Repeat, Contract.Repeat, 'counted' | 'reckoned'> {
    return {
        minimum: times.minimum,
        maximum: times.maximum ?? null,
        cadence: orNull(times.cadence, cadence),
        frequency: orNull(times.frequency, frequency),
        minimumGap: orNull(times.minimumGap, span),
        per: orNull(times.per, anchor),
        until: orNull(times.until, evaluated),
    };
}

function cadence(rhythm: Model.Cadence): Exported<Model.Cadence, Contract.Cadence> {
    return { ...span(rhythm), choices: rhythm.choices.map(duration) };
}

function frequency(often: Model.Frequency): Exported<Model.Frequency, Contract.Frequency> {
    return { minimum: often.minimum, maximum: often.maximum, period: duration(often.period), length: orNull(often.length, span) };
}

type ToleranceBy<Kind> = Extract<Model.StatedTolerance, { readonly kind: Kind }>;

function scheduleTolerance(around: Model.StatedTolerance): Contract.ScheduleTolerance {
    return around.kind === 'stated'
        ? { kind: around.kind, ...tolerance(around) } satisfies Exported<ToleranceBy<'stated'>, Contract.FiguredTolerance>
        : { kind: around.kind } satisfies Exported<ToleranceBy<'not-stated'>, Contract.UnstatedTolerance>;
}
