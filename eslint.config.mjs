import stylistic from '@stylistic/eslint-plugin';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/lint/layer-table.mjs';
import { layersRule } from './scripts/lint/layers.mjs';

const root = import.meta.dirname;
const product = ['language/**/*.ts', 'server/**/*.ts', 'client/**/*.ts'];
const local = { rules: { layers: layersRule } };

const pure = 'The core is a function of its input: have it handed in.';
const impureGlobals = ['Date', 'Intl', 'process', 'console', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Buffer'];
const localeMethods = ['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleLowerCase', 'toLocaleUpperCase'];

const readability = {
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'eqeqeq': 'error',
    '@stylistic/eol-last': 'error',
    '@stylistic/max-len': ['error', { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
    '@stylistic/no-tabs': 'error',
    '@stylistic/no-trailing-spaces': 'error',
    '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'avoidEscape' }],
    '@stylistic/semi': 'error',
};

const exportedNeedsDoc = {
    'jsdoc/require-jsdoc': ['error', {
        publicOnly: { ancestorsOnly: true, esm: true, cjs: false },
        require: { FunctionDeclaration: true, ClassDeclaration: true, MethodDefinition: false },
        contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
        ],
        enableFixer: false,
    }],
};

export default tseslint.config(
    { ignores: ['**/node_modules/', 'dist/', 'out/', 'coverage/', 'language/generated/'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['**/*.{ts,mjs}'],
        plugins: { '@stylistic': stylistic, jsdoc, local },
        rules: { ...readability, ...exportedNeedsDoc },
    },
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: {
            parserOptions: {
                project: ['./tsconfig.json', './client/webview/tsconfig.json'],
                tsconfigRootDir: root,
            },
        },
        rules: {
            'local/layers': ['error', { root, layers }],
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/consistent-type-exports': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        },
    },
    {
        files: product,
        rules: {
            'complexity': ['error', 20],
            'max-depth': ['error', 4],
            'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
        },
    },
    {
        files: ['language/**/*.ts'],
        rules: {
            'no-restricted-globals': ['error', ...impureGlobals.map(name => ({ name, message: pure }))],
            'no-restricted-properties': [
                'error',
                { object: 'Math', property: 'random', message: pure },
                { object: 'globalThis', message: pure },
                ...localeMethods.map(property => ({ property, message: 'Output is the same everywhere: no locale decides it.' })),
            ],
        },
    },
);
