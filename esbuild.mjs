// Bundles the product: each entry becomes one CommonJS file that runs on its own from any folder.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync } from 'node:fs';
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

// The extension and the server in a browser, where there is nothing of Node.
const web = { platform: 'browser', target: 'es2023', mainFields: ['browser', 'module', 'main'] };

const bundles = [
    { entryPoints: ['server/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
    { entryPoints: ['server/main.ts'], outfile: 'dist/server.cjs' },
    { entryPoints: ['client/main.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
    { ...web, entryPoints: ['client/webview/preview.ts'], outfile: 'dist/preview.js', format: 'iife' },
    // For programs that read exports: `import { readProtocol } from 'regimen'`.
    { ...web, entryPoints: ['language/contract/index.ts'], outfile: 'dist/reader/index.js', format: 'esm' },
    // Small, because a browser fetches them.
    { ...web, entryPoints: ['client/browser.ts'], outfile: 'dist/web/client.cjs', external: ['vscode'], minify: true, keepNames: true },
    { ...web, entryPoints: ['server/browser.ts'], outfile: 'dist/web/server.js', format: 'iife', minify: true, keepNames: true },
];

await Promise.all(bundles.map(bundle => build({ ...shared, ...bundle })));
chmodSync(join(root, 'dist/cli.cjs'), 0o755);
execFileSync(process.execPath, [
    join(root, 'node_modules/typescript-native/bin/tsc'), '--project', 'language/contract/tsconfig.json',
], { cwd: root, stdio: 'inherit' });
// An editor in a browser takes a CommonJS file by its ending; VS Code 1.99 puts another ending behind it.
copyFileSync(join(root, 'dist/web/client.cjs'), join(root, 'dist/web/client.cjs.js'));
