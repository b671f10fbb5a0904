import { nearNames } from '../../language/analysis/near-names.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { commands } from './index.js';
import { InputProblem } from './input/problem.js';
import { displayable } from './output/display-width.js';
import { readArguments } from './usage/arguments.js';
import { commandHelp, generalHelp } from './usage/help.js';

/**
 * The command line.
 * @param args the arguments after the program's name
 * @param environment everything outside that it may touch
 * @returns the exit code
 */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
    try {
        return await dispatch(args, environment);
    } catch (error) {
        if (error instanceof InputProblem) {
            const message = await told(error.message, args);
            environment.err.write(`${withoutControls(message)}\n`);
            return exitCodes.usage;
        }
        environment.err.write(`Regimen itself failed, and not because of your protocol: ${withoutControls(firstLine(error))}.\n`);
        return exitCodes.fault;
    }
}

/** A problem in the language that was asked for, where it can be made out: the option itself may be what is wrong. */
async function told(message: string, args: readonly string[]): Promise<string> {
    const asked = args.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length) ?? (args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined);
    if (asked === undefined) {
        return message;
    }
    const [{ languageFor, tellerFor }, { rules }] = await Promise.all([import('../../language/messages/index.js'), import('../../language/rules/index.js')]);
    const { say } = tellerFor(languageFor(asked), rules);
    return message.split('\n').map(say).join('\n');
}

async function dispatch([name, ...args]: readonly string[], environment: Environment): Promise<number> {
    const { out, err, version } = environment;
    if (name === '--help' || name === '-h') {
        out.write(generalHelp(commands, version));
        return exitCodes.fine;
    }
    if (name === '--version') {
        out.write(`${version}\n`);
        return exitCodes.fine;
    }
    if (name === undefined) {
        err.write(generalHelp(commands, version));
        return exitCodes.usage;
    }
    const command = commands.find(known => known.name === name);
    if (command === undefined) {
        const [near] = nearNames(name, commands.map(known => known.name));
        const suggestion = near === undefined ? '' : ` Did you mean \`regimen ${near}\`?`;
        throw new InputProblem(`\`${name}\` is no command of Regimen.${suggestion}\n\`regimen --help\` lists the commands.`);
    }
    const request = readArguments(args, command);
    if (request === 'help') {
        out.write(commandHelp(command));
        return exitCodes.fine;
    }
    return command.run(request, environment);
}

function firstLine(error: unknown): string {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? '';
}

function withoutControls(text: string): string {
    return text.split('\n').map(displayable).join('\n');
}
