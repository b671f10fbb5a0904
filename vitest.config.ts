import { defineConfig } from 'vitest/config';

export default defineConfig({
    cacheDir: 'node_modules/.cache/vitest',
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['**/node_modules/**'],
        pool: 'threads',
        maxWorkers: 2,
        testTimeout: 30_000,
    },
});
