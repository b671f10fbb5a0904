import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { findProtocols, type FoundFile } from './input/find-protocols.js';
import { absolutePath, shownPath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import { languageOption } from './output/say.js';
import { reportFormats } from './output/report-text.js';
import { writeFiles } from './output/write-files.js';

const counted = ['error', 'warning', 'info'] as const;

/** `regimen check`: tells what is wrong. */
export const checkCommand: Command = {
    name: 'check',
    summary: 'Check protocols and tell what is wrong.',
    operands: { text: 'FILE or FOLDER …', least: 0, most: Infinity },
    options: [
        { name: 'format', value: reportFormats.join('|'), choices: reportFormats, help: 'For people, programs, code scanning, GitHub Actions, or test views. Otherwise pretty.' },
        { name: 'fail-on', value: counted.join('|'), choices: counted, help: 'The least that makes the exit code 1. Otherwise error.' },
        { name: 'max-severity', value: counted.join('|'), choices: counted, help: 'The most that anything counts as. Otherwise error.' },
        languageOption,
        { name: 'no-waivers', help: 'Show what `allow` lines accept like everything else.' },
        { name: 'output', value: 'FILE', help: 'Write the report to a file instead of standard output.' },
    ],
    notes: 'Exit code 1 when something at or above --fail-on is found. `regimen explain CODE` tells more about a finding.',
    run: check,
};

async function check(request: Request, environment: Environment): Promise<number> {
    const found = findProtocols(request.operands, environment);
    const [{ checkFiles }, { assemble }, { hasAtLeast }, { reportText }, { sayIn }] = await Promise.all([
        import('./checking/run.js'), import('./checking/assemble.js'), import('./output/report.js'), import('./output/report-text.js'), import('./output/told.js'),
    ]);
    const mostSevere = counted.find(severity => severity === request.value('max-severity')) ?? 'error';
    const report = assemble({ ...await checkFiles(found, request.value('lang'), environment), everything: request.has('no-waivers'), mostSevere });
    const output = outputPath(request, found, environment.cwd);
    const least = counted.find(severity => severity === request.value('fail-on')) ?? 'error';
    const say = sayIn(request.value('lang'));
    const text = await reportText(report, {
        format: request.value('format'), colour: output === undefined && environment.out.colour, say, least, version: environment.version,
    });
    if (output === undefined) {
        environment.out.write(text);
    } else {
        writeFiles([{ path: output, content: text }], environment);
        const { summaryLine } = await import('./output/pretty-report.js');
        environment.err.write(`${summaryLine(report.summary, say)}: ${say('see')} ${shownPath(output, environment.cwd)}\n`);
    }
    return hasAtLeast(least, report.findings) ? exitCodes.findings : exitCodes.fine;
}

function outputPath(request: Request, files: readonly FoundFile[], cwd: string): string | undefined {
    const output = request.value('output');
    const path = output === undefined ? undefined : absolutePath(output, cwd);
    if (files.some(file => file.path === path)) {
        throw new InputProblem(`\`--output ${output}\` would overwrite a file that is being checked.`);
    }
    return path;
}
