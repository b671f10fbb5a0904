// Compares the committed generated files with what generating gives now.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, generatedFolders } from '../generate.mjs';
import { root } from '../node24.mjs';

/** Generates, and gives the paths of the files that this changed, added or removed. */
export async function changedByGenerating() {
    const before = contents();
    await generate();
    const after = contents();
    return [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path)).sort();
}

function contents() {
    return new Map(generatedFolders.filter(folder => existsSync(join(root, folder))).flatMap(folder =>
        readdirSync(join(root, folder)).map(file => [`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')])));
}
