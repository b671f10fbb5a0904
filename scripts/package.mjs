// `npm run package`: builds, and packs the extension as out/regimen.vsix.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { node24, root } from './node24.mjs';

installIfNeeded();
mkdirSync(join(root, 'out'), { recursive: true });
run('scripts/build.mjs');
run('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', 'out/regimen.vsix');

function run(script, ...args) {
    const { status } = spawnSync(node24(), [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
    if (status !== 0) {
        process.exit(status ?? 1);
    }
}
