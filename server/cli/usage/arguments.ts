import { parseArgs } from 'node:util';
import { nearNames } from '../../../language/analysis/near-names.js';
import type { Command, Option, Request } from '../command.js';
import { InputProblem } from '../input/problem.js';

/** What the arguments after a command's name ask of it; `help` where they ask for its help. A wrong use is an {@link InputProblem}. */
export function readArguments(args: readonly string[], command: Command): Request | 'help' {
    const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true, options: optionTable(command.options) });
    const given = new Map<string, string | undefined>();
    const operands: string[] = [];
    for (const token of tokens) {
        if (token.kind === 'positional') {
            operands.push(token.value);
        } else if (token.kind === 'option') {
            if (token.name === 'help' || token.rawName === '-h') {
                return 'help';
            }
            refuseTwice(token.name, given, command);
            given.set(token.name, optionValue(token, command));
        }
    }
    countOperands(operands, command);
    return { operands, value: name => given.get(name), has: name => given.has(name) };
}

type OptionTable = Record<string, { type: 'string' | 'boolean' }>;

function optionTable(options: readonly Option[]): OptionTable {
    return Object.fromEntries(options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]));
}

interface GivenOption {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
}

function optionValue({ name, rawName, value }: GivenOption, command: Command): string | undefined {
    const option = command.options.find(known => known.name === name);
    if (option === undefined) {
        const [near] = nearNames(name, command.options.map(known => known.name));
        throw wrongUse(`\`${rawName}\` is no option of \`regimen ${command.name}\`.${near === undefined ? '' : ` Did you mean \`--${near}\`?`}`, command);
    }
    if (option.value === undefined) {
        if (value !== undefined) {
            throw wrongUse(`\`--${name}\` takes no value.`, command);
        }
        return undefined;
    }
    if (value === undefined || value === '' || value.startsWith('--')) {
        throw wrongUse(`\`--${name}\` needs a value: \`--${name} ${option.value}\`.`, command);
    }
    if (option.choices !== undefined && !option.choices.includes(value)) {
        const [near] = nearNames(value, option.choices);
        throw wrongUse(`\`--${name}\` takes ${inSentence(option.choices)}, not \`${value}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`, command);
    }
    return value;
}

function inSentence(choices: readonly string[]): string {
    return choices.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

function refuseTwice(name: string, given: ReadonlyMap<string, string | undefined>, command: Command): void {
    if (given.has(name)) {
        throw wrongUse(`\`--${name}\` is given twice.`, command);
    }
}

function countOperands(operands: readonly string[], command: Command): void {
    const { text, least, most } = command.operands;
    if (operands.length < least) {
        throw wrongUse(`\`regimen ${command.name}\` needs ${text}.`, command);
    }
    if (operands.length > most) {
        throw wrongUse(`\`regimen ${command.name}\` does not know what to do with \`${operands[most]}\`.`, command);
    }
}

function wrongUse(message: string, command: Command): InputProblem {
    return new InputProblem(`${message}\n\`regimen ${command.name} --help\` tells how it is used.`);
}
