// Writes docs/fidelity.md: which line of an example states which datum of the reference.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './node24.mjs';

const entry = `
    export { readExamples } from './test/fidelity/examples.js';
    export { fidelityPage } from './test/fidelity/page.js';
    export { references } from './test/fidelity/reference.js';
`;

/** The page, below the folder of the project. */
export const fidelityFile = 'docs/fidelity.md';

/** Writes the page again from the lists and the examples. */
export async function writeFidelityPage() {
    const { fidelityPage, readExamples, references } = await bundled('fidelity', entry);
    writeFileSync(join(root, fidelityFile), fidelityPage(references(root), readExamples(root)));
}
