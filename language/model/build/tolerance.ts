import type * as ast from '../../generated/ast.js';
import { addDurations, makeDuration, negateDuration, toDays, type Duration } from '../../syntax/duration.js';
import type { Torn } from '../../syntax/tree.js';
import { dayNumber, dayOffset } from '../day-numbers.js';
import type { Cadence, DayPoint, StatedTolerance, TimingRelation, Tolerance } from '../timing.js';
import { rangeOf, report, writtenOf, type Build } from './context.js';
import { reportProblem, type Figure } from './quantity.js';

/** What a timing line says about how far its exact points may be missed. */
export function tolerance(build: Build, node: Torn<ast.WindowRule> | undefined): StatedTolerance | undefined {
    if (!node) {
        return undefined;
    }
    const range = rangeOf(build, node);
    if (node.unstated) {
        return { kind: 'not-stated', range };
    }
    const [early, late] = node.tolerance === undefined
        ? [read(build, node, earlyFigure(node)), read(build, node, { number: node.late ?? '', unit: node.unit })]
        : [read(build, node, { number: node.tolerance, unit: node.unit }), read(build, node, { number: node.tolerance, unit: node.unit })];
    return early && late && { kind: 'stated', early, late, range };
}

/** A window that opens late is written without a minus, and then counts the other way. */
function earlyFigure({ early, unit }: Torn<ast.WindowRule>): Figure {
    const { negative = false, value = '' } = early ?? {};
    return { number: negative || value === '0' ? value : `-${value}`, unit: early?.unit ?? unit };
}

function read(build: Build, node: Torn<ast.WindowRule>, figure: Figure): Duration | undefined {
    if (figure.number === '' || figure.unit === undefined) {
        return undefined;
    }
    const result = makeDuration(figure.number, figure.unit);
    if (!result.ok) {
        reportProblem(build, node, figure, result, 'a time');
        return undefined;
    }
    return result.duration;
}

/**
 * An exact relation, with its tolerance reckoned into its bounds; where that cannot be done, as with days around months, it stands beside them.
 * `before dosing 1, window not stated` says no more than before: the same day is not meant.
 */
export function toleratedRelation(relation: TimingRelation, around: StatedTolerance): TimingRelation {
    if (around.kind === 'not-stated') {
        return relation.direction === 'same-day' ? opened(relation) : relation;
    }
    const { target } = relation;
    if (!target) {
        return relation;
    }
    const lower = addDurations(target, negateDuration(around.early));
    const upper = addDurations(target, around.late);
    return lower && upper ? { ...relation, lower, upper } : { ...relation, tolerance: { early: around.early, late: around.late } };
}

function opened({ lower, upper, ...relation }: TimingRelation): TimingRelation {
    return relation.edge === 'start' ? { ...relation, direction: 'before', ...(upper && { upper }) } : { ...relation, direction: 'after', ...(lower && { lower }) };
}

/** An exact day, with its tolerance; a tolerance in hours leaves the day as it is. */
export function toleratedDay(day: DayPoint, around: Tolerance, first: number): DayPoint {
    const [early, late] = [toDays(around.early), toDays(around.late)].map((days) => days && Number(days.n / days.d));
    if (day.target === undefined || early === undefined || late === undefined) {
        return day;
    }
    const middle = dayOffset(day.target, first);
    return { ...day, low: dayNumber(middle - early, first), high: dayNumber(middle + late, first) };
}

/** An exact cadence with its tolerance. */
export function toleratedCadence(build: Build, cadence: Cadence, around: Tolerance, node: Torn<ast.WindowRule>): Cadence {
    if (cadence.target ?? cadence.choices[0] ?? (cadence.lower.value !== cadence.upper.value || cadence.lower.unit !== cadence.upper.unit)) {
        return cadence;
    }
    const lower = addDurations(cadence.lower, negateDuration(around.early));
    const upper = addDurations(cadence.lower, around.late);
    if (!lower || !upper) {
        report(build, 'wrong-unit', rangeOf(build, node), {
            written: writtenOf(build, node), wanted: 'the same kind of time as the rhythm it belongs to',
        });
        return cadence;
    }
    return { ...cadence, lower, upper, target: cadence.lower };
}
