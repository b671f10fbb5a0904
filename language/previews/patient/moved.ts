import type { ProtocolFacts } from '../../analysis/facts.js';
import { play } from '../../analysis/play/play.js';
import { plannedDays } from '../../analysis/play/plan.js';
import type { Played } from '../../analysis/play/trace.js';
import { brokenClauses } from '../../analysis/time/broken-clauses.js';
import { solvedCourse, type DaysBetween } from '../../analysis/time/course.js';
import { firstDay } from '../../analysis/time/days.js';
import { minus } from '../../analysis/words/moments.js';
import { dayNumber } from '../../model/day-numbers.js';
import type { Protocol } from '../../model/protocol.js';
import { html, type Html } from '../html.js';
import { dated, type Dated } from './calendar.js';
import type { PatientInput } from './input.js';

/** A course in which visits were moved by hand. */
export interface Moved {
    readonly visits: readonly Dated[];
    readonly played: Played;
    /** What moved with them, and what is not kept any more. */
    readonly words: Html;
}

/**
 * The course with some visits where they were moved to: the others are placed around them, and the patient goes through it anew on these days.
 * @param usual the course without that
 */
export function moved(facts: ProtocolFacts, usual: Played, input: PatientInput, labelOf: (id: string) => string): Moved {
    const { protocol } = facts;
    const before = dated(protocol, usual, { ...input, moved: new Map() });
    if (!input.moved || input.moved.size === 0) {
        return { visits: before, played: usual, words: status([]) };
    }
    const planned = plannedDays(protocol) ?? new Map<string, number>();
    const days = new Map(dated(protocol, usual, input).map(({ id, day, delay }) => [id, day - delay]));
    const played = play(facts, { known: input.known, closed: input.closed, days }) ?? usual;
    const visits = dated(protocol, played, input).map(visit => ({ ...visit, planned: (planned.get(visit.id) ?? visit.planned) + visit.delay }));
    return { visits, played, words: status(changes(protocol, { before, visits, byHand: input.moved, labelOf })) };
}

/** It is always there, so that a screen reader tells when something is added. */
function status(lines: readonly Html[]): Html {
    return html`<div class="moved" data-key="moved" role="status">${lines.length > 0 && html`<h2>Moved by hand</h2>
<ul>${lines}</ul>`}</div>
`;
}

interface Changes {
    readonly before: readonly Dated[];
    readonly visits: readonly Dated[];
    readonly byHand: ReadonlyMap<string, number>;
    readonly labelOf: (id: string) => string;
}

function changes(protocol: Protocol, { before, visits, byHand, labelOf }: Changes): readonly Html[] {
    const first = protocol.header.dayConvention?.number ?? 1;
    const dayText = (day: number): string => minus(dayNumber(day, first));
    const was = new Map(before.map(({ id, day }) => [id, day]));
    const here = new Map(visits.map(({ id, day, delay }) => [id, day - delay]));
    const elsewhere = visits.filter(({ id, day }) => byHand.has(id) || was.get(id) !== day);
    const told = [...elsewhere.filter(({ id }) => byHand.has(id)), ...elsewhere.filter(({ id }) => !byHand.has(id))];
    const lost = before.filter(({ id }) => !here.has(id));
    const templateOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));
    return [
        ...told.map(({ id, day }) => html`<li data-key="${id}" data-source="${templateOf(id)}">${byHand.has(id) ? '' : 'With it: '}<b>${labelOf(id)}</b> on day ${dayText(day)}${
            was.has(id) && was.get(id) !== day && ` instead of day ${dayText(was.get(id)!)}`}${byHand.has(id) && html` <button type="button" class="back" data-back="${id}">Put back</button>`}</li>
`),
        ...lost.map(({ id }) => html`<li class="stuck" data-key="${`lost ${id}`}" data-source="${templateOf(id)}"><b>${labelOf(id)}</b> is not held any more.</li>
`),
        ...brokenClauses(protocol, here).map(({ timing: { written, from }, occurrence: { id } }) =>
            html`<li class="stuck" data-key="${`broken ${id} ${from} ${written}`}" data-source="${templateOf(id)}">Not kept: “${written}” of ${labelOf(id)}, counted from ${labelOf(from)}.</li>
`),
    ];
}

/** By which a page around the view can let a visit be moved; the first day itself is moved by its date. Days count from the first day. */
export function movableIn(protocol: Protocol): (visit: Dated) => Html | false {
    const [origin, { daysBetween }] = [firstDay(protocol)?.id, solvedCourse(protocol)];
    return ({ id, day, delay }) => (origin === undefined || id === origin ? false : attributes(id, day, delay, daysBetween(origin, id) ?? {}));
}

function attributes(id: string, day: number, delay: number, { fewest, most }: DaysBetween): Html {
    return html` data-visit="${id}" data-day="${day}" data-earliest="${fewest === undefined ? '' : fewest + delay}" data-latest="${most === undefined ? '' : most + delay}" aria-keyshortcuts="ArrowLeft ArrowRight"`;
}
