import type { Severity } from '../../../language/rules/index.js';
import { partsOf } from '../checking/assemble.js';
import { placeText } from './pretty-report.js';
import { isAtLeast, type Report, type ReportedFinding } from './report.js';
import type { Say } from './say.js';
import { xmlText } from './xml.js';

/** What became of one case. */
interface Case {
    readonly outcome: 'passed' | 'failed' | 'skipped';
    readonly text: string;
}

/**
 * The report in the format of JUnit, which most CI systems show: one suite a file, one case a finding.
 * What is at least as grave as `least` fails; what is accepted or known is skipped; what is less grave passes and is told.
 */
export function junitReport(report: Report, least: Severity, say: Say): string {
    const suites = partsOf(report).filter(({ kind, findings }) => kind === 'protocol' || findings.length > 0).map(part => {
        const cases = [
            ...part.findings.map(finding => findingCase(finding, least)),
            ...part.waived.map(finding => skippedCase(finding, acceptedText(finding, say))),
            ...part.known.map(finding => skippedCase(finding, say('known from the baseline'))),
        ];
        return { path: part.path, cases: cases.length > 0 ? cases : [soundCase(part.path, say)] };
    });
    const all = suites.flatMap(({ cases }) => cases);
    const lines = suites.map(({ path, cases }) => `  <testsuite name="${xmlText(path)}" ${counts(cases)}>\n${cases.map(({ text }) => `${text}\n`).join('')}  </testsuite>\n`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="regimen check" ${counts(all)}>\n${lines.join('')}</testsuites>\n`;
}

function counts(cases: readonly Case[]): string {
    const count = (outcome: Case['outcome']): number => cases.filter(one => one.outcome === outcome).length;
    return `tests="${cases.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`;
}

function soundCase(path: string, say: Say): Case {
    return { outcome: 'passed', text: `    <testcase classname="${xmlText(path)}" name="${xmlText(say('No findings'))}" file="${xmlText(path)}"/>` };
}

function findingCase(finding: ReportedFinding, least: Severity): Case {
    const { severity, message, related, help } = finding;
    const told = [`${placeText(finding)}: ${severity}: ${message}`, ...related.map(other => `${placeText(other)}: ${other.message}`), help].join('\n');
    return isAtLeast(least, severity)
        ? { outcome: 'failed', text: caseText(finding, `<failure message="${xmlText(message)}" type="${severity}">${xmlText(told)}</failure>`) }
        : { outcome: 'passed', text: caseText(finding, `<system-out>${xmlText(told)}</system-out>`) };
}

function skippedCase(finding: ReportedFinding, why: string): Case {
    return { outcome: 'skipped', text: caseText(finding, `<skipped message="${xmlText(why)}">${xmlText(finding.message)}</skipped>`) };
}

function acceptedText({ waiver }: ReportedFinding, say: Say): string {
    return waiver === null ? say('accepted') : `${say('accepted')} ${say('by')} ${waiver.by} ${say('until')} ${waiver.until}: ${waiver.reason}`;
}

function caseText({ path, range: { start }, code }: ReportedFinding, inside: string): string {
    const name = `${code} ${start.line}:${start.column}`;
    return `    <testcase classname="${xmlText(path)}" name="${xmlText(name)}" file="${xmlText(path)}" line="${start.line}">\n      ${inside}\n    </testcase>`;
}
