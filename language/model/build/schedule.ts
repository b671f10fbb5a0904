import type * as ast from '../../generated/ast.js';
import { oneLine } from '../../syntax/format/index.js';
import type { AstNode, Torn } from '../../syntax/tree.js';
import type { DayPoint, Repeat, Schedule, TimingRelation } from '../timing.js';
import { compact, present } from './compact.js';
import { evaluated, places } from './condition.js';
import { rangeOf, report, writtenOf, type Build } from './context.js';
import { origin } from './element.js';
import { singleMember } from './members.js';
import { span } from './span.js';
import { bound, timePoint } from './timing.js';
import { wholeNumber } from './whole.js';

const inside = 'one timing line';

interface Count {
    readonly minimum: number;
    readonly maximum?: number;
}

/**
 * Everything a `timing` line says.
 * Without a count, what has a cadence or an end goes on from one occurrence without a limit; several days are one occurrence each;
 * everything else happens once.
 */
export function schedule(build: Build, node: Torn<ast.Timing>): Schedule {
    const stated = origin(build, node);
    const { provenance } = stated;
    const relations: TimingRelation[] = [];
    const days: DayPoint[] = [];
    for (const rule of node.rules ?? []) {
        if (rule.$type === 'BoundRule') {
            relations.push(...present([bound(build, rule, provenance)]));
        } else if (rule.$type === 'AtPoint' || rule.$type === 'OffsetPoint' || rule.$type === 'DayPoint') {
            const point = timePoint(build, rule, provenance);
            relations.push(...(point?.kind === 'relation' ? [point.relation] : []));
            days.push(...(point?.kind === 'day' ? [point.day] : []));
        }
    }
    return { relations, days, repeat: repeat(build, node, relations, days), ...stated, written: rulesWritten(build, node), range: rangeOf(build, node) };
}

/** The author's own words without the keyword and the citations. */
function rulesWritten(build: Build, node: Torn<ast.Timing>): string {
    const rules = (node.rules ?? []).map((rule) => rangeOf(build, rule));
    return oneLine(build.text.slice(rules[0]?.start ?? 0, rules.at(-1)?.end ?? 0));
}

function repeat(build: Build, node: Torn<ast.Timing>, relations: readonly TimingRelation[], days: readonly DayPoint[]): Repeat {
    const rules = node.rules as readonly ast.TimingRule[] | undefined;
    const counted = singleMember(build, rules, 'CountRule', 'times', inside);
    const every = singleMember(build, rules, 'CadenceRule', 'every', inside);
    const apart = singleMember(build, rules, 'ApartRule', 'apart', inside);
    const end = singleMember(build, rules, 'UntilRule', 'until', inside);
    const until = evaluated(build, end?.condition, places.until);
    const count = (counted && countOf(build, counted, end !== undefined)) ?? countWithout(every ?? end, days);
    return compact<Repeat>({
        ...count,
        cadence: span(build, every?.span, { what: 'the time from one to the next', example: '7 days' }),
        minimumGap: span(build, apart?.span, { what: 'the time between two', example: '2 days' }),
        per: relations.find((relation) => relation.from.choice === 'each')?.from,
        until,
        range: counted && rangeOf(build, counted),
    });
}

/** `6 times` is a promise, unless an `until` can end it earlier; `up to 6 times` promises one. */
function countOf(build: Build, node: Torn<ast.CountRule>, hasEnd: boolean): Count | undefined {
    if (node.once) {
        return { minimum: 1, maximum: 1 };
    }
    const what = 'the number of times';
    const most = wholeNumber(build, node, 'maximum', what);
    if (most !== undefined) {
        return { minimum: Math.min(1, most), maximum: most };
    }
    const low = wholeNumber(build, node, 'low', what);
    if (low === undefined || node.high === undefined) {
        return low === undefined ? undefined : { minimum: hasEnd ? Math.min(1, low) : low, maximum: low };
    }
    const high = wholeNumber(build, node, 'high', what);
    if (high !== undefined && high < low) {
        report(build, 'reversed-range', rangeOf(build, node), { written: writtenOf(build, node), low: String(low), high: String(high) });
        return { minimum: high, maximum: low };
    }
    return { minimum: low, maximum: high ?? low };
}

function countWithout(goesOn: AstNode | undefined, days: readonly DayPoint[]): Count {
    const fewest = Math.max(1, days.length);
    return goesOn ? { minimum: fewest } : { minimum: fewest, maximum: fewest };
}
