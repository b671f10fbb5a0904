import type { Command } from '../command.js';

const help = { name: '-h, --help', text: 'Show this help.' };

/** The help of the whole command line. */
export function generalHelp(commands: readonly Command[], version: string): string {
    const lines = table([
        ...commands.map(({ name, summary }) => ({ name, text: summary })),
    ]);
    const options = table([help, { name: '--version', text: 'Show the version.' }]);
    return `Regimen ${version}: write treatment protocols, check them, export them.

Usage: regimen COMMAND [options] [FILE or FOLDER …]

Commands
${lines}

Options
${options}

A folder stands for every *.protocol file below it. Without one, the current folder is taken.
\`regimen COMMAND --help\` tells more.

Exit codes
  0  nothing at or above --fail-on
  1  findings, or files that differ
  2  wrong usage, or something that cannot be read or written
  3  a fault in Regimen itself
`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
    const { name, summary, operands, options, notes } = command;
    const rows = options.map(option => ({ name: `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`, text: option.help }));
    return `${summary}

Usage: regimen ${name}${options.length > 0 ? ' [options]' : ''}${operands.text === '' ? '' : ` ${operands.least > 0 ? operands.text : `[${operands.text}]`}`}

Options
${table([...rows, help])}

${notes}
`;
}

function table(rows: readonly { readonly name: string; readonly text: string }[]): string {
    const width = Math.max(...rows.map(({ name }) => name.length));
    return rows.map(({ name, text }) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}
