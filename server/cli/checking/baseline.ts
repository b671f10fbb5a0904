import { dirname, relative, resolve } from 'node:path';
import type { Environment } from '../environment.js';
import { readJson } from '../input/json-file.js';
import { absolutePath, shownPath, withSlashes } from '../input/paths.js';
import type { Gone, Report, ReportedFinding } from '../output/report.js';
import schema from './baseline.schema.json' with { type: 'json' };

/** What a baseline lists. Paths are shown from the current folder. */
export interface Baseline {
    readonly entries: readonly Gone[];
    readonly lists: (finding: ReportedFinding) => boolean;
}

/** Reads a baseline. */
export function readBaseline(file: string, environment: Environment): Baseline {
    const folder = dirname(absolutePath(file, environment.cwd));
    const { findings } = readJson(file, schema, 'a baseline of Regimen', environment) as { readonly findings: readonly Gone[] };
    const entries = findings.map(entry => ({ ...entry, path: shownPath(resolve(folder, entry.path), environment.cwd) }));
    const keys = new Set(entries.map(keyOf));
    // A note asks for nothing: there is nothing to be quiet about.
    return { entries, lists: finding => finding.severity !== 'note' && keys.has(keyOf(finding)) };
}

/**
 * The entries that nothing has any more: of files that were checked, and of files that are not there.
 * @param found what was found in the files that were checked
 */
export function goneFrom({ entries }: Baseline, found: readonly ReportedFinding[], checked: ReadonlySet<string>, { files, cwd }: Environment): readonly Gone[] {
    const still = new Set(found.map(keyOf));
    return entries
        .filter(entry => !still.has(keyOf(entry)) && (checked.has(entry.path) || files.kind(absolutePath(entry.path, cwd)) === undefined))
        .map(({ path, code, fingerprint, message }) => ({ path, code, fingerprint, message }))
        .sort(inOrder);
}

/**
 * The text of a baseline of what a report tells. With one before it, it only gets smaller: what is new is not taken in, and what was not checked stays.
 * @param file where it is to be written
 */
export function baselineText(report: Report, before: Baseline | undefined, file: string, cwd: string): string {
    const folder = dirname(absolutePath(file, cwd));
    const gone = new Set(report.gone?.map(keyOf));
    const listed = before?.entries.filter(entry => !gone.has(keyOf(entry)))
        ?? [...report.findings, ...report.known].filter(({ severity }) => severity !== 'note');
    const findings = listed
        .map(({ path, code, fingerprint, message }) => ({ path: withSlashes(relative(folder, absolutePath(path, cwd))), code, fingerprint, message }))
        .sort(inOrder);
    return `${JSON.stringify({ $schema: schema.$id, formatVersion: schema.properties.formatVersion.const, findings }, null, 2)}\n`;
}

/** Orders entries by file, rule and fingerprint. */
export function inOrder(a: Gone, b: Gone): number {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
}

/** What a finding is compared by. */
export function keyOf({ path, code, fingerprint }: Pick<Gone, 'path' | 'code' | 'fingerprint'>): string {
    return [path, code, fingerprint].join('\0');
}
