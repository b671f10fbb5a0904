import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

interface SarifRule {
    readonly id: string;
    readonly help: { readonly text: string };
    readonly helpUri: string;
}

/** As much of a SARIF log as tests look at. */
export interface SarifLog {
    readonly runs: readonly {
        readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
        readonly artifacts: readonly { readonly roles: readonly string[] }[];
        readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly partialFingerprints: object }[];
    }[];
}

// The schema of SARIF 2.1.0 as Microsoft, its first editor, publishes it.
// Of draft 4 it uses nothing that draft 7 reads differently, but for these two keys.
const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const published = JSON.parse(readFileSync(join(folder, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
const schema = Object.fromEntries(Object.entries(published).filter(([key]) => key !== '$schema' && key !== 'id'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What is wrong with a log: by the official schema, and what the standard says beside it of references and suppressions. */
export function sarifProblems(log: SarifLog): readonly string[] {
    const bySchema = validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    const byText = log.runs.flatMap(({ tool, results }) => results.flatMap(({ ruleId, ruleIndex }) =>
        (tool.driver.rules[ruleIndex]?.id === ruleId ? [] : [`rule ${ruleIndex} is not ${ruleId}`])));
    return [...bySchema, ...byText];
}
