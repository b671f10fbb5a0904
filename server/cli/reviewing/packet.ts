import { facts, runs, spoken, type Block, type Chapter, type Line, type Row, type Run, type Section } from '../../../language/analysis/document/blocks.js';
import { risks, riskWords, type DiffReport, type Place, type ReportedChange } from '../../../language/analysis/diff/report.js';
import type { ApprovalState } from '../../../language/analysis/meaning/index.js';
import type { Coverage } from '../../../language/analysis/play/coverage.js';
import type { Result } from '../../../language/analysis/play/results.js';
import type { Protocol } from '../../../language/model/protocol.js';
import type { Source } from '../../../language/model/text.js';

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

/** What has changed since an earlier version, or a sentence that says why nothing can be compared. */
export interface PacketChanges {
    readonly title: string;
    readonly said: string;
    readonly report?: DiffReport;
}

/** Everything that a reviewer signs. */
export interface Packet {
    readonly files: readonly string[];
    readonly today: string;
    /** The version of the program. */
    readonly version: string;
    readonly protocols: readonly PacketProtocol[];
    readonly findings: readonly PacketFinding[];
    readonly changes: readonly PacketChanges[];
}

/** A chapter of the packet. Where it tells changes, its parts are made of this report. */
export interface PacketChapter extends Chapter {
    readonly report?: DiffReport;
}

/** The packet in no format yet: each format shows all of it. */
export interface PacketPaper {
    readonly title: string;
    readonly front: readonly Block[];
    readonly chapters: readonly PacketChapter[];
}

/** Everything that a reviewer reads and signs, chapter by chapter. */
export function packetPaper({ files, today, version, protocols, findings, changes }: Packet): PacketPaper {
    return {
        title: `Review of ${protocols.map(({ protocol }) => protocol.label).join(', ')}`,
        front: [paragraph(`Made on ${today} by Regimen ${version} from ${files.join(', ')}.`)],
        chapters: [
            chapter('sign-off', 'Sign-off', [paragraph(aboutHash)], protocols.map(signOff)),
            ...changes.map(({ title, said, report }, place): PacketChapter =>
                ({ ...chapter(`changes-${place}`, title, [paragraph(said)], report ? riskParts(report) : []), ...report && { report } })),
            chapter('findings', 'Findings', [findings.length === 0 ? paragraph('Nothing was found.') : findingsTable(findings)]),
            ...protocols.flatMap(({ protocol, coverage, sources }) => [
                chapter(`accepted-${protocol.name}`, `Accepted findings: ${protocol.name}`, [acceptedBlock(protocol)]),
                chapter(`scenarios-${protocol.name}`, `Scenarios: ${protocol.name}`, scenarioBlocks(coverage)),
                chapter(`sources-${protocol.name}`, `Sources: ${protocol.name}`, [sourcesBlock(sources)]),
            ]),
        ],
    };
}

const aboutHash = 'The hash is that of what each protocol means, as in its line `approved`. It changes with every change in meaning, and not with the status, with white space, remarks '
    + 'or the order of elements.';

function chapter(id: string, title: string, blocks: readonly Block[], parts: readonly Section[] = []): Chapter {
    return { id, title, blocks, parts, sources: [] };
}

function paragraph(text: string): Block {
    return { kind: 'paragraph', text: spoken(text), sources: [] };
}

function table(label: string, head: readonly string[], rows: readonly (readonly (Run | readonly Run[])[])[]): Extract<Block, { readonly kind: 'table' }> {
    return { kind: 'table', label, head, rows: rows.map((cells): Row => ({ sources: [], cells: cells.map(cell => runs(cell)) })) };
}

/** What is signed, and room for those who sign. */
function signOff({ protocol, hash, approval }: PacketProtocol): Section {
    const { version, status, effective, owner } = protocol.header;
    const stated = facts([
        ['Name', protocol.name], ['Version', version?.value ?? 'not stated'], ['Status', status?.value.replace('-', ' ')], ['Effective', effective?.value], ['Owner', owner?.value],
        ['Approved', approvalText(protocol, approval)], ['Hash', hash === undefined ? 'none: it has errors' : undefined],
    ]);
    const hashed: readonly Block[] = hash === undefined ? [] : [{ kind: 'facts', rows: [{ name: 'Hash', text: [{ look: 'written', text: hash }], sources: [] }] }];
    const empty = Array.from({ length: signatures }, () => ['', '', '', '']);
    return { id: `sign-${protocol.name}`, title: protocol.label, sources: [], blocks: [...stated, ...hashed, { ...table('Signatures', ['Name', 'Role', 'Date', 'Signature'], empty), tall: true }] };
}

/** How many may sign a protocol. */
const signatures = 3;

/** Who approved the protocol, and whether that was this text. */
function approvalText({ header: { approval } }: Protocol, state: ApprovalState | undefined): string {
    const words = { holds: 'this text', outdated: 'another text: it has changed since', unreadable: 'no telling which text' };
    return approval && state ? `on ${approval.date.value} by ${approval.person}: ${words[state]}` : 'not yet';
}

/** The changes by the direction in which they move the risk, the most urgent first. */
function riskParts(report: DiffReport): readonly Section[] {
    return risks.flatMap(risk => {
        const changes = report.changes.filter(change => change.risk === risk);
        const word = `${riskWords[risk].charAt(0).toUpperCase()}${riskWords[risk].slice(1)}`;
        return changes.length === 0 ? [] : [{ id: risk, title: `${word} (${changes.length})`, sources: [], blocks: [table(`Changes: ${riskWords[risk]}`, ['Change', 'Before', 'Now'], changes.map(changeRow))] }];
    });
}

function changeRow({ text, patient, before, after }: ReportedChange): readonly (Run | readonly Run[])[] {
    return [[...spoken(text), ...patient === null ? [] : [` For example a patient with ${patient}.`]], placeText(before), placeText(after)];
}

function placeText(place: Place | null): Run | readonly Run[] {
    return place === null ? '–' : [`${place.file}:${place.line}`, { look: 'written', text: `\n${place.text}` }];
}

function findingsTable(findings: readonly PacketFinding[]): Block {
    return table('Findings', ['Severity', 'Finding', 'Rule', 'Where'], findings.map(({ severity, message, code, where }) => [severity, spoken(message), code, where]));
}

function acceptedBlock({ waivers }: Protocol): Block {
    return waivers.length === 0 ? paragraph('Nothing is accepted.') : table('Findings that somebody answers for', ['Rule', 'On', 'Why', 'Who', 'Until'],
        waivers.map(({ code, on, reason, person, until }) => [code.value, on.written, reason, person, until.value]));
}

/** How many scenarios come true and how far they reach; then each that does not, and what none of them reaches. */
function scenarioBlocks({ results, goals }: Coverage): readonly Block[] {
    if (results.length === 0) {
        return [paragraph('There are no scenarios.')];
    }
    const failed = results.filter(({ passes }) => !passes);
    const left = goals.filter(({ reached }) => !reached);
    return [
        paragraph(`${results.length - failed.length} of ${results.length} scenarios come true. They reach ${goals.length - left.length} of ${goals.length} criteria, limits and branches.`),
        table('Scenarios', ['Scenario', 'Comes true'], results.map(result => [result.case.label, result.passes ? 'yes' : spoken(`no: ${whyNot(result)}`)])),
        ...left.length === 0 ? [] : [paragraph('No scenario reaches:'), list([...new Set(left.map(({ text }) => text))])],
    ];
}

function whyNot({ played, verdicts }: Result): string {
    return played ? verdicts.filter(({ passes }) => !passes).map(({ instead }) => instead).join(' ') : 'The timing lines contradict each other, so there is no course.';
}

function list(items: readonly string[]): Block {
    return { kind: 'list', ordered: false, items: items.map((text): Line => ({ text: spoken(text), sources: [] })) };
}

function sourcesBlock(sources: readonly Source[]): Block {
    return sources.length === 0 ? paragraph('No source is named.') : table('Sources', ['Name', 'Source', 'Edition', 'Last read'], sources.map(({ name, label, edition, reviewed, url }) => [
        name, url === undefined ? label : [`${label}, `, { look: 'address', text: url }], edition ?? 'not stated', reviewed ?? 'not stated']));
}
