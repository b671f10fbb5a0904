import type { Severity } from '../../../language/rules/index.js';
import type { Place, Report, ReportedFinding, ReportedFix } from './report.js';
import { sarifRules } from './sarif-rules.js';

const levels = { error: 'error', warning: 'warning', info: 'note', note: 'none' } as const satisfies Record<Severity, string>;

/** What relative addresses start from: the folder that the command ran in, which the reader knows. */
const base = 'SRCROOT';

/**
 * The report in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code scanning and code review tools read.
 * @param version the version of Regimen
 */
export function sarifReport(report: Report, version: string): string {
    const { findings, waived, known, gone } = report;
    const rules = sarifRules([...findings, ...waived, ...known].map(({ code }) => code));
    const compared = gone !== null;
    const result = (finding: ReportedFinding, more: object = {}): object => resultOf(finding, rules.findIndex(({ id }) => id === finding.code), more);
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [{
            tool: {
                driver: { name: 'Regimen', version, semanticVersion: version, informationUri: 'https://github.com/regimen-language/regimen', rules },
            },
            columnKind: 'utf16CodeUnits',
            originalUriBaseIds: { [base]: { description: { text: 'The folder in which regimen check ran.' } } },
            artifacts: report.files.map(({ path, kind }) => ({ location: artifact(path), roles: [kind === 'protocol' ? 'analysisTarget' : 'userSpecifiedConfiguration'] })),
            results: [
                ...findings.map(finding => result(finding, compared ? { baselineState: 'new' } : {})),
                ...waived.map(finding => result(finding, compared ? { baselineState: 'new' } : {})),
                ...known.map(finding => result(finding, { baselineState: 'unchanged', suppressions: [{ kind: 'external', justification: 'Listed in the baseline.' }] })),
            ],
        }],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf({ code, severity, message, related, fixes, waiver, fingerprint, ...place }: ReportedFinding, ruleIndex: number, more: object): object {
    return {
        ruleId: code,
        ruleIndex,
        kind: severity === 'note' ? 'informational' : 'fail',
        level: levels[severity],
        message: { text: message },
        locations: [{ physicalLocation: physical(place) }],
        ...related.length > 0 && {
            relatedLocations: related.map((other, id) => ({ id, physicalLocation: physical(other), message: { text: other.message } })),
        },
        partialFingerprints: { 'regimenFinding/v1': fingerprint },
        ...fixes.length > 0 && { fixes: fixes.map(fixOf) },
        ...waiver && {
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: waiver.reason, properties: { by: waiver.by, until: waiver.until } }],
        },
        ...more,
    };
}

/** A fix with its edits, those of one file together. */
function fixOf({ title, preferred, edits }: ReportedFix): object {
    const paths = [...new Set(edits.map(({ path }) => path))];
    return {
        description: { text: title },
        artifactChanges: paths.map(path => ({
            artifactLocation: artifact(path),
            replacements: edits.filter(edit => edit.path === path).map(edit => ({ deletedRegion: region(edit), insertedContent: { text: edit.newText } })),
        })),
        properties: { preferred },
    };
}

function physical(place: Place): object {
    return { artifactLocation: artifact(place.path), region: region(place) };
}

function region({ range: { start, end } }: Place): object {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A file below the folder by its way from there; another by its whole address. */
function artifact(path: string): object {
    if (/^[a-z][a-z0-9+.-]+:/i.test(path)) {
        return { uri: path };
    }
    const address = path.split('/').map(encodeURIComponent).join('/');
    const drive = /^[A-Za-z]:\//.exec(path);
    return drive ? { uri: `file:///${address}` } : path.startsWith('/') ? { uri: `file://${address}` } : { uri: address, uriBaseId: base };
}
