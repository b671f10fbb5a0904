// Packs the extension as it is built in `dist/`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from './node24.mjs';

/** Packs the extension into the file `out` (relative to the project's folder); gives how the packing ended. `stdio` as for a process. */
export function packExtension(out, stdio = 'inherit') {
    const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
    const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out];
    return spawnSync(node24(), [vsce, 'package', ...options], { cwd: root, stdio });
}
