import type { ApprovalState } from '../../../language/analysis/meaning/index.js';
import type { Coverage } from '../../../language/analysis/play/coverage.js';
import type { DiffReport } from '../../../language/analysis/diff/report.js';
import type { Source } from '../../../language/model/text.js';
import type { Protocol } from '../../../language/model/protocol.js';
import { changeGroups, changesStyle } from '../../../language/previews/changes/index.js';
import { html, type Html } from '../../../language/previews/html.js';
import { heading, page } from '../../../language/previews/page.js';

/** A finding as the packet lists it. */
export interface PacketFinding {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly where: string;
}

/** What a packet says of one protocol. */
export interface PacketProtocol {
    readonly protocol: Protocol;
    readonly sources: readonly Source[];
    readonly coverage: Coverage;
    /** The hash of what it means; nothing where errors keep it from being approved. */
    readonly hash: string | undefined;
    /** How the approval that is written in it stands to the text. */
    readonly approval: ApprovalState | undefined;
}

/** Everything that a reviewer signs. */
export interface Packet {
    readonly files: readonly string[];
    readonly today: string;
    readonly protocols: readonly PacketProtocol[];
    readonly findings: readonly PacketFinding[];
    /** The changes since the version that was approved last, where one is named. */
    readonly changes: DiffReport | undefined;
}

const style = `${changesStyle}table { border-collapse: collapse; margin: 0.5em 0 1.5em; width: 100%; }
th, td { border-bottom: 1px solid; overflow-wrap: break-word; padding: 0.25em 0.75em 0.25em 0; text-align: left; vertical-align: top; }
td.hash { font-family: monospace; overflow-wrap: anywhere; }
td.line { height: 2.5em; min-width: 12em; }
@media print { section { break-inside: avoid-page; } }
`;

/** One page with all that a reviewer needs, to be read, printed and signed. */
export function packetPage({ files, today, protocols, findings, changes }: Packet): string {
    const title = `Review of ${protocols.map(({ protocol }) => protocol.label).join(', ')}`;
    return page({ title, view: 'review', width: 'text' }, style, html`${protocols.map(({ protocol }) => heading(protocol, 'Review packet'))}
<p>Made on ${today} from ${files.join(', ')}.</p>
<section><h2>Sign-off</h2>
<p>The hash is that of what each protocol means, as in its line <code>approved</code>. It changes with every change in meaning, and not with the status, with white space, remarks or the order of elements.</p>
${table(['Protocol', 'Version', 'Hash', 'Approved', 'Name', 'Date and signature'], protocols.map(({ protocol, hash, approval }) => [
        protocol.name, protocol.header.version?.value ?? 'not stated', hash ?? 'none: it has errors', approvalText(protocol, approval), '', '']), [2], [4, 5])}</section>
<section><h2>Changes</h2>${changes ? changesPart(changes) : html`<p>No earlier version was named to compare with.</p>`}</section>
<section><h2>Findings</h2>${findings.length === 0 ? html`<p>Nothing was found.</p>`
        : table(['', 'Finding', 'Rule', 'Where'], findings.map(({ severity, message, code, where }) => [severity, message, code, where]))}</section>
${protocols.map(({ protocol, coverage, sources }) => html`<section><h2>Accepted findings: ${protocol.name}</h2>${protocol.waivers.length === 0 ? html`<p>Nothing is accepted.</p>`
        : table(['Rule', 'On', 'Why', 'Who', 'Until'], protocol.waivers.map(({ code, on, reason, person, until }) => [code.value, on.written, reason, person, until.value]))}</section>
<section><h2>Scenarios: ${protocol.name}</h2>${coveragePart(coverage)}</section>
<section><h2>Sources: ${protocol.name}</h2>${sources.length === 0 ? html`<p>No source is named.</p>`
        : table(['Name', 'Source', 'Edition', 'Last read'], sources.map(({ name, label, edition, reviewed, url }) => [name, url === undefined ? label : `${label}, ${url}`, edition ?? '', reviewed ?? 'not stated']))}</section>
`)}`);
}

/** Who approved the protocol, and whether that was this text. */
function approvalText({ header: { approval } }: Protocol, state: ApprovalState | undefined): string {
    const words = { holds: 'this text', outdated: 'another text: it has changed since', unreadable: 'no telling which text' };
    return approval && state ? `on ${approval.date.value} by ${approval.person}: ${words[state]}` : 'not yet';
}

function coveragePart({ results, goals }: Coverage): Html {
    const failed = results.filter(({ passes }) => !passes).length;
    const reached = goals.filter(goal => goal.reached).length;
    return results.length === 0 ? html`<p>There are no scenarios.</p>`
        : html`<p>${results.length - failed} of ${results.length} scenarios come true. They reach ${reached} of ${goals.length} criteria, limits and branches.</p>`;
}

function changesPart(report: DiffReport): Html {
    return report.changes.length === 0 ? html`<p>Nothing changed in meaning since ${report.before}.</p>`
        : html`<p>Compared with ${report.before}.</p>${changeGroups(report, 'h3')}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[], hashes: readonly number[] = [], lines: readonly number[] = []): Html {
    const kind = (column: number): string => (hashes.includes(column) ? 'hash' : lines.includes(column) ? 'line' : 'text');
    return html`<table><thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${row.map((cell, column) => html`<td class="${kind(column)}">${cell}</td>`)}</tr>
`)}</tbody></table>`;
}
