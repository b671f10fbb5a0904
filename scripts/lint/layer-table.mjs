// What each folder may import. Everything that is not listed is refused.

const syntaxTree = ['language/generated/ast.ts', 'language/generated/grammar.ts', 'language/generated/module.ts'];
const foundations = ['language/generated', 'language/syntax', 'language/library', 'language/model'];
const model = [...foundations, 'language/analysis'];
const judged = [...model, 'language/rules', 'language/profiles', 'language/configuration'];
const language = [
    ...judged, 'language/messages', 'language/exporters', 'language/previews', 'language/templates', 'language/workspace.ts', 'language/contract', 'language/importers',
];

/** The layers from the lowest to the highest. */
export const layers = [
    { from: 'language/generated', files: [], packages: ['langium'] },
    { from: 'language/syntax', files: ['language/generated'], packages: ['langium', 'chevrotain'] },
    { from: 'language/library', files: ['language/generated', 'language/syntax'], packages: [] },
    { from: 'language/model', files: ['language/generated', 'language/syntax', 'language/library'], packages: [] },
    { from: 'language/analysis', files: foundations, except: syntaxTree, packages: [] },
    { from: 'language/profiles', files: model, except: syntaxTree, packages: ['yaml'] },
    { from: 'language/rules', files: [...model, 'language/profiles'], except: syntaxTree, packages: [] },
    { from: 'language/configuration', files: [...model, 'language/rules'], except: syntaxTree, packages: ['yaml'] },
    { from: 'language/messages', files: ['language/rules'], packages: [] },
    { from: 'language/exporters', files: judged, except: syntaxTree, packages: ['fflate', 'fhir', 'yaml'] },
    { from: 'language/previews', files: judged, except: syntaxTree, packages: ['@dagrejs/dagre'] },
    { from: 'language/templates', files: ['language/generated/templates.ts'], packages: [] },
    { from: 'language/contract', files: ['language/generated/contract.ts', 'language/generated/schema.ts'], packages: ['yaml'] },
    {
        from: 'language/importers',
        files: [...judged, 'language/exporters', 'language/contract', 'language/workspace.ts'],
        except: syntaxTree,
        packages: ['langium'],
    },
    { from: 'language/workspace.ts', files: [...judged, 'language/messages'], packages: ['langium'] },
    { from: 'server/messages', files: [], packages: [] },
    {
        from: 'server/lsp',
        files: [...language, 'server'],
        except: ['server/cli', 'server/main.ts', 'server/browser.ts'],
        packages: ['langium', 'chevrotain', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-languageserver-types', 'vscode-uri'],
    },
    {
        from: 'server/cli',
        files: [...language, 'server', 'package.json'],
        except: ['server/lsp'],
        packages: ['langium', 'node:', 'vscode-languageserver-textdocument', 'vscode-languageserver-types', 'vscode-uri', 'yaml'],
    },
    { from: 'server/cli/main.ts', files: ['server/cli', 'server/main.ts', 'package.json'], packages: ['node:'] },
    {
        from: 'server',
        files: [...language, 'package.json'],
        packages: ['langium', 'node:', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-languageserver-types', 'vscode-uri', 'yaml'],
    },
    { from: 'client/webview', files: ['server/messages'], packages: [] },
    { from: 'client', files: ['server/messages'], packages: ['node:', 'vscode', 'vscode-languageclient'] },
    { from: 'test', files: ['*'], packages: ['*'] },
    { from: 'vitest.config.ts', files: [], packages: ['vitest'] },
];
