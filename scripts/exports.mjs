// Writes the table in docs/exports.md: where each kind of element goes in the formats for people.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './node24.mjs';

/** The page, below the folder of the project. */
export const exportsFile = 'docs/exports.md';

/** Writes the table again from the mappings of the exporters. */
export async function writeExportsPage() {
    const { placesTable } = await bundled('exports', 'export { placesTable } from \'./test/export/places-table.js\';');
    const path = join(root, exportsFile);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/(<!-- places -->\n)[^]*(<!-- \/places -->)/, (_, start, end) => `${start}\n${placesTable()}\n\n${end}`));
}
