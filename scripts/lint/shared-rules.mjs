// The lint rules that need no types, so that tests can put them to short snippets.
import stylistic from '@stylistic/eslint-plugin';
import jsdoc from 'eslint-plugin-jsdoc';
import { root } from '../node24.mjs';
import { layers } from './layer-table.mjs';
import { layersRule } from './layers.mjs';

const pure = 'The core is a function of its input: have it handed in.';
const impureGlobals = ['Date', 'Intl', 'process', 'console', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Buffer'];
const localeMethods = ['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleLowerCase', 'toLocaleUpperCase'];

const readability = {
    files: ['**/*.{ts,mjs}'],
    plugins: { '@stylistic': stylistic, jsdoc },
    rules: {
        'eqeqeq': 'error',
        'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
        'no-var': 'error',
        'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
        'prefer-const': 'error',
        '@stylistic/eol-last': 'error',
        '@stylistic/max-len': ['error', { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
        '@stylistic/no-tabs': 'error',
        '@stylistic/no-trailing-spaces': 'error',
        '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'avoidEscape' }],
        '@stylistic/semi': 'error',
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
    },
};

const glanceable = {
    files: ['language/**/*.ts', 'server/**/*.ts', 'client/**/*.ts'],
    rules: {
        'complexity': ['error', 20],
        'max-depth': ['error', 4],
        'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
};

const layering = {
    files: ['**/*.ts'],
    plugins: { local: { rules: { layers: layersRule } } },
    rules: { 'local/layers': ['error', { root, layers }] },
};

const purity = {
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
};

/** The rules that need no types, as parts of an ESLint configuration. */
export const sharedRules = [readability, glanceable, layering, purity];
