// `npm pack` puts the manifest of the command line in place of the project's while it packs, and then puts the project's back:
// Node and whatever else the tools of the project need is not installed with the command line.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedManifest } from './command-line.mjs';
import { root } from './node24.mjs';

const manifest = join(root, 'package.json');
const kept = join(root, 'out/package.json');

if (process.argv[2] === 'packed') {
    mkdirSync(join(root, 'out'), { recursive: true });
    // Where packing was broken off, what is kept is the project's own, and what lies in its place is not.
    if (!existsSync(kept)) {
        writeFileSync(kept, readFileSync(manifest));
    }
    writeFileSync(manifest, packedManifest(JSON.parse(readFileSync(kept, 'utf8'))));
} else if (existsSync(kept)) {
    renameSync(kept, manifest);
}
