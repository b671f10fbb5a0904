import { ruleDocUrl } from '../../../language/rules/index.js';
import type { Report } from './report.js';

/** The report for programs, as check-report.schema.json describes it. */
export function jsonReport({ summary, findings, place }: Report): string {
    const report = {
        formatVersion: '0.1.0',
        summary,
        findings: findings.map(({ severity, code, message, range, related, fixes }) => ({
            ...place(range),
            severity,
            code,
            message,
            help: ruleDocUrl(code),
            related: related.map(other => ({ ...place(other.range), message: other.message })),
            fixes: fixes.map(({ title }) => title),
        })),
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
