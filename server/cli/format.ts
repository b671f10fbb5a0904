import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { findProtocols, type FoundFile } from './input/find-protocols.js';
import { refuse } from './input/problem.js';
import { readAll, type FileContent } from './input/read-text.js';
import { writeFiles } from './output/write-files.js';

/** `regimen format`: lays protocols out. */
export const formatCommand: Command = {
    name: 'format',
    summary: 'Lay out protocols the one way everybody reads them.',
    operands: { text: 'FILE or FOLDER …', least: 0, most: Infinity },
    options: [{ name: 'check', help: 'Change nothing; name the files that would change, and make the exit code 1.' }],
    notes: 'Names the files it changes. A file that cannot be read as it is written is left alone, and makes the exit code 1.',
    run: format,
};

async function format(request: Request, environment: Environment): Promise<number> {
    const { formatText } = await import('../../language/syntax/format/index.js');
    const problems: string[] = [];
    const files = readAll(findProtocols(request.operands, environment), environment, problems);
    refuse(problems);
    const results = files.map(file => ({ ...file, formatted: formatContent(file.content, formatText) }));
    const unreadable = results.filter(({ formatted }) => formatted === undefined);
    const changed = results.flatMap(({ formatted, content, ...file }) =>
        (formatted === undefined || formatted === content.text ? [] : [{ ...file, content: (content.mark ? '\ufeff' : '') + formatted }]));

    if (!request.has('check')) {
        writeFiles(changed, environment);
    }
    environment.out.write(listed(changed));
    environment.err.write(unreadable.map(({ shown }) =>
        `${shown} is left as it is: it cannot be read as it is written. \`regimen check ${shown}\` tells why.\n`).join(''));
    return unreadable.length > 0 || (request.has('check') && changed.length > 0) ? exitCodes.findings : exitCodes.fine;
}

/** The line ends of the file stay as they are. */
function formatContent({ text }: FileContent, formatText: (text: string) => string | undefined): string | undefined {
    const formatted = formatText(text.replaceAll('\r\n', '\n'));
    return text.includes('\r\n') ? formatted?.replaceAll('\n', '\r\n') : formatted;
}

function listed(files: readonly FoundFile[]): string {
    return files.map(({ shown }) => `${shown}\n`).join('');
}
