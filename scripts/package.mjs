// `npm run package`: builds, and packs the extension as out/regimen.vsix and the command line as out/regimen-VERSION.tgz.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stageCommandLine } from './command-line.mjs';
import { installIfNeeded, npm } from './install.mjs';
import { root } from './node24.mjs';
import { packExtension } from './vsix.mjs';

const staging = join(root, 'out/command-line');

installIfNeeded();
mkdirSync(join(root, 'out'), { recursive: true });
stopUnless(spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' }));
stopUnless(packExtension('out/regimen.vsix'));
stageCommandLine(staging);
stopUnless(npm(['pack', staging, '--pack-destination', join(root, 'out'), '--silent']));

function stopUnless({ status }) {
    if (status !== 0) {
        process.exit(status ?? 1);
    }
}
