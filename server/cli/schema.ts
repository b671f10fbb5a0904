import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { InputProblem } from './input/problem.js';

const schemas: Readonly<Record<string, () => Promise<string>>> = {
    json: async () => (await import('../../language/generated/schema.js')).protocolSchemaText,
    check: async () => `${JSON.stringify((await import('./output/check-report.schema.json', { with: { type: 'json' } })).default, null, 4)}\n`,
};

/** `regimen schema`: prints the JSON Schemas of what Regimen writes. */
export const schemaCommand: Command = {
    name: 'schema',
    summary: 'Print the JSON Schema of the export, or of the report of a check.',
    operands: { text: 'json|check', least: 0, most: 1 },
    options: [],
    notes: '`json` is what `regimen export --to json` writes, `check` what `regimen check --format json` writes. Otherwise json.',
    run: schema,
};

async function schema({ operands: [name = 'json'] }: Request, { out }: Environment): Promise<number> {
    const load = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (load === undefined) {
        throw new InputProblem(`There is no schema \`${name}\`. There are ${Object.keys(schemas).join(' and ')}.`);
    }
    out.write(await load());
    return exitCodes.fine;
}
