import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../../language/rules/index.js';
import type { SourceRange } from '../../../language/model/element.js';
import { shownUri } from '../input/paths.js';
import type { Excerpt } from './code-frame.js';

/** The severities, the gravest first. */
export const severities = ['error', 'warning', 'info', 'note'] as const satisfies readonly Severity[];

/** The severities that ask for something. */
export const counted = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

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
    /** How much of what was found is listed in the baseline and not counted. */
    readonly known: number;
}

/** A finding as it is reported: it stands on its own, without the text it is about. */
export interface ReportedFinding extends Place {
    readonly severity: Severity;
    readonly code: string;
    readonly message: string;
    /** The address of the page of its rule. */
    readonly help: string;
    /** What it is known by when lines move: see `fingerprint.ts`. */
    readonly fingerprint: string;
    /** The line that it begins on. */
    readonly excerpt: Excerpt;
    readonly related: readonly (Place & { readonly message: string })[];
    readonly fixes: readonly ReportedFix[];
    /** Who accepts it, and why; null for a finding that nobody accepts. */
    readonly waiver: { readonly reason: string; readonly by: string; readonly until: string } | null;
}

/** A way to settle a finding. */
export interface ReportedFix {
    readonly title: string;
    /** Whether it is the one right answer; otherwise the author chooses. */
    readonly preferred: boolean;
    readonly edits: readonly (Place & { readonly newText: string })[];
}

/** One file and how much of the report is about it, in the order of the report. */
export interface ReportedFile {
    readonly path: string;
    readonly kind: 'protocol' | 'configuration';
    readonly findings: number;
    readonly waived: number;
    readonly known: number;
}

/** A finding of a baseline that does not occur any more. */
export interface Gone {
    readonly path: string;
    readonly code: string;
    readonly fingerprint: string;
    readonly message: string;
}

/** Which part of the files is reported: `{ part: 2, of: 3 }`. */
export interface Shard {
    readonly part: number;
    readonly of: number;
}

/** What was found in the files that were asked for: first in their configurations, then in them, each in the order of their paths and lines. */
export interface Report {
    readonly summary: Summary;
    readonly files: readonly ReportedFile[];
    readonly findings: readonly ReportedFinding[];
    /** What was found and is accepted, unless everything was asked for. */
    readonly waived: readonly ReportedFinding[];
    /** What was found and is listed in the baseline. */
    readonly known: readonly ReportedFinding[];
    /** What the baseline lists and nothing has any more, by path; null without a baseline. */
    readonly gone: readonly Gone[] | null;
    /** Null where all files are reported. */
    readonly shard: Shard | null;
}

/** Whether something was found that is at least as grave as `least`. */
export function hasAtLeast(least: Severity, findings: readonly { readonly severity: Severity }[]): boolean {
    return findings.some(({ severity }) => isAtLeast(least, severity));
}

/** Whether a severity is at least as grave as another. */
export function isAtLeast(least: Severity, severity: Severity): boolean {
    return severities.indexOf(severity) <= severities.indexOf(least);
}

/** Counts findings by their severity. */
export function summaryOf(files: readonly ReportedFile[], findings: readonly ReportedFinding[], waived: number, known: number): Summary {
    const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
    return {
        files: files.filter(({ kind }) => kind === 'protocol').length,
        errors: count('error'), warnings: count('warning'), infos: count('info'), notes: count('note'), waived, known,
    };
}

/** Names places of texts. */
export interface Places {
    readonly place: (range: SourceRange) => Place;
    readonly document: (uri: string) => TextDocument;
}

/**
 * Names places of texts as people and programs do.
 * @param textOf the text of a file that a place may be in
 * @param cwd the folder that paths are shown from
 */
export function placesIn(textOf: (uri: string) => string, cwd: string): Places {
    const documents = new Map<string, TextDocument>();
    const document = (uri: string): TextDocument => {
        const known = documents.get(uri) ?? TextDocument.create(uri, 'clinical-protocol', 0, textOf(uri));
        documents.set(uri, known);
        return known;
    };
    return {
        document,
        place: ({ uri, start, end }) => {
            const text = document(uri);
            return { path: shownUri(uri, cwd), range: { start: positionAt(text, start), end: positionAt(text, end) } };
        },
    };
}

function positionAt(document: TextDocument, offset: number): Position {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
}
