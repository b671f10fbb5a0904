import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { InputProblem } from './input/problem.js';

const schemas: Readonly<Record<string, () => Promise<string>>> = {
    json: async () => (await import('../../language/generated/schema.js')).protocolSchemaText,
    profile: async () => (await import('../../language/generated/profile-schema.js')).profileSchemaText,
    config: async () => {
        const [{ configurationSchema }, { rules }] = await Promise.all([import('../../language/configuration/schema.js'), import('../../language/rules/index.js')]);
        return `${JSON.stringify(configurationSchema(rules), null, 4)}\n`;
    },
    check: async () => `${JSON.stringify((await import('./output/check-report.schema.json', { with: { type: 'json' } })).default, null, 4)}\n`,
    diff: async () => `${JSON.stringify((await import('./comparing/diff-report.schema.json', { with: { type: 'json' } })).default, null, 4)}\n`,
    baseline: async () => `${JSON.stringify((await import('./checking/baseline.schema.json', { with: { type: 'json' } })).default, null, 4)}\n`,
};

/** `regimen schema`: prints the JSON Schemas of what Regimen reads and writes. */
export const schemaCommand: Command = {
    name: 'schema',
    summary: 'Print the JSON Schema of the export, of a profile, of `regimen.yaml`, of the report of a check, of a comparison, or of a baseline.',
    operands: { text: 'json|profile|config|check|diff|baseline', least: 0, most: 1 },
    options: [],
    notes: '`json` is what `regimen export --to json` writes, `profile` what a profile of your own looks like, `config` what stands in `regimen.yaml`, `check` what `regimen check --format json` writes, `diff` what `regimen diff --format json` writes, `baseline` what `--write-baseline` does. Otherwise json.',
    run: schema,
};

async function schema({ operands: [name = 'json'] }: Request, { out }: Environment): Promise<number> {
    const load = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (load === undefined) {
        throw new InputProblem(`There is no schema \`${name}\`. There are ${Object.keys(schemas).join(', ')}.`);
    }
    out.write(await load());
    return exitCodes.fine;
}
