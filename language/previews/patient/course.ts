import { dayCount, isClosed, isoDate, weekdayOf } from '../../analysis/dates.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import type { Played } from '../../analysis/play/trace.js';
import { actionWords } from '../../analysis/words/actions.js';
import { minus } from '../../analysis/words/moments.js';
import { capital, namesOf } from '../../analysis/words/names.js';
import { dayNumber } from '../../model/day-numbers.js';
import { toDecimalString } from '../../syntax/decimal.js';
import { html, type Html } from '../html.js';
import { months, type Dated, type Shown } from './calendar.js';
import type { PatientInput } from './input.js';
import { movableIn, moved } from './moved.js';
import { reasonsText } from './reasons.js';

/** Everything after screening: visits with their days and doses, the calendar, decisions, and what stopped or interrupted the course. */
export function course(facts: ProtocolFacts, usual: Played, input: PatientInput): Html {
    const { start, closedDays } = input;
    const labelOf = labels(facts);
    const { visits, played, words } = moved(facts, usual, input, labelOf);
    const shown: Shown = { labelOf, movable: movableIn(facts.protocol) };
    return visits.length === 0 ? html`` : html`${words}${stops(facts, played)}${decisions(facts, played)}${outcomes(facts, played, labelOf)}${table(facts, played, visits, input, shown)}${
        start !== undefined && dayCount(start) !== undefined && html`<section aria-labelledby="calendar"><h2 id="calendar">Calendar</h2>
<p class="hint note">Drag a visit to another day, or focus it and press the left or right arrow key.</p>
<div class="months">${months(visits, start, closedDays, shown)}</div></section>
`}`;
}

function labels({ protocol, encounters }: ProtocolFacts): (id: string) => string {
    return id => {
        const occurrence = protocol.occurrences.find(one => one.id === id);
        const label = encounters.find(one => one.id === occurrence?.template)?.label ?? id;
        const several = protocol.occurrences.some(({ template, index }) => template === occurrence?.template && index > 1);
        return several ? `${label} ${occurrence?.index ?? ''}` : label;
    };
}

function table(facts: ProtocolFacts, played: Played, visits: readonly Dated[], input: PatientInput, { labelOf, movable: move }: Shown): Html {
    const { start, closedDays, moved: byHand } = input;
    const { protocol, elements } = facts;
    const first = protocol.header.dayConvention?.number ?? 1;
    const zero = start === undefined ? undefined : dayCount(start);
    const lost = protocol.occurrences.filter(({ id, optional }) => !optional && played.visits.get(id)?.held === false);
    const nameOf = (id: string): string => elements.find(one => one.id === id)?.label ?? id;
    return html`<section aria-labelledby="visits"><h2 id="visits">Visits</h2>
<table class="grid" aria-labelledby="visits"><thead><tr><th scope="col">Visit</th><th scope="col">Day</th>${zero !== undefined && html`<th scope="col">Date</th>`}<th scope="col">Given</th><th scope="col">Notes</th></tr></thead>
<tbody>${visits.map(one => {
        const { id, day, planned, stuck } = one;
        const visit = played.visits.get(id);
        const minute = visit?.discharged?.minute;
        const notes = [
            visit && visit.delay > 0 && `${visit.delay} days later than planned`,
            ...(visit?.postponedBy ?? []).map(check => `put off by ${nameOf(check)}`),
            byHand?.has(id) && 'moved by hand',
            day !== planned && `instead of day ${minus(dayNumber(planned, first))}${zero !== undefined && isClosed(closedDays, zero + planned) ? ', which is closed' : ''}`,
            minute && `leaves at ${toDecimalString(minute, 0).text} min`,
        ].filter(Boolean).join('; ');
        return html`<tr data-source="${id.slice(0, id.lastIndexOf('/'))}" data-key="${id}"${move(one)}><th scope="row">${labelOf(id)}</th><td class="number">${minus(dayNumber(day, first))}</td>${
            zero !== undefined && html`<td class="date">${capital(weekdayOf(zero + day).slice(0, 3))} ${isoDate(zero + day)}</td>`}<td>${(visit?.given ?? []).map(({ amounts, medication, name }) =>
            `${amounts.map(({ written }) => written).join(' or ')} ${namesOf(protocol).label(medication) ?? name}`).join(', ')}</td><td>${notes}${stuck && html` <b class="stuck">no open day fits its window</b>`}</td></tr>
`;
    })}</tbody></table>
${lost.length > 0 && html`<p class="note">Not held: ${lost.map(({ id }) => labelOf(id)).join(', ')}.</p>
`}</section>
`;
}

function stops({ elements }: ProtocolFacts, { stoppedBy, pausedBy }: Played): Html | false {
    const entry = ([id, because]: readonly [string, readonly { readonly text: string }[]], word: string): Html =>
        html`<li data-source="${id}" data-key="${id}">${word} <b>${elements.find(one => one.id === id)?.label ?? id}</b> <span class="note">${reasonsText(because)}</span></li>
`;
    return stoppedBy.size + pausedBy.size > 0 && html`<section class="alarm" aria-labelledby="stops"><h2 id="stops">Stopped or interrupted</h2>
<ul>${[...stoppedBy].map(one => entry(one, 'Stopped by'))}${[...pausedBy].map(one => entry(one, 'Interrupted by'))}</ul></section>
`;
}

function decisions({ protocol }: ProtocolFacts, played: Played): Html | false {
    const taken = protocol.decisions.flatMap(decision => {
        const found = played.decisions.get(decision.id);
        return found ? [{ decision, found }] : [];
    });
    return taken.length > 0 && html`<section aria-labelledby="decisions"><h2 id="decisions">Decisions</h2>
<ul>${taken.map(({ decision: { id, label }, found: { branch, actions, because } }) =>
        html`<li data-source="${branch === undefined ? `${id}#otherwise` : `${id}#${branch + 1}`}" data-key="${id}">${label}: <b>${actionWords(actions, namesOf(protocol))}</b>${
            because.length > 0 && html` <span class="note">${reasonsText(because)}</span>`}</li>
`)}</ul></section>
`;
}

function outcomes({ protocol }: ProtocolFacts, { reached }: Played, labelOf: (id: string) => string): Html | false {
    const found = protocol.outcomes.filter(({ id }) => (reached.get(id)?.size ?? 0) > 0);
    return found.length > 0 && html`<p>${found.map(({ id, label }) => html`<span data-source="${id}" data-key="${id}">Reaches <b>${label}</b> at ${[...reached.get(id) ?? []].map(labelOf).join(', ')}. </span>`)}</p>
`;
}
