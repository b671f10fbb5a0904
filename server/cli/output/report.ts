import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration } from '../../../language/configuration/index.js';
import type { Finding, Severity } from '../../../language/rules/index.js';
import type { Checked } from '../../../language/workspace.js';
import { shownUri } from '../input/paths.js';

/** The severities, the gravest first. */
export const severities = ['error', 'warning', 'info', 'note'] as const satisfies readonly Severity[];

/** A place as people and programs name it. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
    readonly path: string;
    readonly range: { readonly start: Position; readonly end: Position };
}

/** A line and a column, both from 1. */
export interface Position {
    readonly line: number;
    readonly column: number;
}

/** How much was found, and in how many files. */
export interface Summary {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly notes: number;
    /** How much of what was found is accepted and not counted. */
    readonly waived: number;
}

/** What was found in the files that were asked for, in the order of files and lines, and the places in people's terms. */
export interface Report {
    readonly summary: Summary;
    readonly findings: readonly Finding[];
    /** What was found and is accepted, unless everything was asked for. */
    readonly waived: readonly Finding[];
    readonly place: (range: Finding['range']) => Place;
    readonly document: (uri: string) => TextDocument;
}

/** What a report is made of. */
export interface Reported {
    /** The files that were asked for, in the order of the report. */
    readonly files: readonly Checked[];
    /** The configurations that hold for them. */
    readonly configurations: readonly Configuration[];
    /** The text of a file that a finding may point to. */
    readonly textOf: (uri: string) => string;
    /** The folder that paths are shown from. */
    readonly cwd: string;
    /** Whether what is accepted counts like everything else. */
    readonly everything?: boolean;
}

/** Makes the report of checked files. */
export function reportOf({ files, configurations, textOf, cwd, everything = false }: Reported): Report {
    const findings = [
        ...configurations.flatMap(configuration => configuration.findings),
        ...files.flatMap(file => (everything ? inTextOrder([...file.findings, ...file.waived]) : file.findings)),
    ];
    const waived = everything ? [] : files.flatMap(file => file.waived);
    const documents = new Map<string, TextDocument>();
    const document = (uri: string): TextDocument => {
        const known = documents.get(uri) ?? TextDocument.create(uri, 'clinical-protocol', 0, textOf(uri));
        documents.set(uri, known);
        return known;
    };
    return {
        summary: { ...summaryOf(files.length, findings), waived: waived.length },
        findings,
        waived,
        document,
        place: ({ uri, start, end }) => {
            const text = document(uri);
            return { path: shownUri(uri, cwd), range: { start: positionAt(text, start), end: positionAt(text, end) } };
        },
    };
}

/** Whether something was found that is at least as grave as `least`. */
export function hasAtLeast(least: Severity, findings: readonly Finding[]): boolean {
    const grave = severities.slice(0, severities.indexOf(least) + 1);
    return findings.some(({ severity }) => grave.includes(severity));
}

function inTextOrder(findings: readonly Finding[]): readonly Finding[] {
    return findings.toSorted((a, b) => a.range.start - b.range.start);
}

function summaryOf(files: number, findings: readonly Finding[]): Omit<Summary, 'waived'> {
    const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
    return { files, errors: count('error'), warnings: count('warning'), infos: count('info'), notes: count('note') };
}

function positionAt(document: TextDocument, offset: number): Position {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
}
