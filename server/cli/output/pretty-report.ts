import type { Finding } from '../../../language/rules/index.js';
import { codeFrame } from './code-frame.js';
import { paintFor, type Paint } from './colours.js';
import { displayable } from './display-width.js';
import type { Place, Report, Summary } from './report.js';

/** The report for people: each finding with the line it is about, and a last line that counts. */
export function prettyReport(report: Report, colour: boolean): string {
    const paint = paintFor(colour);
    const blocks = report.findings.map(finding => findingText(finding, report, paint));
    return `${[...blocks, summaryLine(report.summary)].join('\n\n')}\n`;
}

/** What was found, in one line: `2 errors, 1 warning in 3 files`. */
export function summaryLine({ files, errors, warnings, infos, notes, waived }: Summary): string {
    const found = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info'), counted(notes, 'note')].filter(part => !part.startsWith('0 '));
    const hidden = waived === 0 ? '' : ` (${waived} accepted; --no-waivers shows ${waived === 1 ? 'it' : 'them'})`;
    return `${found.length === 0 ? 'No findings' : found.join(', ')} in ${counted(files, 'file')}${hidden}`;
}

function counted(count: number, what: string): string {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function findingText({ severity, message, code, range, related, waiver }: Finding, report: Report, paint: Paint): string {
    const look = paint[severity];
    const where = `${paint.strong(placeText(report.place(range)))}:`;
    const others = related.map(other => `      ${paint.quiet('see')} ${placeText(report.place(other.range))}: ${displayable(other.message)}`);
    return [
        `${where} ${look(`${severity}:`)} ${displayable(message)} ${paint.quiet(`[${code}]`)}`,
        codeFrame(report.document(range.uri), range, look, paint),
        ...others,
        ...(waiver ? [`      ${paint.quiet('accepted')} by ${displayable(waiver.person)} until ${waiver.until.value}: ${displayable(waiver.reason)}`] : []),
    ].join('\n');
}

/** A place for people: `talk.protocol:12:5`. */
export function placeText({ path, range }: Place): string {
    return `${displayable(path)}:${range.start.line}:${range.start.column}`;
}
