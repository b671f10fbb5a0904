import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change, Risk } from '../../../language/analysis/diff/index.js';
import type { SourceRange } from '../../../language/model/element.js';

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
export function placeIn(document: TextDocument, file: string, { start, end }: SourceRange): Place {
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
