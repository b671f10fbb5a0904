// The command line as a package of its own.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

/** Puts what `npm pack` needs into a folder: the command line is one file, and its manifest names no packages and nothing of the extension. */
export function stageCommandLine(staging) {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const { name, version, description, license, type, keywords, bin } = manifest;
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const files = [bin.regimen, 'README.md', 'CHANGELOG.md', 'LICENSE'];
    const published = { name, version, description, license, type, keywords, engines: { node: manifest.engines.node }, bin, files };
    writeFileSync(join(staging, 'package.json'), `${JSON.stringify(published, null, 4)}\n`);
    for (const file of files) {
        cpSync(join(root, file), join(staging, file));
    }
}
