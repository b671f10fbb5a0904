import { join } from 'node:path';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { sharedRules } from '../../scripts/lint/shared-rules.mjs';
import { root } from './project-files.js';

const linter = new Linter({ configType: 'flat', cwd: root });

/** Gives the names of the rules that a text breaks when it stands in `file`. */
function broken(file: string, code: string): string[] {
    const parsing = { files: ['**/*.ts'], languageOptions: { parser } };
    const messages = linter.verify(`${code}\n`, [parsing, ...sharedRules] as Linter.Config[], join(root, file));
    return messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('layers', () => {
    test.each([
        ['language/generated/ast.ts', '../syntax/quantity.js'],
        ['language/syntax/quantity.ts', '../model/timing.js'],
        ['language/syntax/quantity.ts', 'node:fs'],
        ['language/syntax/quantity.ts', 'vscode-languageserver-types'],
        ['language/model/timing.ts', '../analysis/time.js'],
        ['language/model/timing.ts', 'langium'],
        ['language/analysis/time.ts', '../generated/ast.js'],
        ['language/analysis/time.ts', '../rules/index.js'],
        ['language/analysis/time.ts', 'langium'],
        ['language/analysis/time.ts', 'vscode'],
        ['language/analysis/time/network.ts', '../../exporters/json.js'],
        ['language/profiles/read.ts', '../rules/index.js'],
        ['language/rules/unused-criterion.ts', '../generated/ast.js'],
        ['language/rules/unused-criterion.ts', '../exporters/index.js'],
        ['language/rules/unused-criterion.ts', 'langium'],
        ['language/exporters/json.ts', '../previews/schedule.js'],
        ['language/exporters/json.ts', '../generated/grammar.js'],
        ['language/exporters/json.ts', 'langium'],
        ['language/exporters/json.ts', 'fs'],
        ['language/previews/schedule.ts', '../exporters/json.js'],
        ['language/previews/schedule.ts', '../generated/ast.js'],
        ['language/previews/schedule.ts', '../../server/messages/preview.js'],
        ['server/messages/preview.ts', '../../language/model/timing.js'],
        ['server/messages/preview.ts', 'vscode-languageserver'],
        ['server/lsp/hover.ts', '../cli/check.js'],
        ['server/lsp/hover.ts', '../main.js'],
        ['server/lsp/hover.ts', 'node:fs'],
        ['server/lsp/hover.ts', 'vscode'],
        ['server/cli/check.ts', '../lsp/hover.js'],
        ['server/cli/check.ts', '../../client/extension.js'],
        ['client/extension.ts', '../server/lsp/hover.js'],
        ['client/extension.ts', '../language/model/timing.js'],
        ['client/webview/preview.ts', '../features/preview.js'],
        ['client/webview/preview.ts', 'vscode'],
    ])('%s may not import %s', (file, target) => {
        expect(broken(file, `import '${target}';`)).toEqual(['local/layers']);
    });

    test.each([
        ['language/syntax/quantity.ts', '../generated/ast.js'],
        ['language/syntax/tokens.ts', 'langium'],
        ['language/model/build.ts', '../generated/ast.js'],
        ['language/analysis/time.ts', '../model/timing.js'],
        ['language/analysis/time.ts', './network.js'],
        ['language/rules/unused-criterion.ts', '../analysis/time.js'],
        ['language/exporters/yaml.ts', 'yaml'],
        ['language/previews/schedule.ts', '../analysis/time.js'],
        ['server/lsp/hover.ts', '../../language/rules/index.js'],
        ['server/lsp/hover.ts', 'vscode-languageserver/node'],
        ['server/cli/check.ts', 'node:fs'],
        ['server/main.ts', './lsp/services.js'],
        ['client/features/preview.ts', '../../server/messages/preview.js'],
        ['client/main.ts', 'vscode-languageclient/node'],
    ])('%s may import %s', (file, target) => {
        expect(broken(file, `import '${target}';`)).toEqual([]);
    });

    test.each([
        'import type { X } from \'../rules/index.js\';',
        'export * from \'../rules/index.js\';',
        'export { X } from \'../rules/index.js\';',
        'const x = await import(\'../rules/index.js\');',
        'let x: import(\'../rules/index.js\').X;',
    ])('an import is seen as %s', code => {
        expect(broken('language/analysis/time.ts', code)).toEqual(['local/layers']);
    });

    test('a file outside every layer is refused', () => {
        expect(broken('elsewhere/thing.ts', 'export {};')).toEqual(['local/layers']);
    });
});

describe('purity of the core', () => {
    test.each([
        'const x = new Date();',
        'const x = process.env;',
        'console.log(1);',
        'setTimeout(() => 1, 5);',
        'const x = new Intl.Collator();',
    ])('%s is refused', code => {
        expect(broken('language/model/timing.ts', code)).toEqual(['no-restricted-globals']);
        expect(broken('server/cli/check.ts', code)).toEqual([]);
    });

    test.each(['Math.random();', '\'a\'.localeCompare(\'b\');', '(1).toLocaleString();', 'globalThis.x = 1;'])('%s is refused', code => {
        expect(broken('language/model/timing.ts', code)).toEqual(['no-restricted-properties']);
        expect(broken('server/cli/check.ts', code)).toEqual([]);
    });
});

describe('readability', () => {
    test.each([
        ['jsdoc/require-jsdoc', 'export function f() { return 1; }'],
        ['jsdoc/require-jsdoc', 'export interface Dose { amount: number }'],
        ['jsdoc/require-jsdoc', 'export type Dose = number;'],
        ['jsdoc/require-jsdoc', 'export const f = () => 1;'],
        ['no-warning-comments', `// ${'to'}${'do'}: later`],
        ['max-lines', 'f();\n'.repeat(251).trim()],
        ['@stylistic/quotes', 'f("x");'],
        ['@stylistic/semi', 'f()'],
        ['eqeqeq', 'f(a == b);'],
    ])('%s is enforced', (rule, code) => {
        expect(broken('server/cli/check.ts', code)).toEqual([rule]);
    });

    test('a documented export passes', () => {
        expect(broken('server/cli/check.ts', '/** Gives one. */\nexport function f() { return 1; }')).toEqual([]);
    });
});
