// Writes the tables in docs/exports.md: where each kind of element goes in each format.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './node24.mjs';

/** The page, below the folder of the project. */
export const exportsFile = 'docs/exports.md';

/** Writes the tables again from the places that the exporters tell. */
export async function writeExportsPage() {
    const { tables } = await bundled('exports', 'export { tables } from \'./test/export/places-table.js\';');
    const path = join(root, exportsFile);
    const written = Object.entries(tables).reduce(
        (text, [name, table]) => text.replace(new RegExp(`(<!-- ${name} -->\\n)[^]*(<!-- /${name} -->)`), (_, start, end) => `${start}\n${table()}\n\n${end}`),
        readFileSync(path, 'utf8'),
    );
    writeFileSync(path, written);
}
