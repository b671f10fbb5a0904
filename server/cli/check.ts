import { dirname } from 'node:path';
import type { Baseline } from './checking/baseline.js';
import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { findProtocols, type FoundFile } from './input/find-protocols.js';
import { absolutePath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import { reportOptions } from './output/options.js';
import { counted, type Report, type Shard } from './output/report.js';
import { sayFor } from './output/say.js';
import { writeFiles } from './output/write-files.js';
import { wholeNumber } from './usage/numbers.js';

/** `regimen check`: tells what is wrong. */
export const checkCommand: Command = {
    name: 'check',
    summary: 'Check protocols and tell what is wrong.',
    operands: { text: 'FILE or FOLDER …', least: 0, most: Infinity },
    options: [
        ...reportOptions,
        { name: 'max-severity', value: counted.join('|'), choices: counted, help: 'The most that anything counts as. Otherwise error.' },
        { name: 'no-waivers', help: 'Show what `allow` lines accept like everything else.' },
        { name: 'baseline', value: 'FILE', help: 'Do not count what this file lists.' },
        { name: 'write-baseline', value: 'FILE', help: 'List what is found in a file; with --baseline, what of it is found still.' },
        { name: 'changed-since', value: 'REV', help: 'Only files that differ from a git revision, and those that import them.' },
        { name: 'shard', value: 'I/N', help: 'Only each N-th file, beginning with the I-th; `regimen merge` joins the reports.' },
        { name: 'workers', value: 'NUMBER', help: 'On how many threads. The result is the same on any number.' },
        { name: 'watch', help: 'Check again whenever a file changes.' },
    ],
    notes: 'Exit code 1 when something at or above --fail-on is found. `regimen explain CODE` tells more about a finding.',
    run: (request, environment) => (request.has('watch') ? watch(request, environment) : check(request, environment)),
};

async function check(request: Request, environment: Environment): Promise<number> {
    const found = findProtocols(request.operands, environment);
    refuseOverwriting(request, found, environment.cwd);
    const [{ deliver }, { readBaseline, baselineText }] = await Promise.all([import('./output/deliver.js'), import('./checking/baseline.js')]);
    const given = request.value('baseline');
    const baseline = given === undefined ? undefined : readBaseline(given, environment);
    const report = await reportOn(found, baseline, request, environment);
    const written = request.value('write-baseline');
    if (written !== undefined) {
        writeFiles([{ path: absolutePath(written, environment.cwd), content: baselineText(report, baseline, written, environment.cwd) }], environment);
    }
    const code = await deliver(report, request, environment);
    const gone = report.gone?.length ?? 0;
    if (gone > 0 && written !== given) {
        const say = await sayFor(request);
        const told = `${gone} of what ${given} lists ${gone === 1 ? 'is' : 'are'} found no more.`;
        const mend = `\`regimen check --baseline ${given} --write-baseline ${given}\` takes ${gone === 1 ? 'it' : 'them'} out.`;
        environment.err.write(`${say(told)} ${say(mend)}\n`);
    }
    return written !== undefined && given === undefined ? exitCodes.fine : code;
}

async function reportOn(
    found: readonly FoundFile[], baseline: Baseline | undefined, request: Request, environment: Environment,
): Promise<Report> {
    const [{ checkFiles }, { assemble }, { goneFrom }] = await Promise.all([
        import('./checking/run.js'), import('./checking/assemble.js'), import('./checking/baseline.js'),
    ]);
    const shard = shardOf(request.value('shard'));
    const revision = request.value('changed-since');
    const changed = revision === undefined ? found : (await import('./checking/changed.js')).changedSince(revision, found, environment);
    const files = shard === undefined ? changed : changed.filter((_, index) => index % shard.of === shard.part - 1);
    return assemble({
        ...await checkFiles(files, { language: request.value('lang'), workers: wholeNumber(request, 'workers', 1, 64) }, environment),
        everything: request.has('no-waivers'),
        mostSevere: counted.find(severity => severity === request.value('max-severity')) ?? 'error',
        shard,
        ...baseline && { isKnown: baseline.lists, goneOf: (all, checked) => goneFrom(baseline, all, checked, environment) },
    });
}

/** Checks until nobody waits for changes any more. A file that cannot be read is told, and waited for. */
async function watch(request: Request, environment: Environment): Promise<number> {
    const folders = (): readonly string[] => [...new Set((request.operands.length === 0 ? ['.'] : request.operands)
        .map(operand => absolutePath(operand, environment.cwd))
        .map(path => (environment.files.kind(path) === 'folder' ? path : dirname(path))))];
    const say = await sayFor(request);
    for (;;) {
        const code = await check(request, environment).catch((error: unknown) => {
            if (!(error instanceof InputProblem)) {
                throw error;
            }
            environment.err.write(`${error.message.split('\n').map(say).join('\n')}\n`);
            return exitCodes.usage;
        });
        environment.err.write(`${say('Waiting for changes.')}\n`);
        if (!await environment.changed(folders())) {
            return code;
        }
    }
}

function shardOf(text: string | undefined): Shard | undefined {
    if (text === undefined) {
        return undefined;
    }
    const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
    if (part === undefined || of === undefined || part < 1 || part > of) {
        throw new InputProblem(`\`--shard\` takes a part and the number of parts, such as \`2/3\`, not \`${text}\`.`);
    }
    return { part, of };
}

function refuseOverwriting(request: Request, files: readonly FoundFile[], cwd: string): void {
    for (const option of ['output', 'write-baseline']) {
        const given = request.value(option);
        if (given !== undefined && files.some(file => file.path === absolutePath(given, cwd))) {
            throw new InputProblem(`\`--${option} ${given}\` would overwrite a file that is being checked.`);
        }
    }
}
