import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const notOurs = new Set(['.git', 'node_modules', 'dist', 'out', 'coverage']);

/** Gives the paths of all files of the project, from its folder, with forward slashes, sorted; nothing that is installed or built. */
export function projectFiles(folder = ''): string[] {
    return readdirSync(join(root, folder), { withFileTypes: true })
        .filter(entry => !notOurs.has(entry.name))
        .flatMap(entry => entry.isDirectory() ? projectFiles(`${folder}${entry.name}/`) : [`${folder}${entry.name}`])
        .sort();
}
