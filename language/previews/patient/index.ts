import type { ProtocolFacts } from '../../analysis/facts.js';
import type { Because } from '../../analysis/play/evaluate.js';
import { play } from '../../analysis/play/play.js';
import type { Played } from '../../analysis/play/trace.js';
import { factsFor } from '../facts.js';
import { html, type Html } from '../html.js';
import type { Preview } from '../index.js';
import { heading, page } from '../page.js';
import { course } from './course.js';
import { form } from './form.js';
import { scenarioInput, type PatientInput } from './input.js';
import { reasonsText } from './reasons.js';
import { style } from './style.js';

/** What the protocol does with one patient: eligible or not and why, doses, visits on a calendar, decisions. */
export const patientPreview: Preview = {
    view: 'patient',
    title: 'Patient',
    render: (protocol, { nonce, stale, document, patient }) => {
        const facts = factsFor(protocol, document);
        const input = patient ?? scenarioInput(facts);
        return page({ nonce, stale, view: 'patient', title: `${protocol.label} – patient` }, style, html`${heading(protocol, 'Patient')}${input && patientView(facts, input)}`);
    },
};

/**
 * The view of one patient.
 * @param input what is known of the patient, the date of the first day, and the days on which the clinic is closed
 */
export function patientView(facts: ProtocolFacts, input: PatientInput): Html {
    const played = play(facts, { known: input.known, closed: input.closed });
    return html`${form(facts, input)}${played ? html`${verdict(facts, played)}${course(facts, played, input)}` : html`<p class="alarm">The timing lines of the protocol contradict each other, so there is no course.</p>
`}`;
}

function verdict({ elements }: ProtocolFacts, { eligible, excludedBy, undecided, cautions, screening }: Played): Html {
    const entry = (id: string, word: string): Html => {
        const element = elements.find(one => one.id === id);
        return html`<li data-source="${id}" data-key="${id}">${word} <b>${element?.label ?? id}</b>${reasons(screening.get(id) ?? [])}</li>
`;
    };
    return html`<section class="verdict${eligible ? ' yes' : ' no'}" aria-labelledby="verdict" role="status"><h2 id="verdict">${eligible ? 'Eligible' : excludedBy.length > 0 ? 'Not eligible' : 'Not eligible yet'}</h2>
${excludedBy.length + undecided.length + cautions.length > 0 && html`<ul>${excludedBy.map(id => entry(id, 'Turned away by'))}${undecided.map(id => entry(id, 'Not known:'))}${cautions.map(id => entry(id, 'Caution:'))}</ul>
`}</section>
`;
}

function reasons(because: readonly Because[]): Html | false {
    return because.length > 0 && html` <span class="note">${reasonsText(because)}</span>`;
}
