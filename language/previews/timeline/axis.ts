import { minus } from '../../analysis/words/moments.js';
import { html, type Html } from '../html.js';
import type { Course } from './course.js';

/** How days become places: a percentage of the width of the lanes, so that the width alone makes the zoom. */
export interface Axis {
    readonly x: (day: number) => number;
    readonly ticks: readonly number[];
    /** Further ticks that there is room for when zoomed in. */
    readonly fine: readonly number[];
}

const steps = [1, 2, 7, 14, 28, 56, 84, 182, 364, 728];

/** So many ticks have room for their labels at the smallest zoom. */
const mostTicks = 9;

/** The axis of a course: each day has its width, the last one too. */
export function axisOf({ begin, end }: Course): Axis {
    const length = end - begin + 1;
    const room = length * 0.02;
    const [left, width] = [begin - room, length + 2 * room];
    const x = (day: number): number => Math.round((day - left) / width * 10_000) / 100;
    const step = steps.find(size => length / size <= mostTicks) ?? steps.at(-1)!;
    const fineStep = steps.find(size => length / size <= mostTicks * 4) ?? step;
    const every = (size: number): number[] => {
        const from = Math.ceil(begin / size) * size;
        return Array.from({ length: Math.max(0, Math.floor((end - from) / size) + 1) }, (_, place) => from + place * size);
    };
    const ticks = every(step);
    return { x, ticks, fine: every(fineStep).filter(day => !ticks.includes(day)) };
}

/** The head of the lanes: the days, and the lines that all lanes share. */
export function axisHead({ x, ticks, fine }: Axis, dayOf: (offset: number) => number): Html {
    const label = (day: number): string => (day === ticks[0] ? `Day ${minus(dayOf(day))}` : minus(dayOf(day)));
    return html`<svg class="lane axis" height="22" aria-hidden="true"><defs><g id="days">${ticks.map(day => html`<line class="rule" x1="${x(day)}%" x2="${x(day)}%" y1="0" y2="200"/>`)}</g></defs>\
${ticks.map(day => html`<text x="${x(day)}%" y="15">${label(day)}</text>`)}${fine.map(day => html`<text class="fine muted" x="${x(day)}%" y="15">${label(day)}</text>`)}</svg>`;
}
