import { risks, riskWords, summaryText, type DiffReport, type Place, type ReportedChange } from '../../analysis/diff/report.js';
import { spoken } from '../../analysis/document/blocks.js';
import type { Protocol } from '../../model/protocol.js';
import { textHtml } from '../document/blocks.js';
import { html, type Html } from '../html.js';
import { heading, page } from '../page.js';
import { mark } from './marks.js';
import { style } from './style.js';

export { style as changesStyle } from './style.js';

/** Which text a place is in. */
export type Which = 'before' | 'after';

/** What leads from a place to its text, where something does: an address whose fragment holds line and column, as in `file:///a.protocol#12,5`. */
export type Address = (place: Place, which: Which) => string | undefined;

/** What the page of changes says beside them. */
export interface ChangesPage {
    readonly report: DiffReport;
    /** The first protocol of the file, where it has one. */
    readonly protocol?: Protocol | undefined;
    readonly address: Address;
    /** Where there is no earlier text to compare with, or it cannot be read: why. */
    readonly trouble?: string | undefined;
}

/** The changes between two versions of a protocol as a page, beside the text. */
export function changesPage({ report, protocol, address, trouble }: ChangesPage): string {
    return page({ title: 'What changed', view: 'changes', width: 'text' }, style, html`${protocol ? heading(protocol, 'What changed') : html`<h1>What changed</h1>
`}${trouble === undefined ? html`<p>${summaryText(report)}</p>
` : html`<div class="alarm" role="note">${trouble}</div>
`}${changeGroups(report, 'h2', address)}`);
}

/**
 * Changes in meaning, by the direction in which they move the risk, as `regimen diff` groups them.
 * @param level the headings of the groups
 * @param address what leads to the places; without it they are only named
 */
export function changeGroups(report: DiffReport, level: 'h2' | 'h3', address: Address = () => undefined): Html {
    return html`${risks.map(risk => {
        const changes = report.changes.filter(change => change.risk === risk);
        const title = html`${mark(risk)}${riskWords[risk].charAt(0).toUpperCase()}${riskWords[risk].slice(1)} (${changes.length})`;
        return changes.length > 0 && html`${level === 'h2' ? html`<h2 class="${risk}">${title}</h2>` : html`<h3 class="${risk}">${title}</h3>`}
<ul class="changes">${changes.map(change => item(change, address))}</ul>
`;
    })}`;
}

/** The element of a change is its key, so that the cursor in the text marks what has changed at it. */
function item({ risk, element, text, patient, before, after }: ReportedChange, address: Address): Html {
    const leads = after ? address(after, 'after') : before && address(before, 'before');
    const inside = html`<p><span class="risk">${mark(risk)}${riskWords[risk]}</span>${textHtml(spoken(text))}</p>${patient !== null && html`<p>For example a patient with ${patient}.</p>`}\
${side('before', before, address)}${side('after', after, address)}`;
    return leads === undefined || leads === null ? html`<li class="change ${risk}">${inside}</li>
` : html`<li class="change ${risk}" data-source="${element}" data-place="${leads}">${inside}</li>
`;
}

function side(which: Which, place: Place | null, address: Address): Html | false {
    if (place === null) {
        return false;
    }
    const where = `${place.file}:${place.line}`;
    const leads = address(place, which);
    const [word, sign] = which === 'before' ? ['Before', '−'] : ['Now', '+'];
    // Columns that line up in the file do not where only some of its lines are shown.
    const lines = place.text.split('\n').map(line => `${sign} ${line.replace(/(\S)\s+/g, '$1 ')}`).join('\n');
    return html`<div class="side">${word}: ${leads === undefined ? html`<span class="place">${where}</span>` : html`<button type="button" class="place" data-place="${leads}">${where}</button>`}\
<pre>${which === 'before' ? html`<del>${lines}</del>` : html`<ins>${lines}</ins>`}</pre></div>`;
}
