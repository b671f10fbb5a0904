import type { Finding } from '../../../language/rules/index.js';
import { codeFrame } from './code-frame.js';
import { paintFor, type Paint } from './colours.js';
import { displayable } from './display-width.js';
import type { Place, Report, Summary } from './report.js';
import { inEnglish, type Say } from './say.js';

/** The report for people: each finding with the line it is about, and a last line that counts. */
export function prettyReport(report: Report, colour: boolean, say = inEnglish): string {
    const paint = paintFor(colour);
    const blocks = report.findings.map(finding => findingText(finding, report, paint, say));
    return `${[...blocks, summaryLine(report.summary, say)].join('\n\n')}\n`;
}

/** What was found, in one line: `2 errors, 1 warning in 3 files`. */
export function summaryLine({ files, errors, warnings, infos, notes, waived }: Summary, say = inEnglish): string {
    const found = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info'), counted(notes, 'note')].filter(part => !part.startsWith('0 ')).map(say);
    const hidden = waived === 0 ? '' : `${waived} accepted; --no-waivers shows ${waived === 1 ? 'it' : 'them'}`;
    return `${found.length === 0 ? say('No findings') : found.join(', ')} in ${say(counted(files, 'file'))}${hidden === '' ? '' : ` (${say(hidden)})`}`;
}

function counted(count: number, what: string): string {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function findingText({ severity, message, code, range, related, waiver }: Finding, report: Report, paint: Paint, say: Say): string {
    const look = paint[severity];
    const where = `${paint.strong(placeText(report.place(range)))}:`;
    const others = related.map(other => `      ${paint.quiet(say('see'))} ${placeText(report.place(other.range))}: ${displayable(other.message)}`);
    return [
        `${where} ${look(`${say(severity)}:`)} ${displayable(message)} ${paint.quiet(`[${code}]`)}`,
        codeFrame(report.document(range.uri), range, look, paint),
        ...others,
        ...(waiver ? [`      ${paint.quiet(say('accepted'))} ${say('by')} ${displayable(waiver.person)} ${say('until')} ${waiver.until.value}: ${displayable(waiver.reason)}`] : []),
    ].join('\n');
}

/** A place for people: `talk.protocol:12:5`. */
export function placeText({ path, range }: Place): string {
    return `${displayable(path)}:${range.start.line}:${range.start.column}`;
}
