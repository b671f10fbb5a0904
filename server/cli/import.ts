import { posix } from 'node:path';
import { parse } from 'yaml';
import { importers, type Imported, type Importer } from '../../language/importers/index.js';
import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { absolutePath, shownPath } from './input/paths.js';
import { InputProblem, systemReason } from './input/problem.js';
import { languageOption, sayFor, type Say } from './output/say.js';
import { writeFiles } from './output/write-files.js';

/** `regimen import`: what another system or Regimen itself exported, as a protocol. */
export const importCommand: Command = {
    name: 'import',
    summary: 'Make a protocol of a file that Regimen or another system exported.',
    operands: { text: 'FILE', least: 1, most: 1 },
    options: [
        { name: 'out', value: 'FILE', help: 'The protocol to write. Without it, the text goes to the console.' },
        { name: 'from', value: 'FORMAT', choices: importers.map(({ format }) => format), help: 'The format of the file. Without it, it is told by what the file holds.' },
        { name: 'force', help: 'Write over a file that is there already.' },
        languageOption,
    ],
    notes: [
        'Reads JSON and YAML. What a protocol cannot hold is told, and stands as comments at the top of the file. A file that cannot be read as what it is makes the',
        'exit code 1, and nothing is written. `regimen check` tells what the new protocol lacks.',
    ].join('\n'),
    run: importProtocol,
};

async function importProtocol(request: Request, environment: Environment): Promise<number> {
    const [file = ''] = request.operands;
    const place = absolutePath(file, environment.cwd);
    const data = dataOf(readText(place, environment), shownPath(place, environment.cwd));
    const importer = importerFor(data, request.value('from'), shownPath(place, environment.cwd));
    const imported = importer.import(data);
    return imported.ok ? write(imported, request, environment)
        : refuse(imported.problems, shownPath(place, environment.cwd), await sayFor(request), environment);
}

function write({ text, notes }: Imported & { readonly ok: true }, request: Request, environment: Environment): number {
    const out = request.value('out');
    if (out === undefined) {
        environment.out.write(text);
    } else {
        const path = absolutePath(out, environment.cwd);
        if (environment.files.kind(path) !== undefined && !request.has('force')) {
            throw new InputProblem(`${shownPath(path, environment.cwd)} is there already. Name another file, or write over it with \`--force\`.`);
        }
        writeFiles([{ path, content: text }], environment);
        environment.out.write(`${shownPath(path, environment.cwd)}\n`);
    }
    environment.err.write(notes.map(note => `${note}\n`).join(''));
    return exitCodes.fine;
}

function refuse(problems: readonly string[], shown: string, say: Say, { err }: Environment): number {
    err.write(problems.map(problem => `${say(problem)}\n`).join(''));
    err.write(`${say(`Nothing was imported from ${shown}.`)}\n`);
    return exitCodes.findings;
}

function importerFor(data: unknown, format: string | undefined, shown: string): Importer {
    const importer = importers.find(one => (format === undefined ? one.recognises(data) : one.format === format));
    if (importer === undefined) {
        throw new InputProblem(`${shown} is nothing that can be imported. These can: ${importers.map(({ title }) => title).join('; ')}.`);
    }
    return importer;
}

function readText(place: string, { files, cwd }: Environment): string {
    try {
        return new TextDecoder().decode(files.read(place)).replace(/^\uFEFF/, '');
    } catch (error) {
        throw new InputProblem(`${shownPath(place, cwd)} cannot be read: ${systemReason(error)}.`);
    }
}

function dataOf(text: string, shown: string): unknown {
    const isYaml = ['.yaml', '.yml'].includes(posix.extname(shown));
    try {
        return isYaml ? parse(text) as unknown : JSON.parse(text) as unknown;
    } catch (error) {
        const reason = error instanceof Error ? error.message.split('\n')[0] ?? '' : '';
        throw new InputProblem(`${shown} is no ${isYaml ? 'YAML' : 'JSON'}: ${reason.replace(/[.:]$/, '')}.`);
    }
}
