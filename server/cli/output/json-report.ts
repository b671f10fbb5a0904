import { ruleDocUrl, type Finding } from '../../../language/rules/index.js';
import type { Report } from './report.js';

/** The report for programs, as check-report.schema.json describes it. */
export function jsonReport({ summary, findings, waived, place }: Report): string {
    const reported = ({ severity, code, message, range, related, fixes, waiver }: Finding): object => ({
        ...place(range),
        severity,
        code,
        message,
        help: ruleDocUrl(code),
        related: related.map(other => ({ ...place(other.range), message: other.message })),
        fixes: fixes.map(({ title }) => title),
        waiver: waiver ? { reason: waiver.reason, by: waiver.person, until: waiver.until.value } : null,
    });
    const report = { formatVersion: '0.2.0', summary, findings: findings.map(reported), waived: waived.map(reported) };
    return `${JSON.stringify(report, null, 2)}\n`;
}
