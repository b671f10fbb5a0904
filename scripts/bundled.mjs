// What a script uses of the language, which is written in TypeScript.
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './node24.mjs';

/**
 * Bundles modules for this process.
 * @param name the name of the bundle, one word
 * @param entry the exports that are wanted, as TypeScript, with paths from the folder of the project
 */
export async function bundled(name, entry) {
    const outfile = join(root, `node_modules/.cache/${name}/bundle.mjs`);
    buildSync({
        stdin: { contents: entry, resolveDir: root, loader: 'ts' },
        bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile, logLevel: 'error',
        // The name is one that no bundled module has: some bring a `createRequire` of their own.
        banner: { js: 'import { createRequire as requireOfBundle } from \'node:module\'; const require = requireOfBundle(import.meta.url);' },
    });
    return import(pathToFileURL(outfile).href);
}
