import { isErrorOfStructure, levelOf, noSettings, type Rule, type RuleOption } from '../rules/index.js';
import { closedSchema } from './closed.js';
import { levels } from './read.js';

/** The JSON Schema of the file with what a clinic sets, for editors that know YAML. */
export function configurationSchema(rules: readonly Rule[]): object {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'urn:regimen:schema:configuration:0.1.0',
        title: 'Configuration of Regimen',
        description: 'What stands in a file `regimen.yaml` beside the protocols or in a folder above.',
        type: 'object',
        additionalProperties: false,
        properties: {
            closed: closedSchema,
            rules: {
                description: 'What the findings of each rule count as, and its options.',
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(rules.map(rule => [rule.code, ruleSchema(rule)])),
            },
        },
    };
}

function ruleSchema(rule: Rule): object {
    const level = { enum: isErrorOfStructure(rule) ? ['error'] : levels, description: 'What its findings count as.', default: levelOf(rule, noSettings) };
    const options = Object.entries(rule.options ?? {}).map(([name, option]) => [name, optionSchema(option)] as const);
    return {
        description: rule.summary,
        oneOf: [level, { type: 'object', additionalProperties: false, properties: { level, ...Object.fromEntries(options) } }],
    };
}

function optionSchema({ type, default: value, documentation }: RuleOption): object {
    return { type: type === 'decimal' ? 'number' : type, description: documentation, default: type === 'decimal' ? Number(value) : value };
}
