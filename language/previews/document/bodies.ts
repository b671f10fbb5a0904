import type { Encounter } from '../../model/encounter.js';
import type { Medication } from '../../model/medication.js';
import type { Protocol } from '../../model/protocol.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { contactText, spanText, staffText } from '../../analysis/words/moments.js';
import { capital, namesOf } from '../../analysis/words/names.js';
import { html, type Html } from '../html.js';
import { doseTexts, sheetLines } from '../runsheet/minutes.js';

function facts(all: readonly (readonly [string, string | undefined])[]): Html {
    const said = all.filter(([, text]) => text !== undefined && text !== '');
    return said.length === 0 ? html`` : html`<dl>${said.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>
`)}</dl>
`;
}

/** What the document says about a step, session or visit. */
export function encounterBody(protocol: Protocol, encounter: Encounter, cited: Html): Html {
    const names = namesOf(protocol);
    const { schedule, lasts, staff, setting, needs, instructions, activities, approaches, discharge } = encounter;
    const lines = sheetLines(protocol, encounter);
    return html`${facts([
        ['When', schedule?.written.replace(/\s+/g, ' ')], ['Lasts', lasts && spanText(lasts)], ['Who', staff.map(need => staffText(need, names)).join('; ')],
        ['Where', [setting && names.of(setting), contactText(encounter)].filter(Boolean).join(', ')], ['Needs', names.list(needs)], ['Approach', names.list(approaches)],
    ])}${instructions.length > 0 && html`<ul>${instructions.map(({ id, label }) => html`<li data-source="${id}">${label}</li>
`)}</ul>
`}${activities.length > 0 && html`<ul>${activities.map(({ id, label, lasts: length }) => html`<li data-source="${id}">${label}${length && ` (${spanText(length)})`}</li>
`)}</ul>
`}${lines.length > 0 && html`<table class="grid" aria-label="${`What is done: ${encounter.label}`}"><tbody>${lines.map(({ source, when, what, detail }) =>
        html`<tr data-source="${source}"><th scope="row" class="number">${when === '' ? 'any time' : when}</th><td>${what}${detail.length > 0 && html`<div class="note">${detail.join('; ')}</div>`}</td></tr>
`)}</tbody></table>
`}${discharge && html`<p data-source="${discharge.id}"><b>Discharge</b>${discharge.notBefore && ` not before ${discharge.notBefore.written}`}: ${conditionText(discharge.when.condition, names)}${
        discharge.by.length > 0 && `, by ${names.list(discharge.by, 'or')}`}.</p>
`}${cited.html !== '' && html`<p class="note">Source:${cited}</p>
`}`;
}

/** What the document says about a medication. */
export function medicationBody(protocol: Protocol, medication: Medication, cited: Html): Html {
    const names = namesOf(protocol);
    const ref = { kinds: [], written: medication.name, target: medication.id, range: medication.range };
    return html`${facts([['Route', medication.route && capital(names.of(medication.route))], ['Supplied as', medication.presentations.map(({ label, strength }) => `${label} ${strength.value.written}`).join(', ')]])}\
<ul>${doseTexts(protocol, ref, names).map(text => html`<li>${capital(text)}</li>
`)}</ul>
${cited.html !== '' && html`<p class="note">Source:${cited}</p>
`}`;
}
