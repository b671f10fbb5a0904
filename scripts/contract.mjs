// The JSON contract is written once, as a JSON Schema; its TypeScript types and its embedded text are made from it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { writeGenerated } from './embed.mjs';
import { root } from './node24.mjs';

const source = 'language/exporters/json/protocol.schema.json';

/** Writes language/generated/contract.ts (the types) and schema.ts (the schema itself). */
export async function writeContract() {
    const path = join(root, source);
    if (!existsSync(path)) {
        return;
    }
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    const types = await compile(JSON.parse(text), 'ProtocolDocument', {
        additionalProperties: false,
        bannerComment: '',
        format: false,
        unreachableDefinitions: true,
    });
    writeGenerated('contract.ts', `${types.trim()}\n`);
    const value = JSON.stringify(JSON.parse(text), null, 4);
    writeGenerated('schema.ts', `/** The JSON Schema (2020-12) of the exported protocol. */\nexport const protocolSchema = ${value} as const;\n`);
}
