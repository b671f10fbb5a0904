// Compares the committed generated files with what generating gives now.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, generatedFiles, generatedFolders } from '../generate.mjs';
import { root } from '../node24.mjs';

/** Generates, and gives the paths of the files that this changed, added or removed. */
export async function changedByGenerating() {
    const before = contents();
    await generate();
    const after = contents();
    return [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path)).sort();
}

function contents() {
    const present = path => existsSync(join(root, path));
    const inFolders = generatedFolders.filter(present).flatMap(folder => readdirSync(join(root, folder)).map(file => `${folder}/${file}`));
    return new Map([...inFolders, ...generatedFiles.filter(present)].map(path => [path, readFileSync(join(root, path), 'utf8')]));
}
