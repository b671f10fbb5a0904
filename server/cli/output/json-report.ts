import type { Report } from './report.js';

/** The version of the format, by semantic versioning. */
export const reportVersion = '0.3.0';

/** The report for programs, as check-report.schema.json describes it. */
export function jsonReport({ summary, shard, files, findings, waived, known, gone }: Report): string {
    return `${JSON.stringify({ formatVersion: reportVersion, summary, shard, files, findings, waived, known, gone }, null, 2)}\n`;
}
