import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { InputProblem } from './input/problem.js';

/** `regimen server`: the language server, for editors. */
export const serverCommand: Command = {
    name: 'server',
    summary: 'Start the language server for an editor.',
    operands: { text: '', least: 0, most: 0 },
    options: [{ name: 'stdio', help: 'Talk on standard input and output. Needed.' }],
    notes: 'Editors start this themselves. It ends when the editor says so.',
    run: serve,
};

async function serve(request: Request, environment: Environment): Promise<number> {
    if (!request.has('stdio')) {
        throw new InputProblem('`regimen server` talks on standard input and output only: `regimen server --stdio`.');
    }
    await environment.serve();
    return exitCodes.fine;
}
