import type { ProtocolFacts } from '../../analysis/facts.js';
import { html, type Html } from '../html.js';
import { fieldsOf, textOf, type PatientField, type PatientInput } from './input.js';

/** The form. It sends nothing by itself: a page around the view takes what is filled in. */
export function form(facts: ProtocolFacts, input: PatientInput): Html {
    const { label, known, start, closed } = input;
    const later = known.filter(({ from }) => from !== undefined);
    return html`<form class="patient" data-form="patient" aria-label="The patient">
<h2>${label}</h2>
<div class="fields">
<label class="field" data-key="start"><span>First day</span><input type="date" name="start" value="${start ?? ''}"></label>
${fieldsOf(facts).map(field => labelled(field, input))}</div>
<p class="note">${closed ? 'Diseases, medication and agreements that are not named are absent.' : 'What is not filled in is not known, and nobody is let in while it is not.'}${
        later.length > 0 && html` Later: ${later.map(({ written }) => written).join('; ')}.`}</p>
</form>
`;
}

function labelled(field: PatientField, input: PatientInput): Html {
    const { key, label, unit, choices } = field;
    const filled = input.filled?.get(key);
    const text = filled ?? textOf(key, input.known, input.closed);
    const isWrong = filled !== undefined && filled.trim() !== '' && field.known(filled) === undefined;
    return choices.length > 0
        ? html`<label class="field" data-key="${key}"><span>${label}</span><select name="${key}"><option value="">not known</option>${choices.map(choice =>
            html`<option value="${choice}"${text === choice && html` selected`}>${choice}</option>`)}</select></label>
` : html`<label class="field" data-key="${key}"><span>${label}${unit !== '' && ` (${unit})`}${isWrong && html` <b class="wrong">is no figure with a unit that fits</b>`}</span><input type="text" inputmode="decimal" name="${key}" value="${text}" autocomplete="off"${
        isWrong && html` aria-invalid="true"`}></label>
`;
}
