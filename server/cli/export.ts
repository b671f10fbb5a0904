import { join, posix } from 'node:path';
import { exporters, exportFileName, type Exporter, type ExportOptions, type Loss } from '../../language/exporters/index.js';
import { jsonExporter } from '../../language/exporters/json.js';
import { isDate } from '../../language/syntax/date.js';
import type { Command, Request } from './command.js';
import type { Environment, WrittenFile } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openProtocols, type Opened } from './input/open.js';
import { protocolEnding } from './input/find-protocols.js';
import { hasErrors, refuseWithErrors } from './output/refuse-errors.js';
import { absolutePath, shownPath } from './input/paths.js';
import { InputProblem, systemReason } from './input/problem.js';
import { lossLines, lossReport } from './output/losses.js';
import { wholeNumber } from './usage/numbers.js';
import { writeFiles } from './output/write-files.js';

const formats = exporters.map(({ format }) => format);

/** `regimen export`: writes protocols for other systems. */
export const exportCommand: Command = {
    name: 'export',
    summary: 'Export protocols for other systems.',
    operands: { text: 'FILE or FOLDER …', least: 0, most: Infinity },
    options: [
        { name: 'to', value: formats.join('|'), choices: formats, help: 'The format. Otherwise json.' },
        { name: 'out', value: 'DIR', help: 'The folder to write to. Without it, the export of one protocol goes to standard output.' },
        { name: 'start', value: 'DATE', help: 'The day on which the course of a patient begins, as in 2027-01-04; for formats that write dates.' },
        { name: 'patient', value: 'TEXT', help: 'How the patient is called in formats about one patient: initials or a number.' },
        { name: 'revision', value: 'NUMBER', help: 'For calendars: a higher number replaces what was imported before. Otherwise 0.' },
        { name: 'losses', value: 'FILE', help: 'Where to list, as JSON, every element that the format cannot hold. Otherwise they are counted on standard error.' },
        { name: 'verify', help: 'Write nothing; exit code 1 when what is in --out differs from what would be written.' },
    ],
    notes: [
        'A file with one protocol is exported under its own name (kat.json), one with several under its name and that of each protocol',
        '(clinic.kat.json); what lies in a folder that was asked for keeps its place in it. Errors in any file keep everything from being written.',
    ].join('\n'),
    run: exportProtocols,
};

/** An export, and what it is an export of. */
interface Exported extends WrittenFile {
    readonly source: string;
    readonly losses: readonly Loss[];
}

async function exportProtocols(request: Request, environment: Environment): Promise<number> {
    const out = request.value('out');
    if (out === undefined && request.has('verify')) {
        throw new InputProblem('`--verify` needs the folder to compare with: `--out DIR`.');
    }
    const opened = await openProtocols(request.operands, environment);
    const broken = [...opened.files.map(({ checked }) => checked), ...opened.imported].filter(hasErrors);
    if (broken.length > 0) {
        return refuseWithErrors(broken, 'Nothing was exported', opened.textOf, environment);
    }
    const exporter = exporters.find(({ format }) => format === request.value('to')) ?? jsonExporter;
    const folder = out === undefined ? environment.cwd : absolutePath(out, environment.cwd);
    const exports = await exportsOf(opened, exporter, optionsOf(request, exporter), folder);
    refuseCollisions(exports, environment.cwd);
    if (out === undefined) {
        environment.out.write(onlyOne(exports).content);
    }
    tellLosses(exports, request.value('losses'), exporter, environment);
    if (out === undefined) {
        return exitCodes.fine;
    }
    return request.has('verify') ? verify(exports, environment) : write(exports, environment);
}

async function exportsOf({ files }: Opened, exporter: Exporter, options: ExportOptions, folder: string): Promise<readonly Exported[]> {
    const exports = await Promise.all(files.flatMap(({ place, shown, checked: { model } }) => {
        const base = posix.basename(place).replace(new RegExp(`\\${protocolEnding}$`), '');
        return model.protocols.map(async protocol => ({
            source: shown,
            path: join(folder, posix.dirname(place), exportFileName(base, model, protocol.name, exporter.extension)),
            ...await exporter.export(protocol, options),
        }));
    }));
    if (exports.length === 0) {
        throw new InputProblem('There is no protocol in what was asked for, only declarations for others to import.');
    }
    return exports;
}

function optionsOf(request: Request, { format, needsStart }: Exporter): ExportOptions {
    const [start, patient, revision] = [request.value('start'), request.value('patient'), wholeNumber(request, 'revision', 0, 2_147_483_647)];
    if (start !== undefined && !isDate(start)) {
        throw new InputProblem(`\`--start ${start}\` is no date. Write the year, the month and the day, as in \`--start 2027-01-04\`.`);
    }
    if (start === undefined && needsStart === true) {
        throw new InputProblem(`\`--to ${format}\` writes dates. Say on which day the course begins: \`--start 2027-01-04\`.`);
    }
    return { ...(start !== undefined && { start }), ...(patient !== undefined && { patient }), ...(revision !== undefined && { revision }) };
}

function tellLosses(exports: readonly Exported[], file: string | undefined, { title }: Exporter, environment: Environment): void {
    if (file !== undefined) {
        const shown = exports.map(one => ({ ...one, path: shownPath(one.path, environment.cwd) }));
        writeFiles([{ path: absolutePath(file, environment.cwd), content: lossReport(shown) }], environment);
        return;
    }
    environment.err.write(exports.map(one => lossLines(shownPath(one.path, environment.cwd), title, one.losses)).join(''));
}

function onlyOne(exports: readonly Exported[]): Exported {
    const [first] = exports;
    if (first === undefined || exports.length > 1) {
        throw new InputProblem(`There are ${exports.length} protocols to export. Say where to: \`--out DIR\`.`);
    }
    return first;
}

/** Names that differ in capitals only are one file on some systems. */
function refuseCollisions(exports: readonly Exported[], cwd: string): void {
    const seen = new Map<string, Exported>();
    for (const one of exports) {
        const other = seen.get(one.path.toLowerCase());
        if (other !== undefined) {
            throw new InputProblem(`${other.source} and ${one.source} would both be exported to ${shownPath(one.path, cwd)}. Export them to different folders.`);
        }
        seen.set(one.path.toLowerCase(), one);
    }
}

function write(exports: readonly Exported[], environment: Environment): number {
    writeFiles(exports, environment);
    environment.out.write(exports.map(({ path }) => `${shownPath(path, environment.cwd)}\n`).join(''));
    return exitCodes.fine;
}

function verify(exports: readonly Exported[], environment: Environment): number {
    const different = exports.flatMap(one => {
        const shown = shownPath(one.path, environment.cwd);
        if (environment.files.kind(one.path) === undefined) {
            return [`${shown} is missing; it is exported from ${one.source}.\n`];
        }
        return readBytes(one.path, environment).equals(Buffer.from(one.content)) ? [] : [`${shown} differs from what ${one.source} is exported to.\n`];
    });
    environment.out.write(different.join(''));
    return different.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function readBytes(path: string, { files, cwd }: Environment): Buffer {
    try {
        return Buffer.from(files.read(path));
    } catch (error) {
        throw new InputProblem(`${shownPath(path, cwd)} cannot be read: ${systemReason(error)}.`);
    }
}
