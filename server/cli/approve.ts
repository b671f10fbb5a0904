import type { Protocol } from '../../language/model/protocol.js';
import { isDate } from '../../language/syntax/date.js';
import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openFound, openProtocols, type OpenFile } from './input/open.js';
import { InputProblem } from './input/problem.js';
import { hasErrors, refuseWithErrors, unsettled } from './output/refuse-errors.js';
import { writeFiles } from './output/write-files.js';

/** `regimen approve`: writes into a protocol who approved it as it is. */
export const approveCommand: Command = {
    name: 'approve',
    summary: 'Write into a protocol who approved it as it is.',
    operands: { text: 'FILE', least: 1, most: 1 },
    options: [
        { name: 'by', value: 'TEXT', help: 'Who approved it. It has to be given.' },
        { name: 'date', value: 'DATE', help: 'The day of the approval, as in 2026-11-01. Otherwise today.' },
    ],
    notes: [
        'Writes the line `approved` of every protocol in the file, or writes it anew. Its hash is made of what the protocol means: white space, remarks and order leave it',
        'as it is, and so does the status. `regimen check` finds a protocol with `status active` that means something else. Errors keep the file as it is.',
    ].join('\n'),
    run: approve,
};

async function approve(request: Request, environment: Environment): Promise<number> {
    const [person, date] = [personOf(request), dateOf(request, environment)];
    const opened = await openProtocols(request.operands, environment);
    const [file, ...others] = opened.files;
    if (!file || others.length > 0) {
        throw new InputProblem(`\`regimen approve\` takes one file; ${request.operands.join(' ')} holds ${opened.files.length}.`);
    }
    const found = [file.checked, ...opened.imported];
    const broken = found.map(({ uri, findings }) => ({ uri, findings: unsettled(findings) })).filter(hasErrors);
    if (broken.length > 0) {
        return refuseWithErrors(broken, 'Nothing was approved', opened.textOf, environment);
    }
    const [{ approvalState, meaningHash }, { formatText }] = await Promise.all([
        import('../../language/analysis/meaning/index.js'), import('../../language/syntax/format/index.js'),
    ]);
    const { protocols } = file.checked.model;
    if (protocols.length === 0) {
        throw new InputProblem(`${file.shown} holds no protocol.`);
    }
    const { text, mark } = file.content;
    const lines = protocols.map(protocol => ({ protocol, line: `approved ${date} by ${person} as "${meaningHash(protocol)}"` }));
    const edited = lines.map(({ protocol, line }) => editOf(protocol, text, line)).sort((a, b) => b.start - a.start)
        .reduce((made, { start, end, newText }) => made.slice(0, start) + newText + made.slice(end), text);
    const made = isLaidOut(text, formatText) ? laidOut(edited, formatText) ?? edited : edited;
    const content = (mark ? '\ufeff' : '') + made;
    const now = await readAs(file, content, environment);
    if (now.length !== protocols.length || !now.every(protocol => approvalState(protocol) === 'holds')) {
        throw new InputProblem(`The line has no place in ${file.shown}, so nothing was written. Put \`version\` and \`status\` on lines of their own.`);
    }
    writeFiles([{ path: file.path, content }], environment);
    environment.out.write(lines.map(({ protocol, line }) => `${file.shown}: ${protocol.name}: ${line}\n`).join(''));
    return exitCodes.fine;
}

/** A file that is laid out by `regimen format` stays so, with the line ends that it has. */
function isLaidOut(text: string, format: Format): boolean {
    return laidOut(text, format) === text;
}

type Format = (text: string) => string | undefined;

function laidOut(text: string, format: Format): string | undefined {
    const made = format(text.replaceAll('\r\n', '\n'));
    return text.includes('\r\n') ? made?.replaceAll('\n', '\r\n') : made;
}

function personOf(request: Request): string {
    const person = request.value('by')?.trim() ?? '';
    if (person === '' || /[\u0000-\u001f\u007f\u2028\u2029]/.test(person)) {
        throw new InputProblem('Say who approved the protocol, on one line: `--by "Ethics board"`.');
    }
    return `"${person.replace(/[\\"]/g, '\\$&')}"`;
}

function dateOf(request: Request, environment: Environment): string {
    const date = request.value('date') ?? environment.today();
    if (!isDate(date)) {
        throw new InputProblem(`\`--date ${date}\` is no date. Write the year, the month and the day, as in \`--date 2026-11-01\`.`);
    }
    return date;
}

interface TextEdit {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
}

/** Where the line goes: in the place of the one that is there, after status or version, or right after the opening brace. */
function editOf({ header, extends: base, labelRange, nameRange }: Protocol, text: string, line: string): TextEdit {
    if (header.approval) {
        const { start, end } = header.approval.range;
        return { start, end, newText: line };
    }
    const before = header.status ?? header.version;
    const end = before?.range.end ?? text.indexOf('{', Math.max(nameRange.end, labelRange?.end ?? 0, base?.range.end ?? 0)) + 1;
    const rest = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(end))?.[0] ?? '';
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    const indent = before ? /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', before.range.start) + 1))?.[0] : '    ';
    const at = end + rest.length;
    return { start: at, end: at, newText: `${lineBreak}${indent ?? ''}${line}` };
}

/** The protocols of a file, if this stood in it. */
async function readAs(file: OpenFile, content: string, environment: Environment): Promise<readonly Protocol[]> {
    const bytes = new TextEncoder().encode(content);
    const files = {
        ...environment.files, read: (path: string) => (path === file.path ? bytes : environment.files.read(path)),
        size: (path: string) => (path === file.path ? bytes.length : environment.files.size(path)),
    };
    const { opened } = await openFound([file], { ...environment, files });
    return opened.files.flatMap(({ checked }) => checked.model.protocols);
}
