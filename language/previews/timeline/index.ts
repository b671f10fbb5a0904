import type { Protocol } from '../../model/protocol.js';
import { contradictionWords } from '../../rules/support/course-words.js';
import { minus } from '../../analysis/words/moments.js';
import { html, type Html } from '../html.js';
import type { Preview } from '../index.js';
import { heading, page } from '../page.js';
import { axisHead, axisOf } from './axis.js';
import { courseOf, type Course, type Lane } from './course.js';
import { daysText, laneOf, phaseLane, slackText } from './lanes.js';
import { style } from './style.js';

/** The course to scale: phases, visits and the windows in which they can be held. */
export const timelinePreview: Preview = {
    view: 'timeline',
    title: 'Timeline',
    render: (protocol, { nonce, stale }) =>
        page({ nonce, stale, view: 'timeline', width: 'wide', title: `${protocol.label} – timeline` }, style, view(protocol)),
};

function view(protocol: Protocol): Html {
    const course = courseOf(protocol);
    const isEmpty = course.lanes.length === 0;
    return html`${heading(protocol, 'Timeline')}${isEmpty ? empty : html`${contradictionsOf(protocol, course)}${legend(course)}${table(course)}`}`;
}

const empty = html`<p class="empty">No visits yet. Write a screening <code>step</code> or a <code>session</code> with a <code>timing</code> line,
and the course appears here.</p>`;

const zooms = [['fit', 'Whole course'], ['2', '2×'], ['4', '4×'], ['8', '8×']] as const;

function legend({ counted, lanes, contradictions }: Course): Html {
    const has = (holds: (lane: Lane) => boolean): boolean => lanes.some(holds);
    return html`<div class="tools"><fieldset class="zoom screen"><legend>Zoom</legend>${zooms.map(([level, label]) =>
        html`<label><input type="radio" name="zoom" value="${level}" id="zoom-${level}"${level === 'fit' && html` checked`}> ${label}</label>`)}</fieldset>
<ul class="legend">
<li><svg class="key" aria-hidden="true"><rect class="window dose" x="1" y="3" width="22" height="10" rx="3"/></svg> with a dose: earliest to latest</li>
<li><svg class="key" aria-hidden="true"><rect class="window" x="1" y="3" width="22" height="10" rx="3"/></svg> without a dose</li>
${has(({ occurrence }) => occurrence.optional) && html`<li><svg class="key" aria-hidden="true"><rect class="window optional" x="1" y="3" width="22" height="10" rx="3"/></svg> only if the course goes on</li>
`}${has(({ after }) => after.length > 0) && html`<li><svg class="key" aria-hidden="true"><rect class="after" x="1" y="1" width="22" height="14"/></svg> what has to follow a dose</li>
`}${has(({ target }) => target !== undefined) && html`<li><svg class="key" aria-hidden="true"><svg class="mark" x="12" y="8"><path d="M0 -6 6 0 0 6 -6 0Z"/></svg></svg> the day aimed at</li>
`}<li><svg class="key" aria-hidden="true"><circle class="mark" cx="12" cy="8" r="2.5"/></svg> a day that fits</li>
${contradictions.length > 0 && html`<li><svg class="key" aria-hidden="true"><rect class="broken" x="1" y="2" width="22" height="12" rx="2"/></svg> contradiction</li>
`}</ul>
${!counted && html`<p class="note">The protocol does not say which day it counts from; days are counted from the first visit.</p>
`}</div>
`;
}

function contradictionsOf(protocol: Protocol, { contradictions, impossible }: Course): Html | false {
    const told = [...contradictions.map(because => ({ because, lost: '' })), ...impossible.map(({ occurrence, because }) => ({
        because, lost: ` So number ${occurrence.index} cannot be held, although the protocol allows for it.`,
    }))];
    return told.length > 0 && html`<section class="alarm" aria-labelledby="contradictions"><h2 id="contradictions">What cannot be kept</h2>
<ul>${told.map(({ because, lost }) => {
        const { subject, asked, other, left } = contradictionWords(protocol, because);
        return html`<li data-source="${because.closing.occurrence.template}">“${because.closing.timing.written}” asks for ${subject} ${asked} ${other}; the other lines leave it ${left} ${other}.${lost}</li>
`;
    })}</ul></section>
`;
}

function table(course: Course): Html {
    const axis = axisOf(course);
    const times = (id: string): number => course.lanes.filter(({ encounter }) => encounter.id === id).length;
    const counts = new Map(course.lanes.map(({ encounter: { id } }) => [id, times(id)]));
    return html`<div class="scroll timeline" tabindex="0" role="region" aria-label="Timeline">
<table>
<caption class="unseen">Every visit with its days, how far it can be moved, and a drawing to scale</caption>
<thead><tr><th scope="col">Visit</th><th scope="col">Days</th><th scope="col">Slack</th><th scope="col" class="drawn"><span class="unseen">Drawing</span>${axisHead(axis, course.dayOf)}</th></tr></thead>
${course.phases.length > 0 && html`<tbody>
${course.phases.map(({ phase, window }) => html`<tr class="phase" data-source="${phase.id}" data-key="${phase.id}"><th scope="row">${phase.label}</th><td>${daysText(window, course)}</td><td>phase</td>\
<td class="drawn">${phaseLane(window, axis, course)}</td></tr>
`)}</tbody>
`}<tbody>
${course.lanes.map(lane => row(lane, (counts.get(lane.encounter.id) ?? 0) > 1, laneOf(lane, axis, course), course))}</tbody>
</table>
</div>
`;
}

function row(lane: Lane, isNumbered: boolean, drawing: Html, course: Course): Html {
    const { occurrence, encounter, window, target, broken, impossible } = lane;
    const aim = target !== undefined && window.from !== window.to && html`<span class="note"> aims at ${minus(course.dayOf(target))}</span>`;
    return html`<tr data-source="${encounter.id}" data-key="${occurrence.id}"${broken && html` class="is-broken"`}><th scope="row">${encounter.label}${isNumbered && ` ${occurrence.index}`}</th>\
<td>${daysText(window, course)}${aim}</td><td>${impossible ? 'cannot be held' : broken ? 'contradiction' : slackText(window)}${occurrence.optional && html`<span class="note"> if continued</span>`}</td>\
<td class="drawn">${drawing}</td></tr>
`;
}
