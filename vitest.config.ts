import { defineConfig } from 'vitest/config';

export default defineConfig({
    cacheDir: 'node_modules/.cache/vitest',
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['**/node_modules/**'],
        pool: 'threads',
        // Nothing here keeps state in a module, so one load of each module serves every file.
        isolate: false,
        maxWorkers: 2,
        // Ten times what the slowest short test takes alone: in `npm test` two editors, browsers and lint want the processors as well.
        testTimeout: 90_000,
    },
});
