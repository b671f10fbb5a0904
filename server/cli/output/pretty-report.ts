import { lineFrame } from './code-frame.js';
import { paintFor, type Paint } from './colours.js';
import { displayable } from './display-width.js';
import type { Place, Report, ReportedFinding, Summary } from './report.js';
import { inEnglish, type Say } from './say.js';

/** The report for people: each finding with the line it is about, and a last line that counts. */
export function prettyReport(report: Report, colour: boolean, say = inEnglish): string {
    const paint = paintFor(colour);
    const blocks = report.findings.map(finding => findingText(finding, paint, say));
    return `${[...blocks, summaryLine(report.summary, say)].join('\n\n')}\n`;
}

/** What was found, in one line: `2 errors, 1 warning in 3 files`. */
export function summaryLine({ files, errors, warnings, infos, notes, waived, known }: Summary, say = inEnglish): string {
    const found = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info'), counted(notes, 'note')].filter(part => !part.startsWith('0 ')).map(say);
    const hidden = [
        ...waived === 0 ? [] : [`${waived} accepted; --no-waivers shows ${waived === 1 ? 'it' : 'them'}`],
        ...known === 0 ? [] : [`${known} known from the baseline`],
    ].map(part => ` (${say(part)})`).join('');
    return `${found.length === 0 ? say('No findings') : found.join(', ')} in ${say(counted(files, 'file'))}${hidden}`;
}

function counted(count: number, what: string): string {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function findingText({ severity, message, code, related, waiver, excerpt, ...place }: ReportedFinding, paint: Paint, say: Say): string {
    const look = paint[severity];
    const where = `${paint.strong(placeText(place))}:`;
    const others = related.map(other => `      ${paint.quiet(say('see'))} ${placeText(other)}: ${displayable(other.message)}`);
    return [
        `${where} ${look(`${say(severity)}:`)} ${displayable(message)} ${paint.quiet(`[${code}]`)}`,
        lineFrame(place.range.start.line, excerpt, look, paint),
        ...others,
        ...(waiver ? [`      ${paint.quiet(say('accepted'))} ${say('by')} ${displayable(waiver.by)} ${say('until')} ${waiver.until}: ${displayable(waiver.reason)}`] : []),
    ].join('\n');
}

/** A place for people: `talk.protocol:12:5`. */
export function placeText({ path, range }: Place): string {
    return `${displayable(path)}:${range.start.line}:${range.start.column}`;
}
