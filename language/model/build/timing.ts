import type * as ast from '../../generated/ast.js';
import { negateDuration, type Duration } from '../../syntax/duration.js';
import type { Torn } from '../../syntax/tree.js';
import type { Provenance } from '../element.js';
import type { Span } from '../quantities.js';
import type { Anchor, TimePoint, TimingRelation } from '../timing.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import { rangeOf, report, writtenOf, type Build } from './context.js';
import { dayPoint, dayPoints, weekRange } from './day-point.js';
import { series } from './series.js';
import { singleDuration, span } from './span.js';

/** During the anchor itself. */
const sameTime: Duration = { value: '0', unit: 'min', kind: 'elapsed' };
/** On the anchor's date. */
const sameDay: Duration = { value: '0', unit: 'd', kind: 'calendar' };

type Offsets = Pick<TimingRelation, 'lower' | 'upper' | 'target'>;
type Way = 'before' | 'after';

/**
 * A point in the course where only one makes sense; several are noted, and the first counts.
 * @param provenance where the statement that the point belongs to comes from
 */
export function timePoint(build: Build, node: Torn<ast.TimePoint> | undefined, provenance: Provenance): TimePoint | undefined {
    const [first, second] = node ? timePoints(build, node, provenance) : [];
    if (node && second) {
        report(build, 'not-one-value', rangeOf(build, node), { written: writtenOf(build, node), what: 'the time', example: wordsOf(first) });
    }
    return first;
}

/**
 * The points in the course that a phrase names: one, or those of a list.
 * @param provenance where the statement that the points belong to comes from
 */
export function timePoints(build: Build, node: Torn<ast.TimePoint>, provenance: Provenance): TimePoint[] {
    switch (node.$type) {
        case 'DayPoint': {
            const day = dayPoint(build, node);
            return day ? [{ kind: 'day', day }] : [];
        }
        case 'DaysPoint':
            return dayPoints(build, node).map((day) => ({ kind: 'day', day }));
        case 'WeekPoint': {
            const week = weekRange(build, node);
            return week ? [{ kind: 'week', week }] : [];
        }
        case 'SeriesPoint':
            return series(build, node, provenance).map((relation) => ({ kind: 'relation', relation }));
        case 'AtPoint':
            return present([atAnchor(build, node, provenance)]).map((relation) => ({ kind: 'relation', relation }));
        default:
            return present([window(build, node, provenance)]).map((relation) => ({ kind: 'relation', relation }));
    }
}

function wordsOf(point: TimePoint | undefined): string {
    return point?.kind === 'relation' ? point.relation.written : 'on day 8';
}

/** `at least 24 h before dosing 1` leaves the far side open; `at most 4 weeks after` reaches from the anchor itself. */
export function bound(build: Build, node: Torn<ast.BoundRule>, provenance: Provenance): TimingRelation | undefined {
    const from = anchor(build, node.anchor);
    const limit = singleDuration(build, node.span, { what: 'the time', example: '24 h' });
    if (!from || !limit || !node.direction) {
        return undefined;
    }
    const offset = node.direction === 'before' ? negateDuration(limit) : limit;
    const limitIsLower = (node.bound === 'at most') === (node.direction === 'before');
    const near = node.bound === 'at most' ? { ...limit, value: '0' } : undefined;
    const offsets = limitIsLower ? { lower: offset, upper: near } : { lower: near, upper: offset };
    return relation(build, node, from, { edge: node.direction, direction: node.direction, offsets, provenance });
}

/** During an anchor itself. */
export function atPoint(build: Build, node: Torn<ast.Anchor>, provenance: Provenance): TimingRelation | undefined {
    const from = anchor(build, node);
    return from && { from, edge: 'start', direction: 'at', lower: sameTime, upper: sameTime, target: sameTime, against: 'actual', provenance,
        written: `at ${from.written}`, range: from.range };
}

function atAnchor(build: Build, node: Torn<ast.AtPoint>, provenance: Provenance): TimingRelation | undefined {
    const from = anchor(build, node.anchor);
    const offsets = { lower: sameTime, upper: sameTime, target: sameTime };
    return from && relation(build, node, from, { edge: 'at', direction: 'at', offsets, provenance });
}

function window(build: Build, node: Torn<ast.OffsetPoint>, provenance: Provenance): TimingRelation | undefined {
    const from = anchor(build, node.anchor);
    const { direction } = node;
    const read = span(build, node.span, { what: 'the time', example: '24 to 72 h', backwards: direction === 'before' });
    if (!from || !direction || (node.span && !read)) {
        return undefined;
    }
    return read
        ? relation(build, node, from, { edge: direction, direction, offsets: offsetsOf(read, direction), provenance, approximate: read.approximate })
        : relation(build, node, from, { edge: direction, direction: 'same-day', offsets: { lower: sameDay, upper: sameDay }, provenance });
}

/** An offset without a tolerance is exact: its bounds equal its target. */
function offsetsOf({ lower, upper, target }: Span, direction: Way): Offsets {
    const exact = target ?? (lower.value === upper.value && lower.unit === upper.unit ? lower : undefined);
    return direction === 'after'
        ? { lower, upper, ...(exact && { target: exact }) }
        : { lower: negateDuration(upper), upper: negateDuration(lower), ...(exact && { target: negateDuration(exact) }) };
}

interface RelationParts {
    readonly edge: Way | 'at';
    readonly direction: TimingRelation['direction'];
    readonly offsets: { readonly [Key in keyof Offsets]?: Offsets[Key] | undefined };
    readonly provenance: Provenance;
    readonly approximate?: true | undefined;
}

/** What comes before an anchor is planned towards it; what comes after it, or with it, follows it as it was held. */
function relation(build: Build, node: ast.TimingRule | Torn<ast.TimingRule>, from: Anchor, parts: RelationParts): TimingRelation {
    return compact<TimingRelation>({
        from,
        edge: parts.edge === 'after' ? 'end' : 'start',
        direction: parts.direction,
        lower: parts.offsets.lower,
        upper: parts.offsets.upper,
        target: parts.offsets.target,
        approximate: parts.approximate,
        against: parts.edge === 'before' ? 'planned' : 'actual',
        provenance: parts.provenance,
        written: writtenOf(build, node),
        range: rangeOf(build, node),
    });
}
