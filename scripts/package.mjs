// `npm run package`: builds, and packs the extension as out/regimen.vsix and the command line as out/regimen-VERSION.tgz.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded, npm } from './install.mjs';
import { root } from './node24.mjs';
import { packExtension } from './vsix.mjs';

const staging = join(root, 'out/command-line');

installIfNeeded();
mkdirSync(join(root, 'out'), { recursive: true });
stopUnless(spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' }));
stopUnless(packExtension('out/regimen.vsix'));
stageCommandLine();
stopUnless(npm(['pack', staging, '--pack-destination', join(root, 'out'), '--silent']));

/** The command line is one file: its manifest names no packages and nothing of the extension. */
function stageCommandLine() {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const { name, version, description, license, type, keywords, bin } = manifest;
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const published = { name, version, description, license, type, keywords, engines: { node: manifest.engines.node }, bin };
    writeFileSync(join(staging, 'package.json'), `${JSON.stringify(published, null, 4)}\n`);
    for (const file of [bin.regimen, 'README.md', 'CHANGELOG.md', 'LICENSE']) {
        cpSync(join(root, file), join(staging, file));
    }
}

function stopUnless({ status }) {
    if (status !== 0) {
        process.exit(status ?? 1);
    }
}
