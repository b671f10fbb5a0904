import type { Protocol } from '../../model/protocol.js';
import type { Source } from '../../model/text.js';
import { html, type Html } from '../html.js';
import { spanText } from '../../analysis/words/moments.js';

/** The front of the document: title, and everything its header says. */
export function header(protocol: Protocol): Html {
    const { version, status, effective, review, owner, follows, indications, dayConvention } = protocol.header;
    const lines: readonly (readonly [name: string, text: string, key?: string])[] = [
        ['Version', version?.value ?? '', 'version'], ['Status', status?.value.replace('-', ' ') ?? '', 'status'], ['Effective', effective?.value ?? '', 'effective'],
        ['Reviewed', review ? `every ${spanText(review.value)}` : '', 'review'], ['Owner', owner?.value ?? '', 'owner'],
        ['Indication', indications.map(({ label, codes }) => [label, ...codes.map(({ system, code }) => `(${system.toUpperCase()} ${code})`)].join(' ')).join('; ')],
        ['Follows', follows.map(({ value }) => value).join(', ')], ['Based on', protocol.extends ? protocol.extends.from?.label ?? protocol.extends.base.written : ''],
        ['Days', dayConvention ? `day ${dayConvention.number} is ${dayConvention.anchor.written}` : ''],
    ];
    return html`<h1 data-source="${protocol.id}">${protocol.label}</h1>
<dl>${lines.filter(([, text]) => text !== '').map(([name, text, key]) => html`<div${key !== undefined && html` data-source="${`${protocol.id}#${key}`}"`}><dt>${name}</dt><dd>${text}</dd></div>
`)}</dl>
`;
}

/** The short forms and what they stand for. */
export function abbreviations({ own }: Protocol): Html {
    return own.abbreviations.length === 0 ? html`` : html`<dl>${own.abbreviations.map(({ id, name, label }) => html`<div data-source="${id}"><dt>${name}</dt><dd>${label}</dd></div>
`)}</dl>
`;
}

/** The version at hand, the one it is based on, and what is accepted although a rule objects. */
export function changes({ header: { version, effective, status }, extends: base, waivers }: Protocol): Html {
    const rows = [
        ...version ? [{ version: version.value, date: effective?.value ?? '', note: status?.value.replace('-', ' ') ?? '' }] : [],
        ...base?.from ? [{ version: base.from.version ?? '', date: '', note: `based on ${base.from.label}; ${base.overrides.length} changed, ${base.without.length} left out` }] : [],
    ];
    return rows.length + waivers.length === 0 ? html`` : html`<table class="grid" aria-label="Versions"><thead><tr><th scope="col">Version</th><th scope="col">Effective</th><th scope="col">Note</th></tr></thead>
<tbody>${rows.map(row => html`<tr><td>${row.version}</td><td>${row.date}</td><td>${row.note}</td></tr>
`)}</tbody></table>
${waivers.length > 0 && html`<p>Accepted although a rule objects:</p>
<ul>${waivers.map(({ code, on, reason, person, until }) => html`<li>${code.value} on ${on.written}: ${reason} (${person}, until ${until.value})</li>
`)}</ul>`}`;
}

/** The sources, numbered as they are cited. An address is a link only where it is one of the web. */
export function references(sources: readonly Source[]): Html {
    return sources.length === 0 ? html`` : html`<ol class="references">${sources.map(({ id, label, url, edition, reviewed }) => html`<li data-key="${id}" data-source="${id}">${label}${edition !== undefined && `, ${edition}`}${
        url !== undefined && html`. <a href="${url}" rel="noreferrer">${url}</a>`}${reviewed !== undefined && html` <span class="note">(read ${reviewed})</span>`}</li>
`)}</ol>
`;
}
