import tseslint from 'typescript-eslint';
import { sharedRules } from './scripts/lint/shared-rules.mjs';

export default tseslint.config(
    { ignores: ['**/node_modules/', 'dist/', 'out/', 'coverage/', 'language/generated/'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    ...sharedRules,
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: {
            parserOptions: {
                project: ['./tsconfig.json', './client/webview/tsconfig.json'],
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            '@typescript-eslint/consistent-type-exports': 'error',
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/no-floating-promises': 'error',
            // Nothing here uses `this`, so a function taken off its object works as before.
            '@typescript-eslint/unbound-method': 'off',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        },
    },
    {
        // Tests read JSON of every kind; a wrong guess about its shape fails the test.
        files: ['test/**/*.ts'],
        rules: Object.fromEntries(
            ['argument', 'assignment', 'call', 'member-access', 'return'].map(what => [`@typescript-eslint/no-unsafe-${what}`, 'off']),
        ),
    },
);
