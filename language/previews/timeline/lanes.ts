import { dayText } from '../../analysis/schedule-of-activities.js';
import { html, type Html } from '../html.js';
import type { Axis } from './axis.js';
import type { Course, Lane, Stretch } from './course.js';

const height = 24;

/** The drawing of one visit: its window, what it aims at, what has to follow, and what cannot be. */
export function laneOf(lane: Lane, axis: Axis, course: Course): Html {
    const { window, target, planned, after, broken, occurrence, encounter } = lane;
    const kind = encounter.administrations.length > 0 ? 'dose' : encounter.kind;
    return html`<svg class="lane" height="${height}" aria-hidden="true"><use href="#days"/>${after.map(({ from, to, label }) =>
        html`<g><title>${label}</title><rect class="after" ${extent({ from, to }, axis, course)} y="2" height="20"/></g>`)}\
${bar(window, axis, course, `window ${kind}${occurrence.optional ? ' optional' : ''}${lane.impossible ? ' impossible' : ''}`)}\
${broken && html`<rect class="broken" ${extent(broken, axis, course)} y="3" height="18" rx="2"/>`}\
${mark(target ?? planned, target !== undefined, axis)}</svg>`;
}

/** The drawing of a phase. */
export function phaseLane(window: Stretch, axis: Axis, course: Course): Html {
    return html`<svg class="lane" height="${height}" aria-hidden="true"><use href="#days"/>${bar(window, axis, course, 'phase')}</svg>`;
}

function bar(window: Stretch, axis: Axis, course: Course, kind: string): Html | false {
    const open = [window.from === undefined && 'from', window.to === undefined && 'to'].filter(Boolean).map(side => `open-${String(side)}`).join(' ');
    return (window.from !== undefined || window.to !== undefined) && html`<rect class="${`${kind} ${open}`.trim()}" ${extent(window, axis, course)} y="6" height="12" rx="3"/>`;
}

/** Where a stretch begins and how wide it is; the last day belongs to it. An open side reaches to the edge. */
function extent({ from, to }: Stretch, { x }: Axis, { begin, end }: Course): Html {
    const left = from === undefined ? 0 : x(Math.max(from, begin));
    const right = to === undefined ? 100 : x(Math.min(to, end) + 1);
    return html`x="${left}%" width="${Math.max(0.3, Math.round((right - left) * 100) / 100)}%"`;
}

/** A diamond on the day that is aimed at, a dot on a day that only follows from the others. */
function mark(day: number | undefined, isTarget: boolean, { x }: Axis): Html | false {
    const place = day === undefined ? undefined : x(day + 0.5);
    return place !== undefined && (isTarget
        ? html`<svg class="mark" x="${place}%" y="12"><path d="M0 -6 6 0 0 6 -6 0Z"/></svg>` : html`<circle class="mark" cx="${place}%" cy="12" r="2.5"/>`);
}

/** The days of a visit in words, as the schedule of activities has them. */
export function daysText({ from, to }: Stretch, { dayOf }: Course): string {
    return dayText({ ...(from !== undefined && { earliest: dayOf(from) }), ...(to !== undefined && { latest: dayOf(to) }) });
}

/** How many days a visit can be moved. */
export function slackText({ from, to }: Stretch): string {
    if (from === undefined || to === undefined) {
        return from === undefined && to === undefined ? 'not tied to a day' : 'open';
    }
    return to === from ? 'none' : to - from === 1 ? '1 day' : `${to - from} days`;
}
