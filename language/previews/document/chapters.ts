import type { Citation } from '../../model/element.js';
import type { Encounter } from '../../model/encounter.js';
import type { Protocol } from '../../model/protocol.js';
import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { capital, namesOf } from '../../analysis/words/names.js';
import { html, type Html } from '../html.js';
import { proseHtml, proseText } from '../prose.js';
import { encounterBody, medicationBody } from './bodies.js';

/** A chapter of the document, with its numbered parts. */
export interface Chapter {
    readonly id: string;
    readonly title: string;
    readonly body: Html;
    readonly parts?: readonly Part[];
}

interface Part {
    readonly id: string;
    readonly title: string;
    readonly body: Html;
}

/** The number of a source in the list of references. */
export type NumberOf = (source: string | undefined) => number | undefined;

/** The chapters of the protocol itself, in the order in which a clinic reads them; those with nothing in them are left out. */
export function chapters(protocol: Protocol, numberOf: NumberOf): readonly Chapter[] {
    const cited = (citations: readonly Citation[]): Html => citations.length === 0 ? html`` : html` ${citations.map(({ source, locator }) =>
        html`<a class="cited" href="#references">[${numberOf(source.target) ?? source.written}${locator !== undefined && `, ${locator}`}]</a>`)}`;
    const encounterPart = (encounter: Encounter): Part => ({
        id: encounter.id, title: encounter.label, body: encounterBody(protocol, encounter, cited(encounter.citations)),
    });
    const all: readonly Chapter[] = [
        ...protocol.narratives.map(({ id, label, text }): Chapter => ({ id, title: label, body: html`<div data-source="${id}">${proseHtml(protocol, text, numberOf)}</div>` })),
        { id: 'aims', title: 'Aims and outcomes', body: aims(protocol, cited) },
        { id: 'team', title: 'Team and places', body: team(protocol, cited) },
        { id: 'screening', title: 'Screening', body: html``, parts: protocol.steps.map(encounterPart) },
        { id: 'eligibility', title: 'Who is treated', body: eligibility(protocol, cited) },
        { id: 'consents', title: 'Consent', body: html``, parts: protocol.own.consents.map(({ id, label, items }) => ({
            id, title: label, body: html`<ul>${items.map(item => html`<li data-source="${item.id}">${proseText(protocol, item.text)}${item.answer === 'initials' && html` <span class="note">(initials)</span>`}</li>
`)}</ul>`,
        })) },
        { id: 'medications', title: 'Medication', body: html``, parts: protocol.own.medications.map(medication => ({
            id: medication.id, title: medication.label, body: medicationBody(protocol, medication, cited(medication.citations)),
        })) },
        { id: 'course', title: 'Course', body: course(protocol), parts: [...protocol.sessions, ...protocol.visits].map(encounterPart) },
        { id: 'decisions', title: 'Decisions', body: decisions(protocol, cited) },
        { id: 'safety', title: 'Safety', body: safety(protocol, cited) },
    ];
    return all.map(chapter => (chapter.parts && chapter.parts.length > 0 && chapter.body.html === '' ? { ...chapter, body: html`
` } : chapter)).filter(({ body }) => body.html !== '');
}

type Cited = (citations: readonly Citation[]) => Html;

/** Entries as a list; nothing where there are none. */
function list(title: string, entries: readonly Html[]): Html {
    return entries.length === 0 ? html`` : html`${title !== '' && html`<h3>${title}</h3>
`}<ul>${entries}</ul>
`;
}

function aims(protocol: Protocol, cited: Cited): Html {
    const names = namesOf(protocol);
    const { objectives, endpoints, measures, outcomes } = protocol;
    return html`${list('Objectives', objectives.map(({ id, label, citations }) => html`<li data-source="${id}">${label}${cited(citations)}</li>
`))}${list('Endpoints', endpoints.map(({ id, label, level, of, point, citations }) => html`<li data-source="${id}">${capital(level)}: ${label || (of.kind === 'value' ? names.measured(of.value) : names.of(of.outcome))}${
        point?.kind === 'relation' && `, ${point.relation.written}`}${cited(citations)}</li>
`))}${list('What is measured', measures.map(({ id, value, points, by, citations }) => html`<li data-source="${id}">${names.measured(value)}: ${points.map(pointText).join('; ')}${by.length > 0 && `, by ${names.list(by)}`}${cited(citations)}</li>
`))}${list('What counts as success', outcomes.map(({ id, label, when, citations }) => html`<li data-source="${id}">${capital(label)}: ${conditionText(when.condition, names)}${cited(citations)}</li>
`))}`;
}

function pointText(point: Protocol['measures'][number]['points'][number]): string {
    return point.kind === 'relation' ? point.relation.written : point.kind === 'day' ? point.day.written : point.week.written;
}

function team(protocol: Protocol, cited: Cited): Html {
    const names = namesOf(protocol);
    const { roles, handoffs, settings } = protocol.own;
    return html`${list('', roles.map(({ id, label, licences, trainings, supervisors, separateFrom, citations }) => {
        const facts = [
            licences.length > 0 && `licence: ${names.list(licences, 'or')}`,
            trainings.length > 0 && `training: ${trainings.map(({ training, amount }) => [names.of(training), amount?.value.written].filter(Boolean).join(' ')).join(', ')}`,
            supervisors.length > 0 && `supervised by ${names.list(supervisors)}`, separateFrom.length > 0 && `never the same person as ${names.list(separateFrom, 'or')}`,
        ].filter(Boolean).join('; ');
        return html`<li data-source="${id}"><b>${label}</b>${facts !== '' && `: ${facts}`}${cited(citations)}</li>
`;
    }))}${list('Handed over', handoffs.map(({ id, label, from, to }) => html`<li data-source="${id}">${label}: from ${names.of(from)} to ${names.of(to)}</li>
`))}${list('Places', settings.map(({ id, label, equipment }) => html`<li data-source="${id}">${label}${equipment.length > 0 && `: ${names.list(equipment)}`}</li>
`))}`;
}

function eligibility(protocol: Protocol, cited: Cited): Html {
    const names = namesOf(protocol);
    const titles = { include: 'Included', exclude: 'Excluded', caution: 'Weighed with caution' } as const;
    return html`${(['include', 'exclude', 'caution'] as const).map(effect => list(titles[effect], protocol.criteria.filter(one => one.effect === effect).map(({ id, label, when, actions, citations }) => {
        const condition = conditionText(when.condition, names);
        return html`<li data-source="${id}">${label}${label !== condition && html`: <span class="muted">${condition}</span>`}${actions.length > 0 && `; ${actionWords(actions, names)}`}${cited(citations)}</li>
`;
    })))}`;
}

function course({ phases, arms }: Protocol): Html {
    return html`${list('Phases', phases.map(({ id, label, lasts }) => html`<li data-source="${id}">${label}${lasts && `: ${lasts.written}`}</li>
`))}${list('Arms', arms.map(({ id, label }) => html`<li data-source="${id}">${label}</li>
`))}`;
}

function decisions(protocol: Protocol, cited: Cited): Html {
    const names = namesOf(protocol);
    return html`${protocol.decisions.map(({ id, label, point, branches, otherwise, citations }) => html`<div class="keep" data-source="${id}"><h3>${label}${cited(citations)}</h3>
<p class="note">${pointText(point)}</p>
<ol>${branches.map(({ when, actions }, place) => html`<li data-source="${`${id}#${place + 1}`}">${capital(conditionText(when.condition, names))}: ${actionWords(actions, names)}</li>
`)}${otherwise && html`<li data-source="${`${id}#otherwise`}">Otherwise: ${actionWords(otherwise.actions, names)}</li>
`}</ol></div>
`)}`;
}

function safety(protocol: Protocol, cited: Cited): Html {
    const names = namesOf(protocol);
    const { reactions, own: { emergencies }, concomitant, duties } = protocol;
    const policies = { require: 'required', permit: 'permitted', avoid: 'avoided', forbid: 'not allowed' } as const;
    return html`${list('Stop and pause rules', reactions.map(({ id, label, effect, object, when, actions, citations }) =>
        html`<li data-source="${id}"><b>${label}</b>: ${conditionText(when.condition, names)}. ${effect === 'stop' ? 'Stop' : 'Interrupt'} the ${object}${actions.length > 0 && `, ${actionWords(actions, names)}`}.${cited(citations)}</li>
`))}${list('Emergencies', emergencies.map(({ id, label, by, steps }) => html`<li data-source="${id}"><b>${label}</b>${by.length > 0 && ` (${names.list(by)})`}: ${steps.join(' ')}</li>
`))}${list('Other treatment', concomitant.map(({ id, drug, policy, lasting, when, citations }) => html`<li data-source="${id}">${names.of(drug)}: ${policies[policy]}${lasting && ` ${lasting.written}`}${
        when && `, when ${conditionText(when.condition, names)}`}${cited(citations)}</li>
`))}${list('What the patient has to do', duties.map(({ id, label, citations }) => html`<li data-source="${id}">${label}${cited(citations)}</li>
`))}`;
}
