import type * as ast from '../../generated/ast.js';
import { partsOf, type Torn } from '../../syntax/tree.js';
import { dayNumber, dayOffset } from '../day-numbers.js';
import type { DayPoint, WeekRange } from '../timing.js';
import { compact } from './compact.js';
import { rangeOf, rangeOfPart, report, writtenOf, type Build } from './context.js';
import { wholeNumber, wholeNumbers } from './whole.js';

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
    if (high === undefined || isReversed(build, low, high, place)) {
        return undefined;
    }
    return { low, high, ...(high === low && { target: low }), ...place };
}

/** The days of a list, one place each. */
export function dayPoints(build: Build, node: Torn<ast.DaysPoint>): DayPoint[] {
    const parts = partsOf(node, 'days');
    return wholeNumbers(build, node, 'days', 'the day')
        .map((day, index) => ({ low: day, high: day, target: day, written: `on day ${day}`, range: rangeOfPart(build, node, parts[index]) }));
}

/** Weeks of the protocol's calendar. */
export function weekRange(build: Build, node: Torn<ast.WeekPoint>): WeekRange | undefined {
    const low = wholeNumber(build, node, 'low', 'the week');
    const high = node.high === undefined ? low : wholeNumber(build, node, 'high', 'the week');
    const place = { written: writtenOf(build, node), range: rangeOf(build, node) };
    if (low === undefined || high === undefined || isReversed(build, low, high, place)) {
        return undefined;
    }
    return compact<WeekRange>({ low, high: node.open === true ? undefined : high, ...place });
}

/** Days that illustrate a rule. */
export function nominalDays(build: Build, node: Torn<ast.NominalRule> | undefined): number[] {
    return node ? wholeNumbers(build, node, 'days', 'the day') : [];
}

function isReversed(build: Build, low: number, high: number, place: Pick<DayPoint, 'written' | 'range'>): boolean {
    if (high < low) {
        report(build, 'reversed-range', place.range, { written: place.written, low: String(low), high: String(high) });
    }
    return high < low;
}

function around(target: number, tolerance: number, first: number, place: Pick<DayPoint, 'written' | 'range'>): DayPoint {
    const middle = dayOffset(target, first);
    return { low: dayNumber(middle - tolerance, first), high: dayNumber(middle + tolerance, first), target, ...place };
}
