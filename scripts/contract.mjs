// The JSON contract is written once, as a JSON Schema; its TypeScript types and its embedded text are made from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { literal, writeGenerated } from './embed.mjs';
import { root } from './node24.mjs';

const source = 'language/exporters/json/protocol.schema.json';
const profileSource = 'language/profiles/profile.schema.json';

/** Writes language/generated/contract.ts (the types) and the schemas of the export and of profiles as texts. */
export async function writeContract() {
    const text = textOf(source);
    const types = await compile(JSON.parse(text), 'ExportedProtocol', {
        additionalProperties: false,
        bannerComment: '',
        ignoreMinAndMaxItems: true,
        unreachableDefinitions: true,
        style: { tabWidth: 4, singleQuote: true, printWidth: 140 },
    });
    writeGenerated('contract.ts', withoutRemarks(types));
    writeGenerated('schema.ts', `/** The JSON Schema (2020-12) of the exported protocol, as JSON text. */\nexport const protocolSchemaText = ${literal(text)};\n`);
    writeGenerated(
        'profile-schema.ts',
        `/** The JSON Schema (2020-12) of profiles, as JSON text. */\nexport const profileSchemaText = ${literal(textOf(profileSource))};\n`,
    );
}

function textOf(path) {
    return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
}

/** Takes out the generator's remarks on which definition a type came from. */
function withoutRemarks(types) {
    return types
        .replaceAll(/ \*\n \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n/g, '')
        .replaceAll(/\/\*\*\n \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n \*\/\n/g, '');
}
