import type { SourceRange } from '../../model/element.js';
import type { ProtocolDocument } from '../../model/protocol.js';
import { patientText } from '../words/patient.js';
import type { Change, Risk } from './change.js';

/** A place in a text, from 0. */
interface Position {
    readonly line: number;
    readonly character: number;
}

/** A text with its lines. */
interface Lines {
    positionAt(offset: number): Position;
    getText(range: { readonly start: Position; readonly end: Position }): string;
}

/** Where a change stands on one side: lines and columns from 1, and the lines as they are written. */
export interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly text: string;
}

/** A change as it is reported. */
export interface ReportedChange {
    readonly code: string;
    readonly risk: Risk;
    readonly element: string;
    readonly kind: Change['kind'];
    readonly label: string;
    readonly text: string;
    /** A patient to whom it makes a difference, in words. */
    readonly patient: string | null;
    readonly before: Place | null;
    readonly after: Place | null;
}

/** Everything that differs between two sides. */
export interface DiffReport {
    /** What the two sides are called. */
    readonly before: string;
    readonly after: string;
    /** How many files were compared. */
    readonly compared: number;
    readonly summary: Readonly<Record<Risk, number>>;
    readonly changes: readonly ReportedChange[];
}

/** The directions of risk, the most urgent first. */
export const risks: readonly Risk[] = ['more', 'judge', 'less', 'neutral'];

/** What a reviewer calls them. */
export const riskWords: Readonly<Record<Risk, string>> = { more: 'more risk', judge: 'needs judgement', less: 'less risk', neutral: 'neutral' };

/** A change as it is reported, with its places. */
export function reported(change: Change, placeOf: (side: 'before' | 'after', range: SourceRange) => Place): ReportedChange {
    const { code, risk, element, kind, label, text, patient, before, after } = change;
    return {
        code, risk, element, kind, label, text, patient: patient && patient.length > 0 ? patientText(patient) : null,
        before: before ? placeOf('before', before) : null, after: after ? placeOf('after', after) : null,
    };
}

/** What a change is about, and what is told of it: "Dosing `a` in `b`: the dose is …", "Session `a` is new.". */
const ofSubject = /^([A-Z][a-z, ]*?)( `[^`]*`)?( in `[^`]*`)?(?:: | )((?:is|are|has|was|no|now|needs|needed|lets|keeps|asks|acts|gives|tells|looks|lasts|says|watches|depends|more|fewer|the|there|what|who|each|some|something|patient|a dose|`|\d)[^]*)\.$/;

/** A change in the words that something is said in. */
export function changeIn(say: (english: string) => string, change: ReportedChange): ReportedChange {
    const [, kind, name = '', holder = '', clause] = ofSubject.exec(change.text) ?? [];
    return kind === undefined || clause === undefined ? change
        : { ...change, text: `${say(`${kind.charAt(0).toLowerCase()}${kind.slice(1)}`)}${name}${holder}: ${say(clause)}.` };
}

/** What was reported already, as where two files share it, is not reported again. */
export function distinct(changes: readonly ReportedChange[]): readonly ReportedChange[] {
    const seen = new Set<string>();
    return changes.filter(change => {
        const key = JSON.stringify([change.element, change.text, change.before, change.after]);
        return !seen.has(key) && seen.add(key);
    });
}

/** Counts changes and puts them in the order of their urgency; within one, they keep theirs. */
export function diffReport(before: string, after: string, compared: number, changes: readonly ReportedChange[]): DiffReport {
    const count = (risk: Risk): number => changes.filter(change => change.risk === risk).length;
    return {
        before, after, compared,
        summary: { more: count('more'), judge: count('judge'), less: count('less'), neutral: count('neutral') },
        changes: risks.flatMap(risk => changes.filter(change => change.risk === risk)),
    };
}

/** The place of a change in its text, with whole lines, the first few of them. */
export function placeIn(document: Lines, file: string, { start, end }: SourceRange): Place {
    const [from, to] = [document.positionAt(start), document.positionAt(end)];
    const lines = document.getText({ start: { line: from.line, character: 0 }, end: { line: to.line + 1, character: 0 } }).replace(/\s+$/, '').split(/\r?\n/);
    const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
    const margin = Math.min(...shown.filter(line => /\S/.test(line) && line !== '…').map(line => line.search(/\S/)));
    return {
        file, line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1,
        text: shown.map(line => (line === '…' ? line : line.slice(margin).trimEnd())).join('\n'),
    };
}

/** More lines than these are no excerpt. */
const mostLines = 6;

/** How much differs, in one sentence. */
export function summaryText({ before, after, summary, changes }: DiffReport): string {
    const [old, now] = [before, after].map(side => (side === '.' ? 'this folder' : side));
    const sides = `from ${old} to ${now}`;
    const counts = risks.filter(risk => summary[risk] > 0).map(risk => `${summary[risk]} ${riskWords[risk]}`).join(', ');
    return changes.length === 0 ? `Nothing changed in meaning ${sides}.` : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} in meaning ${sides}: ${counts}.`;
}

/** A file that there is not holds nothing. */
export function nothingBeside({ uri, shared }: ProtocolDocument): ProtocolDocument {
    const none = Object.fromEntries(Object.keys(shared).map(key => [key, []])) as unknown as ProtocolDocument['shared'];
    return { uri, uses: [], imports: [], shared: none, protocols: [], references: [], issues: [] };
}
