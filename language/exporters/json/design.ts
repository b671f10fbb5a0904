import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/timing.js';
import { evaluated } from './conditions.js';
import { head, orNull, origin, references } from './element.js';
import type { Exported } from './exported.js';
import { timePoint } from './points.js';

/** A part of the course. */
export function phase(part: Model.Phase): Exported<Model.Phase, Contract.Phase> {
    return {
        ...head(part),
        encounters: references(part.encounters),
        entry: orNull(part.entry, gate),
        exit: orNull(part.exit, gate),
        ...origin(part),
    };
}

/** A group of patients treated alike. */
export function arm(group: Model.Arm): Exported<Model.Arm, Contract.Arm> {
    return {
        ...head(group),
        role: group.role ?? null,
        medications: references(group.medications),
        encounters: references(group.encounters),
        ...origin(group),
    };
}

type GateBy<Kind> = Extract<Model.Gate, { readonly kind: Kind }>;

function gate(way: Model.Gate): Contract.Gate {
    return way.kind === 'condition'
        ? { kind: way.kind, when: evaluated(way.when) } satisfies Exported<GateBy<'condition'>, Contract.ConditionGate>
        : { kind: way.kind, point: timePoint(way.point) } satisfies Exported<GateBy<'point'>, Contract.PointGate>;
}
