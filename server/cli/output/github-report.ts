import { displayable } from './display-width.js';
import { placeText, summaryLine } from './pretty-report.js';
import type { Report, ReportedFinding } from './report.js';
import type { Say } from './say.js';

const kinds = { error: 'error', warning: 'warning', info: 'notice', note: 'notice' } as const;

/** The report as commands to the runner of GitHub Actions, which shows each finding at its line; the last line counts. */
export function githubReport(report: Report, say: Say): string {
    return `${[...report.findings.map(annotation), dataText(summaryLine(report.summary, say))].join('\n')}\n`;
}

function annotation({ severity, code, message, related, ...place }: ReportedFinding): string {
    const { start, end } = place.range;
    // GitHub knows columns only in an annotation of one line.
    const columns = start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
    const properties = { title: `regimen: ${code}`, file: place.path, line: start.line, endLine: end.line, ...columns };
    const told = [message, ...related.map(other => `${placeText(other)}: ${other.message}`)].join('\n');
    return `::${kinds[severity]} ${Object.entries(properties).map(([name, value]) => `${name}=${propertyText(String(value))}`).join(',')}::${dataText(told)}`;
}

/** What stands behind the second `::`. */
function dataText(text: string): string {
    return text.split('\n').map(displayable).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value of a property: two more characters have a meaning there. */
function propertyText(text: string): string {
    return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
