import type { Severity } from '../../../language/rules/index.js';
import { severities, summaryOf, type Gone, type Report, type ReportedFile, type ReportedFinding, type Shard } from '../output/report.js';
import type { CheckedFile } from './reported.js';

/** What was found in files, and how it counts. */
export interface Assembled {
    readonly files: readonly CheckedFile[];
    readonly configurations: readonly CheckedFile[];
    /** Whether what is accepted counts like everything else. */
    readonly everything?: boolean;
    /** The most that a finding counts as. */
    readonly mostSevere?: Severity;
    /** Whether a finding is listed in the baseline. */
    readonly isKnown?: (finding: ReportedFinding) => boolean;
    /** What is known of the baseline when everything found is known; nothing without one. */
    readonly goneOf?: (found: readonly ReportedFinding[], checked: ReadonlySet<string>) => readonly Gone[];
    readonly shard?: Shard | undefined;
}

/** A part of a report: one file and its findings. */
interface Part {
    readonly path: string;
    readonly kind: ReportedFile['kind'];
    readonly findings: readonly ReportedFinding[];
    readonly waived: readonly ReportedFinding[];
    readonly known: readonly ReportedFinding[];
}

/** Puts the report together. */
export function assemble({ files, configurations, everything = false, mostSevere = 'error', isKnown = () => false, goneOf, shard }: Assembled): Report {
    const part = (kind: ReportedFile['kind']) => ({ path, findings, waived }: CheckedFile): Part => {
        const all = (everything ? inTextOrder([...findings, ...waived]) : findings).map(finding => noGraver(finding, mostSevere));
        return {
            path, kind, findings: all.filter(finding => !isKnown(finding)), known: all.filter(isKnown),
            waived: everything ? [] : waived.map(finding => noGraver(finding, mostSevere)),
        };
    };
    const parts = [...configurations.map(part('configuration')), ...files.map(part('protocol'))].sort(inReportOrder);
    const checked = new Set(parts.map(({ path }) => path));
    const gone = goneOf?.(parts.flatMap(({ findings, known }) => [...findings, ...known]), checked) ?? null;
    return fromParts(parts, gone, shard ?? null);
}

/** The report of parts in their order. */
export function fromParts(parts: readonly Part[], gone: readonly Gone[] | null, shard: Shard | null): Report {
    const reported = parts.map(({ path, kind, findings, waived, known }): ReportedFile =>
        ({ path, kind, findings: findings.length, waived: waived.length, known: known.length }));
    const [findings, waived, known] = [parts.flatMap(one => one.findings), parts.flatMap(one => one.waived), parts.flatMap(one => one.known)];
    return { summary: summaryOf(reported, findings, waived.length, known.length), files: reported, findings, waived, known, gone, shard };
}

/** The parts that a report is made of. */
export function partsOf(report: Report): readonly Part[] {
    const at = { findings: 0, waived: 0, known: 0 };
    const next = (list: keyof typeof at, count: number): readonly ReportedFinding[] => report[list].slice(at[list], at[list] += count);
    return report.files.map(({ path, kind, ...count }) => ({
        path, kind, findings: next('findings', count.findings), waived: next('waived', count.waived), known: next('known', count.known),
    }));
}

/** Orders parts as they are reported: configurations first, then protocols, each by path. */
export function inReportOrder(a: Pick<Part, 'path' | 'kind'>, b: Pick<Part, 'path' | 'kind'>): number {
    return a.kind !== b.kind ? (a.kind === 'configuration' ? -1 : 1) : a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function inTextOrder(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
    return findings.toSorted((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
}

function noGraver(finding: ReportedFinding, most: Severity): ReportedFinding {
    return severities.indexOf(finding.severity) >= severities.indexOf(most) ? finding : { ...finding, severity: most };
}
