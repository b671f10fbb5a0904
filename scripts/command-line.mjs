// The command line and the reader as a package of their own.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

/** The text of the package's manifest, from the project's: it names no packages, and nothing of the extension. */
export function packedManifest({ name, version, description, license, type, keywords, engines, bin, types, exports }) {
    return `${JSON.stringify({ name, version, description, license, type, keywords, engines: { node: engines.node }, bin, types, exports }, null, 4)}\n`;
}

/** Puts what `npm pack` needs into a folder: the command line is one file, and the reader a small one with its types. */
export function stageCommandLine(staging) {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    for (const file of ['.npmignore', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist/cli.cjs', 'dist/reader', 'language/exporters/json/protocol.schema.json']) {
        cpSync(join(root, file), join(staging, file), { recursive: true });
    }
    writeFileSync(join(staging, 'package.json'), packedManifest(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))));
}
