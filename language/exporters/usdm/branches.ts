import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { courseDays, firstDay } from '../../analysis/time/days.js';
import type { Action } from '../../model/condition.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Decision } from '../../model/outcomes.js';
import type { Anchor, Phase, TimePoint } from '../../model/timing.js';
import type { Context } from './context.js';
import type { Statement } from './timings.js';

/** A place of the course at which it branches. */
export interface Fork {
    readonly id: string;
    readonly label: string;
    /** The occurrence before which it stands; at the end where there is none. */
    readonly before: string | undefined;
    /** When, counted from an occurrence. */
    readonly when?: { readonly from: string; readonly statement: Statement };
    readonly branches: readonly Branch[];
    /** What follows where no branch holds. */
    readonly otherwise: Branch['goes'];
    readonly epoch?: string;
}

/** One way to go on. */
interface Branch {
    readonly condition: string;
    readonly goes: 'on' | 'out' | { readonly to: string };
}

/** The decisions of a protocol, and the ways from one phase into the next. */
export function forks(context: Context): readonly Fork[] {
    const { decisions, phases } = context.protocol;
    return [...decisions.flatMap(decision => decisionForks(decision, context)), ...phases.flatMap(phase => phaseFork(phase, context))];
}

const goesOut = (actions: readonly Action[]): boolean => actions.some(action => action.kind === 'stop' && action.object === 'treatment');

function decisionForks(decision: Decision, context: Context): readonly Fork[] {
    const { names, protocol } = context;
    const branches = decision.branches.map(({ when, actions }): Branch => ({
        condition: `${conditionText(when.condition, names)}: ${actionWords(actions, names)}`, goes: goesOut(actions) ? 'out' : 'on',
    }));
    const otherwise = decision.otherwise && goesOut(decision.otherwise.actions) ? 'out' : 'on';
    return placesOf(decision.point, protocol.occurrences, context).map((place, index) => ({
        id: index === 0 ? decision.id : `${decision.id}~${index + 1}`, label: decision.label, branches, otherwise, ...place,
    }));
}

/** Where a point of the course lies among the occurrences: before or after each one that it names. */
function placesOf(point: TimePoint, occurrences: readonly Occurrence[], context: Context): readonly Pick<Fork, 'before' | 'when'>[] {
    if (point.kind === 'relation') {
        const { relation } = point;
        const statement: Statement = relation;
        return anchored(relation.from, occurrences).map(one => ({
            before: relation.direction === 'after' ? occurrences[occurrences.indexOf(one) + 1]?.id : one.id,
            ...(statement.lower ?? statement.upper ?? statement.target ? { when: { from: one.id, statement } } : {}),
        }));
    }
    return [dayPlace(point, context)];
}

function dayPlace(point: Exclude<TimePoint, { readonly kind: 'relation' }>, { protocol }: Context): Pick<Fork, 'before' | 'when'> {
    const first = firstDay(protocol);
    const number = protocol.header.dayConvention?.number ?? 1;
    const day = point.kind === 'day' ? point.day.low : number + (point.week.low - 1) * 7;
    const days = courseDays(protocol);
    const before = protocol.occurrences.find(({ id }) => (days.get(id)?.earliest ?? -Infinity) >= day)?.id;
    const away = day - number + (day < 1 && number > 0 ? 1 : 0);
    const time = { value: String(away), unit: 'd', kind: 'calendar' } as const;
    return { before, ...(first ? { when: { from: first.id, statement: { lower: time, upper: time, edge: 'start', written: `${point.kind} ${point.kind === 'day' ? day : point.week.low}` } } } : {}) };
}

/** The occurrences that an anchor means. */
function anchored({ target, choice, index }: Anchor, occurrences: readonly Occurrence[]): readonly Occurrence[] {
    const held = occurrences.filter(({ template }) => template === target.target);
    switch (choice) {
        case 'first': return held.slice(0, 1);
        case 'last': return held.slice(-1);
        case 'numbered': return held.filter(one => one.index === index);
        default: return held;
    }
}

function phaseFork(phase: Phase, { protocol, names }: Context): readonly Fork[] {
    const { occurrences } = protocol;
    const held = occurrences.filter(({ epoch }) => epoch === phase.id);
    const last = held.at(-1);
    if (phase.next.length === 0 || !last) {
        return [];
    }
    const branches = phase.next.map(({ phase: to, when }): Branch => {
        const first = occurrences.find(({ epoch }) => epoch === to.target);
        return { condition: when ? `${conditionText(when.condition, names)}: go on to ${names.of(to)}` : `go on to ${names.of(to)}`, goes: first ? { to: first.id } : 'on' };
    });
    return [{
        id: `${phase.id}~next`, label: `After ${phase.label}`, before: occurrences[occurrences.indexOf(last) + 1]?.id, branches, epoch: phase.id,
        otherwise: phase.otherwise && goesOut(phase.otherwise.actions) ? 'out' : 'on',
    }];
}
