import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openProtocols, type Opened } from './input/open.js';
import { absolutePath, shownPath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import type { Report } from './output/report.js';
import { languageOption, type Say } from './output/say.js';
import { writeFiles } from './output/write-files.js';

/** `regimen check`: tells what is wrong. */
export const checkCommand: Command = {
    name: 'check',
    summary: 'Check protocols and tell what is wrong.',
    operands: { text: 'FILE or FOLDER …', least: 0, most: Infinity },
    options: [
        { name: 'format', value: 'pretty|json', choices: ['pretty', 'json'], help: 'For people, or for programs. Otherwise pretty.' },
        { name: 'fail-on', value: 'error|warning|info', choices: ['error', 'warning', 'info'], help: 'The least that makes the exit code 1. Otherwise error.' },
        languageOption,
        { name: 'no-waivers', help: 'Show what `allow` lines accept like everything else.' },
        { name: 'output', value: 'FILE', help: 'Write the report to a file instead of standard output.' },
    ],
    notes: 'Exit code 1 when something at or above --fail-on is found. `regimen explain CODE` tells more about a finding.',
    run: check,
};

async function check(request: Request, environment: Environment): Promise<number> {
    const opened = await openProtocols(request.operands, environment, request.value('lang'));
    const { hasAtLeast, reportOf, severities } = await import('./output/report.js');
    const report = reportOf({
        ...opened, files: opened.files.map(({ checked }) => checked), cwd: environment.cwd, everything: request.has('no-waivers'),
    });
    const output = outputPath(request, opened, environment.cwd);
    const text = await reportText(request.value('format'), report, output === undefined && environment.out.colour, opened.say);
    if (output === undefined) {
        environment.out.write(text);
    } else {
        writeFiles([{ path: output, content: text }], environment);
        const { summaryLine } = await import('./output/pretty-report.js');
        environment.err.write(`${summaryLine(report.summary, opened.say)}: ${opened.say('see')} ${shownPath(output, environment.cwd)}\n`);
    }
    const least = severities.find(severity => severity === request.value('fail-on')) ?? 'error';
    return hasAtLeast(least, report.findings) ? exitCodes.findings : exitCodes.fine;
}

function outputPath(request: Request, { files }: Opened, cwd: string): string | undefined {
    const output = request.value('output');
    const path = output === undefined ? undefined : absolutePath(output, cwd);
    if (files.some(file => file.path === path)) {
        throw new InputProblem(`\`--output ${output}\` would overwrite a file that is being checked.`);
    }
    return path;
}

async function reportText(format: string | undefined, report: Report, colour: boolean, say: Say): Promise<string> {
    if (format === 'json') {
        const { jsonReport } = await import('./output/json-report.js');
        return jsonReport(report);
    }
    const { prettyReport } = await import('./output/pretty-report.js');
    return prettyReport(report, colour, say);
}
