import type { Protocol } from '../../model/protocol.js';
import type { Consent, ConsentItem } from '../../model/screening.js';
import { isHarderThan, readingGrade, type ReadingGrade } from '../../analysis/reading-grade.js';
import { listed, namesOf } from '../../analysis/words/names.js';
import { consentHardToRead } from '../../rules/consent-hard-to-read.js';
import { compare, fromInteger, toDecimalString } from '../../syntax/decimal.js';
import { html, type Html } from '../html.js';
import type { Preview } from '../index.js';
import { page } from '../page.js';
import { proseText } from '../../analysis/document/words.js';
import { style } from './style.js';

/** The consent form as the patient reads it, with how hard each paragraph is to read beside it, on screen only. */
export const consentPreview: Preview = {
    view: 'consent',
    title: 'Consent form',
    render: (protocol, { nonce, stale }) =>
        page({ nonce, stale, view: 'consent', width: 'text', title: `${protocol.label} – consent form` }, style, view(protocol)),
};

function view(protocol: Protocol): Html {
    const { consents } = protocol.own;
    return html`${consents.length === 0 ? html`<h1 data-source="${protocol.id}">${protocol.label}</h1>
<p class="empty">No consent yet. Write a <code>consent</code> with a <code>statement</code>, a <code>risk</code> and an <code>agree</code> line,
and the form appears here.</p>` : consents.map(consent => form(protocol, consent))}`;
}

const sections: readonly (readonly [ConsentItem['section'], string])[] = [
    ['statement', 'What you should know'], ['benefit', 'What you may gain'], ['risk', 'What the risks are'], ['alternative', 'What else you can do'],
    ['right', 'What your rights are'], ['agree', 'What you agree to'],
];

function form(protocol: Protocol, consent: Consent): Html {
    const { version, effective, owner } = protocol.header;
    const facts = [protocol.label, version && `version ${version.value}`, effective && effective.value, owner?.value].filter(Boolean).join(' · ');
    return html`<article class="form" data-source="${consent.id}" data-key="${consent.id}" aria-label="${consent.label}">
<h1>${consent.label}</h1>
<p class="facts">${facts}</p>
${wholeGrade(protocol, consent)}${sections.map(([section, title]) => part(protocol, title, consent.items.filter(item => item.section === section)))}${signatures(protocol, consent)}</article>
`;
}

/** The grade of all that the patient reads. */
function wholeGrade(protocol: Protocol, { items }: Consent): Html | false {
    const grade = readingGrade(items.map(item => sentence(proseText(protocol, item.text))).join(' '));
    return grade !== undefined && html`<p class="note screen">Reading grade of the whole form: ${gradeText(grade)} (${grade.words} words). The grade beside a paragraph is that of the paragraph; it is not printed.</p>
`;
}

function sentence(text: string): string {
    return /[.!?]["”’]?$/.test(text) ? text : `${text}.`;
}

function part(protocol: Protocol, title: string, items: readonly ConsentItem[]): Html | false {
    return items.length > 0 && html`<h2>${title}</h2>
${items.map(item => paragraph(protocol, item))}`;
}

function paragraph(protocol: Protocol, { id, text, section, answer }: ConsentItem): Html {
    const read = proseText(protocol, text);
    const grade = readingGrade(sentence(read));
    const answers = answer === 'initials' ? html`<span class="initials">Initials</span>`
        : answer === 'optional' || section === 'agree' ? html`<span class="choice"><span class="tickbox" aria-hidden="true"></span> yes <span class="tickbox" aria-hidden="true"></span> no</span>` : false;
    return html`<div class="item" data-source="${id}" data-key="${id}"><p dir="auto">${read}${answer === 'optional' && html` <span class="note">(you may say no and still be treated)</span>`}</p>${answers}${
        grade !== undefined && html`<span class="grade screen${isHard(grade) && ' hard'}">grade ${gradeText(grade)}</span>`}</div>
`;
}

/** A paragraph above the grade at which the rule for whole forms objects stands out. */
function isHard(grade: ReadingGrade): boolean {
    return isHarderThan(grade, Number(consentHardToRead.options?.['highest-grade']?.default));
}

/** A grade below that of the first class counts as that. */
function gradeText({ grade }: ReadingGrade): string {
    return compare(grade, fromInteger(1)) < 0 ? '1' : toDecimalString(grade, 1).text;
}

function signatures(protocol: Protocol, { obtain, renewals }: Consent): Html {
    const names = namesOf(protocol);
    const limit = obtain?.limit;
    const notes = [
        ...limit ? [`Obtained ${limit.bound === 'at-least' ? 'at least' : 'at most'} ${limit.span.written} ${limit.direction} ${limit.anchor.written}.`] : [],
        ...renewals.map(renewal => (renewal.kind === 'every' ? `Asked for again every ${renewal.span.written}.` : renewal.point.kind === 'relation' ? `Asked for again ${renewal.point.relation.written}.` : '')),
    ].filter(Boolean).join(' ');
    const line = (who: string): Html => html`<p class="blanks"><span class="blank wide">${who}</span><span class="blank">Name in print</span><span class="blank">Date and time</span></p>
`;
    const by = obtain && obtain.by.length > 0 ? ` (${listed(obtain.by.map(names.of), 'or')})` : '';
    return html`<section class="keep"><h2>Signatures</h2>
<p>I have read this form, or it was read to me, and I keep a copy.</p>
${line('Patient')}${line(`Obtained by${by}`)}${notes !== '' && html`<p class="note">${notes}</p>
`}</section>
`;
}
