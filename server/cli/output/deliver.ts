import type { Request } from '../command.js';
import type { Environment } from '../environment.js';
import { exitCodes } from '../exit-codes.js';
import { absolutePath, shownPath } from '../input/paths.js';
import { counted, hasAtLeast, type Report } from './report.js';
import { reportText } from './report-text.js';
import { summaryLine } from './pretty-report.js';
import { sayIn } from './told.js';
import { writeFiles } from './write-files.js';

/** Writes a report where and how it is asked for. Gives the exit code. */
export async function deliver(report: Report, request: Request, environment: Environment): Promise<number> {
    const output = request.value('output');
    const path = output === undefined ? undefined : absolutePath(output, environment.cwd);
    const say = sayIn(request.value('lang'));
    const least = counted.find(severity => severity === request.value('fail-on')) ?? 'error';
    const colour = path === undefined && environment.out.colour;
    const text = await reportText(report, { format: request.value('format'), colour, say, least, version: environment.version });
    if (path === undefined) {
        environment.out.write(text);
    } else {
        writeFiles([{ path, content: text }], environment);
        environment.err.write(`${summaryLine(report.summary, say)}: ${say('see')} ${shownPath(path, environment.cwd)}\n`);
    }
    return hasAtLeast(least, report.findings) ? exitCodes.findings : exitCodes.fine;
}
