import type * as ast from '../../generated/ast.js';
import { oneLine } from '../../syntax/format/index.js';
import type { Torn } from '../../syntax/tree.js';
import type { DayPoint, Schedule, StatedTolerance, TimePoint, TimingRelation } from '../timing.js';
import { compact, present } from './compact.js';
import { rangeOf, textBetween, type Build } from './context.js';
import { nominalDays } from './day-point.js';
import { origin } from './element.js';
import { singleMember } from './members.js';
import { insideTiming, repeat } from './repeat.js';
import { series } from './series.js';
import { bound, timePoints } from './timing.js';
import { tolerance, toleratedDay, toleratedRelation } from './tolerance.js';

/** Everything a `timing` line says. */
export function schedule(build: Build, node: Torn<ast.Timing>): Schedule {
    const stated = origin(build, node);
    const rules = present(node.rules ?? []);
    const windowRule = singleMember(build, rules, 'WindowRule', 'window', insideTiming);
    singleMember(build, rules, 'WeekPoint', 'in weeks', insideTiming);
    const around = tolerance(build, windowRule);
    const places = placesOf(build, rules, stated.provenance, around);
    return compact<Schedule>({
        ...places,
        tolerance: around,
        nominalDays: nominalDays(build, singleMember(build, rules, 'NominalRule', 'nominal', insideTiming)),
        repeat: repeat(build, rules, places, around),
        ...stated,
        written: rulesWritten(build, node),
        range: rangeOf(build, node),
    });
}

/** Where in the course the occurrences may lie. */
export type Places = Pick<Schedule, 'relations' | 'days' | 'weeks' | 'series'>;

function placesOf(build: Build, rules: readonly ast.TimingRule[], provenance: Schedule['provenance'], around: StatedTolerance | undefined): Places {
    const points: TimePoint[] = [];
    const bounds: TimingRelation[] = [];
    const listed: TimingRelation[] = [];
    for (const rule of rules) {
        switch (rule.$type) {
            case 'BoundRule':
                bounds.push(...present([bound(build, rule, provenance)]));
                break;
            case 'SeriesPoint':
                listed.push(...series(build, rule, provenance));
                break;
            case 'AtPoint': case 'OffsetPoint': case 'DayPoint': case 'DaysPoint': case 'WeekPoint':
                points.push(...timePoints(build, rule, provenance));
                break;
            default:
        }
    }
    const relation = (exact: TimingRelation): TimingRelation => (around ? toleratedRelation(exact, around) : exact);
    const day = (exact: DayPoint): DayPoint => (around?.kind === 'stated' ? toleratedDay(exact, around, build.firstDay) : exact);
    const [weeks] = points.flatMap((point) => (point.kind === 'week' ? [point.week] : []));
    return {
        relations: [...points.flatMap((point) => (point.kind === 'relation' ? [relation(point.relation)] : [])), ...bounds].sort((a, b) => a.range.start - b.range.start),
        days: points.flatMap((point) => (point.kind === 'day' ? [day(point.day)] : [])),
        ...(weeks && { weeks }),
        series: listed.map(relation),
    };
}

/** The author's own words without the keyword and the citations. */
function rulesWritten(build: Build, node: Torn<ast.Timing>): string {
    const rules = (node.rules ?? []).map((rule) => rangeOf(build, rule));
    return oneLine(textBetween(build, node, { start: rules[0]?.start ?? 0, end: rules.at(-1)?.end ?? 0 }));
}
