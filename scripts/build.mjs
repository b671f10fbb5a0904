// `npm run build`: generates, then bundles.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { root } from './node24.mjs';

await generate();
process.exitCode = spawnSync(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' }).status ?? 1;
