import type { Activity, Encounter } from '../../model/encounter.js';
import type { Protocol } from '../../model/protocol.js';
import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { contactText, momentText, spanText, staffText } from '../../analysis/words/moments.js';
import { capital, namesOf } from '../../analysis/words/names.js';
import { html, type Html } from '../html.js';
import type { Preview } from '../index.js';
import { heading, page } from '../page.js';
import { sheetLines, type SheetLine } from '../../analysis/session-lines.js';
import { sessionFor } from './session-for.js';
import { style } from './style.js';

/** What the team has in its hands in one session: minute by minute, with limits and boxes to tick. */
export const runsheetPreview: Preview = {
    view: 'runsheet',
    title: 'Run sheet',
    render: (protocol, { nonce, stale, session }) => {
        const chosen = sessionFor(protocol, session);
        return page({ nonce, stale, view: 'runsheet', width: 'text', title: `${protocol.label} – run sheet${chosen ? `: ${chosen.label}` : ''}` }, style, view(protocol, chosen));
    },
};

function view(protocol: Protocol, encounter: Encounter | undefined): Html {
    return html`${heading(protocol, encounter ? `Run sheet: ${encounter.label}` : 'Run sheet')}${encounter ? sheet(protocol, encounter) : empty}`;
}

const empty = html`<p class="empty">No session yet. Write a <code>session</code>, and its run sheet appears here.</p>`;

function sheet(protocol: Protocol, encounter: Encounter): Html {
    const lines = sheetLines(protocol, encounter);
    const [timed, whenever] = [lines.filter(({ minute }) => minute), lines.filter(({ minute }) => !minute)];
    return html`<p class="blanks" aria-label="To be filled in">${['Patient', 'Date', 'Number', 'Time 0'].map(blank => html`<span class="blank">${blank}</span>`)}</p>
${facts(protocol, encounter)}${beforehand(protocol, encounter)}${timed.length > 0 && html`<table class="grid clock" aria-label="Minute by minute">
<thead><tr><th scope="col">Minute</th><th scope="col">What</th><th scope="col">Limits</th><th scope="col">Done</th></tr></thead>
<tbody>${timed.map(row)}</tbody>
</table>
`}${whenever.length > 0 && html`<h2>At any time in the session</h2>
<ul class="ticks">${whenever.map(({ source, what, detail }) => html`<li data-source="${source}" data-key="${source}">${what}${detail.length > 0 && html` <span class="note">${detail.join('; ')}</span>`}</li>
`)}</ul>
`}${work(protocol, encounter)}${alarms(protocol, encounter)}${discharge(protocol, encounter)}${missed(protocol, encounter)}`;
}

function facts(protocol: Protocol, encounter: Encounter): Html {
    const names = namesOf(protocol);
    const { lasts, staff, setting, approaches, schedule } = encounter;
    const all: readonly (readonly [string, string])[] = [
        ['When', schedule?.written.replace(/\s+/g, ' ') ?? ''], ['Lasts', lasts ? spanText(lasts) : ''], ['Who', staff.map(need => staffText(need, names)).join('; ')],
        ['Where', [setting ? names.of(setting) : '', contactText(encounter)].filter(Boolean).join(', ')], ['Approach', names.list(approaches)],
    ];
    return html`<dl class="brief" data-source="${encounter.id}">${all.filter(([, text]) => text !== '').map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>
`)}</dl>
`;
}

function beforehand(protocol: Protocol, { needs, instructions, setting }: Encounter): Html | false {
    const names = namesOf(protocol);
    const room = [...protocol.own.settings, ...protocol.used.settings].find(({ id }) => id === setting?.target);
    const told = instructions.map(({ id, label, from, until }) => {
        const end = until === 'next-day' ? 'until the next day' : until === 'next-day-after-sleep' ? 'until the next day, after sleep' : until ? `until ${momentText(until)}` : '';
        return html`<li data-source="${id}" data-key="${id}">Patient told: ${label} <span class="note">${[from && `from ${momentText(from)}`, end].filter(Boolean).join(' ')}</span></li>
`;
    });
    const ready = room && room.equipment.length > 0 ? [html`<li data-source="${room.id}" data-key="${room.id}">In the room: ${names.list(room.equipment)}</li>
`] : [];
    const all = [...needs.map(need => html`<li data-key="${need.written}">${capital(names.of(need))}</li>
`), ...ready, ...told];
    return all.length > 0 && html`<h2>Before it begins</h2>
<ul class="ticks">${all}</ul>
`;
}

function row({ source, kind, when, what, detail }: SheetLine): Html {
    return html`
<tr class="${kind}" data-source="${source}" data-key="${source}"><th scope="row" class="number">${when}</th><td>${what}</td><td>${detail.map(text => html`<div>${text}</div>`)}</td><td class="tick"><span class="tickbox" aria-hidden="true"></span></td></tr>`;
}

function work(protocol: Protocol, { activities }: Encounter): Html | false {
    return activities.length > 0 && html`<h2>What is done</h2>
<ul class="ticks">${activities.map(activity => activityLine(protocol, activity))}</ul>
`;
}

function activityLine(protocol: Protocol, { id, label, lasts, by, parts }: Activity): Html {
    const note = [lasts && spanText(lasts), by.length > 0 && `by ${namesOf(protocol).list(by)}`].filter(Boolean).join(', ');
    return html`<li data-source="${id}" data-key="${id}">${label}${note !== '' && html` <span class="note">${note}</span>`}${
        parts.length > 0 && html`<ul class="ticks">${parts.map(part => activityLine(protocol, part))}</ul>`}</li>
`;
}

function alarms(protocol: Protocol, encounter: Encounter): Html | false {
    const names = namesOf(protocol);
    const rules = protocol.reactions.filter(({ object }) => object !== 'dose' || encounter.administrations.length > 0);
    return (encounter.administrations.length > 0 || encounter.monitors.length > 0) && rules.length > 0 && html`<section class="alarm keep" aria-labelledby="alarms"><h2 id="alarms">Stop or interrupt</h2>
<ul>${rules.map(({ id, label, effect, object, when, actions }) => html`<li data-source="${id}" data-key="${id}"><b>${conditionText(when.condition, names)}</b> (${label}): ${
        effect === 'stop' ? 'stop' : 'interrupt'} the ${object}${actions.length > 0 && `, ${actionWords(actions, names)}`}</li>
`)}</ul>${emergencies(protocol, rules.flatMap(({ actions }) => actions.flatMap(action => (action.kind === 'emergency' ? action.plan.target ?? [] : []))))}</section>
`;
}

function emergencies(protocol: Protocol, plans: readonly string[]): readonly Html[] {
    return [...protocol.own.emergencies, ...protocol.used.emergencies].filter(({ id }) => plans.includes(id)).map(({ id, label, by, steps }) =>
        html`<p data-source="${id}" data-key="${id}"><b>${label}</b>${by.length > 0 && ` (${namesOf(protocol).list(by)})`}: ${steps.join(' ')}</p>
`);
}

function discharge(protocol: Protocol, { discharge: leave }: Encounter): Html | false {
    const names = namesOf(protocol);
    const parts = leave?.when.condition.kind === 'all' ? leave.when.condition.of : leave ? [leave.when.condition] : [];
    return leave !== undefined && html`<section class="keep" data-source="${leave.id}"><h2>Discharge${leave.notBefore && html` <span class="note">not before ${leave.notBefore.written}</span>`}</h2>
<ul class="ticks">${parts.map(part => html`<li>${capital(conditionText(part, names))}</li>
`)}${leave.handOuts.map(text => html`<li>Handed out: ${text}</li>
`)}</ul>
<p class="blanks">${[`Discharged by${leave.by.length > 0 ? ` (${names.list(leave.by, 'or')})` : ''}`, 'Time', 'Signature'].map(blank => html`<span class="blank">${blank}</span>`)}</p></section>
`;
}

function missed(protocol: Protocol, { missed: absent }: Encounter): Html | false {
    return absent !== undefined && html`<p>If the patient does not come: ${actionWords(absent.actions, namesOf(protocol))}.</p>
`;
}
