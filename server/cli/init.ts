import { join } from 'node:path';
import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { absolutePath, shownPath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import { writeFiles } from './output/write-files.js';
import { templates } from './templates/index.js';

/** `regimen init`: starts a protocol. */
export const initCommand: Command = {
    name: 'init',
    summary: 'Start a protocol from a template.',
    operands: { text: 'DIR', least: 1, most: 1 },
    options: [{
        name: 'template',
        value: 'NAME',
        choices: templates.map(({ name }) => name),
        help: `${templates.map(({ name, summary }) => `${name} (${summary})`).join(' or ')}. Otherwise ${templates[0].name}.`,
    }],
    notes: 'Never overwrites a file.',
    run: init,
};

function init(request: Request, environment: Environment): number {
    const { cwd, files, out } = environment;
    const [folder = '.'] = request.operands;
    const template = templates.find(({ name }) => name === request.value('template')) ?? templates[0];
    const path = join(absolutePath(folder, cwd), template.fileName);
    const shown = shownPath(path, cwd);
    if (files.kind(path) !== undefined) {
        throw new InputProblem(`${shown} is there already, and is left as it is. Choose another folder.`);
    }
    writeFiles([{ path, text: template.text }], environment);
    out.write(`${shown}\n\`regimen check ${shown}\` tells whether it is complete.\n`);
    return exitCodes.fine;
}
