// The protocol that the tests work on.
import fs from 'node:fs';
import path from 'node:path';
import { extensionFolder } from './host.mjs';

/** The text of the example. */
export const example = fs.readFileSync(path.join(extensionFolder, 'examples', 'ketamine-assisted-therapy.protocol'), 'utf8');

/** The name of the file in the workspace of a test. */
export const file = 'kat.protocol';

/** Gives the line, from 1, where a part of a text begins. */
export const lineOf = (text, part) => placeOf(text, part)[0];

/** Gives line and column, from 1, of the place `skip` characters into a part of a text. */
export function placeOf(text, part, skip = 0) {
    const before = text.slice(0, text.indexOf(part) + skip).split('\n');
    return [before.length, before.at(-1).length + 1];
}

/** Opens a window on a text, under the name of `file`. `options` are those of `newEditor`. */
export async function openExample(host, text, options = {}) {
    const workspace = host.workspace({ [file]: text });
    const editor = await host.open({ workspace, file, ...options });
    return { editor, workspace };
}
