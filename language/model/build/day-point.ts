import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import { dayNumber, dayOffset } from '../day-numbers.js';
import type { DayPoint } from '../timing.js';
import { rangeOf, report, writtenOf, type Build } from './context.js';
import { wholeNumber } from './whole.js';

/** A place on the protocol's calendar. Around a day with a tolerance the count leaves out day 0, as the calendar does. */
export function dayPoint(build: Build, node: Torn<ast.DayPoint>): DayPoint | undefined {
    const low = wholeNumber(build, node, 'low', 'the day');
    if (low === undefined) {
        return undefined;
    }
    const place = { written: writtenOf(build, node), range: rangeOf(build, node) };
    if (node.tolerance !== undefined) {
        const tolerance = wholeNumber(build, node, 'tolerance', 'the number of days');
        return tolerance === undefined ? undefined : around(low, tolerance, build.firstDay, place);
    }
    const high = node.high === undefined ? low : wholeNumber(build, node, 'high', 'the day');
    if (high === undefined) {
        return undefined;
    }
    if (high < low) {
        report(build, 'reversed-range', place.range, { written: place.written, low: String(low), high: String(high) });
        return undefined;
    }
    return { low, high, ...(high === low && { target: low }), ...place };
}

function around(target: number, tolerance: number, first: number, place: Pick<DayPoint, 'written' | 'range'>): DayPoint {
    const middle = dayOffset(target, first);
    return { low: dayNumber(middle - tolerance, first), high: dayNumber(middle + tolerance, first), target, ...place };
}
