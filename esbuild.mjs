// Bundles the product: each entry becomes one CommonJS file that runs on its own from any folder.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname;

const shared = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    legalComments: 'inline',
    logLevel: 'warning',
    sourcemap: 'linked',
    sourcesContent: false,
};

const bundles = [
    { entryPoints: ['server/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
    { entryPoints: ['server/main.ts'], outfile: 'dist/server.cjs' },
    { entryPoints: ['client/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
    {
        entryPoints: ['client/webview/preview.ts'],
        outfile: 'dist/preview.js',
        platform: 'browser',
        target: 'es2023',
        format: 'iife',
    },
];

await Promise.all(bundles.map(bundle => build({ ...shared, ...bundle })));
chmodSync(join(root, 'dist/cli.cjs'), 0o755);
