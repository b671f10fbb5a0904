import { displayable } from '../output/display-width.js';
import { paintFor, type Paint } from '../output/colours.js';
import { inEnglish, type Say } from '../output/say.js';
import { changeIn, risks, riskWords, summaryText, type DiffReport, type Place, type ReportedChange } from '../../../language/analysis/diff/report.js';

/** The version of the format for programs, by semantic versioning. */
const formatVersion = '0.1.0';

/** What differs, for programs, as diff-report.schema.json describes it. */
export function diffJson({ before, after, compared, summary, changes }: DiffReport): string {
    return `${JSON.stringify({ formatVersion, before, after, compared, summary, changes }, null, 2)}\n`;
}

/** What differs, for people at a terminal. */
export function diffPretty(report: DiffReport, colour: boolean, say: Say = inEnglish): string {
    const paint = paintFor(colour);
    return `${[...report.changes.map(change => prettyChange(say === inEnglish ? change : changeIn(say, change), paint, say)), displayable(say(summaryText(report)))].join('\n\n')}\n`;
}

/** What differs, for a pull request. */
export function diffMarkdown(report: DiffReport, say: Say = inEnglish): string {
    const groups = risks.flatMap(risk => {
        const changes = report.changes.filter(change => change.risk === risk);
        return changes.length === 0 ? [] : [`### ${capital(say(riskWords[risk]))} (${changes.length})`, changes.map(change => markdownChange(say === inEnglish ? change : changeIn(say, change), say)).join('\n\n')];
    });
    return `${[`## ${say('What changed in meaning')}`, escaped(say(summaryText(report))), ...groups].join('\n\n')}\n`;
}

function prettyChange({ risk, text, patient, before, after }: ReportedChange, paint: Paint, say: Say): string {
    const paints = { more: paint.error, judge: paint.warning, less: paint.info, neutral: paint.note };
    return [
        `${paints[risk](say(riskWords[risk]))}  ${paint.strong(displayable(text))}`,
        ...patient === null ? [] : [`    ${displayable(say(`for example a patient with ${patient}`))}`],
        ...excerpt(before, '-', paint), ...excerpt(after, '+', paint),
    ].join('\n');
}

function excerpt(place: Place | null, sign: string, paint: Paint): readonly string[] {
    return place === null ? [] : [`    ${paint.quiet(displayable(`${place.file}:${place.line}:${place.column}`))}`, ...place.text.split('\n').map(line => `  ${sign} ${displayable(line)}`)];
}

function markdownChange({ text, patient, before, after }: ReportedChange, say: Say): string {
    const places = [before && `${say('before')}: ${code(`${before.file}:${before.line}`)}`, after && `${say('after')}: ${code(`${after.file}:${after.line}`)}`].filter(Boolean).join(', ');
    const lines = [...before ? before.text.split('\n').map(line => `- ${line}`) : [], ...after ? after.text.split('\n').map(line => `+ ${line}`) : []];
    const fence = '`'.repeat(Math.max(3, ...lines.flatMap(line => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1))));
    return [
        `- **${escaped(text)}**${patient === null ? '' : ` ${escaped(say(`For example a patient with ${patient}.`))}`} (${places})`, '',
        ...[`${fence}diff`, ...lines, fence].map(line => `  ${line}`),
    ].join('\n');
}

function code(text: string): string {
    return `\`${text.replaceAll('`', '’')}\``;
}

/** Text of the author's, so that nothing in it is read as Markdown or HTML; names between backquotes stay as they are. */
function escaped(text: string): string {
    return text.split(/(`[^`]*`)/).map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_[\]<>#|~!@&]/g, sign => (sign === '@' ? '@\u200b' : `\\${sign}`)))).join('').replace(/\s+/g, ' ');
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
