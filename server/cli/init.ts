import { join } from 'node:path';
import { templates, type Template } from '../../language/templates/index.js';
import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { absolutePath, shownPath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import { writeFiles } from './output/write-files.js';

/** `regimen init`: starts a protocol. */
export const initCommand: Command = {
    name: 'init',
    summary: 'Start a protocol from a template.',
    operands: { text: 'DIR', least: 0, most: 1 },
    options: [
        {
            name: 'template',
            value: 'NAME',
            choices: templates.map(({ name }) => name),
            help: `The template to start from, written to DIR or the current folder. Otherwise ${templates[0].name}.`,
        },
        { name: 'list', help: 'Write nothing; list the templates. So does `regimen init` alone.' },
    ],
    notes: 'Never overwrites a file.',
    run: init,
};

function init(request: Request, environment: Environment): number {
    const [folder] = request.operands;
    if (request.has('list') || (folder === undefined && !request.has('template'))) {
        environment.out.write(`${templateList()}\n\nStart with one of them: \`regimen init --template ${templates[0].name} DIR\`.\n`);
        return exitCodes.fine;
    }
    const template = templates.find(({ name }) => name === request.value('template')) ?? templates[0];
    return start(template, folder ?? '.', environment);
}

function templateList(): string {
    const width = Math.max(...templates.map(({ name }) => name.length));
    return templates.map(({ name, title, summary }) => `${name.padEnd(width)}  ${title}: ${summary}`).join('\n');
}

function start(template: Template, folder: string, environment: Environment): number {
    const { cwd, files, out } = environment;
    const path = join(absolutePath(folder, cwd), template.fileName);
    const shown = shownPath(path, cwd);
    if (files.kind(path) !== undefined) {
        throw new InputProblem(`${shown} is there already, and is left as it is. Choose another folder.`);
    }
    writeFiles([{ path, content: template.text }], environment);
    out.write(`${shown}\n\`regimen check ${shown}\` tells whether it is complete.\n`);
    return exitCodes.fine;
}
