import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/timing.js';
import { evaluated } from './conditions.js';
import { action } from './actions.js';
import { head, orNull, origin, reference, references } from './element.js';
import type { Exported } from './exported.js';
import { statedSpan } from './encounters.js';
import { timePoint } from './points.js';
import { stated } from './quantities.js';

/** A part of the course. */
export function phase(part: Model.Phase): Exported<Model.Phase, Contract.Phase> {
    return {
        ...head(part),
        encounters: references(part.encounters),
        when: orNull(part.when, timePoint),
        lasts: orNull(part.lasts, statedSpan),
        entry: orNull(part.entry, gate),
        exit: orNull(part.exit, gate),
        next: part.next.map(next),
        otherwise: orNull(part.otherwise, way => ({ actions: way.actions.map(action) })),
        ...origin(part),
    };
}

/** A group of patients treated alike. */
export function arm(group: Model.Arm): Exported<Model.Arm, Contract.Arm> {
    return {
        ...head(group),
        role: group.role ?? null,
        gives: group.gives.map(treatment),
        encounters: references(group.encounters),
        enrols: orNull(group.enrols, statedCount),
        ...origin(group),
    };
}

/** A number of people or places. */
export function statedCount(number: Model.StatedCount): Exported<Model.StatedCount, Contract.StatedCount> {
    return { count: number.count, approximate: number.approximate ?? false, ...origin(number) };
}

function next(way: Model.NextPhase): Exported<Model.NextPhase, Contract.NextPhase> {
    return { phase: reference(way.phase), when: orNull(way.when, evaluated), ...origin(way) };
}

function treatment(item: Model.ArmTreatment): Exported<Model.ArmTreatment, Contract.ArmTreatment> {
    return { given: reference(item.given), dose: orNull(item.dose, stated) };
}

type GateBy<Kind> = Extract<Model.Gate, { readonly kind: Kind }>;

function gate(way: Model.Gate): Contract.Gate {
    return way.kind === 'condition'
        ? { kind: way.kind, when: evaluated(way.when) } satisfies Exported<GateBy<'condition'>, Contract.ConditionGate>
        : { kind: way.kind, point: timePoint(way.point) } satisfies Exported<GateBy<'point'>, Contract.PointGate>;
}
