// `npm run mutants` plants a fault of every kind in every example and template, and writes docs/mutants.md.
// `--check` writes nothing and fails where the page says something else, or too little is found; `--missed FILE` lists what was not found.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from './bundled.mjs';
import { root } from './node24.mjs';

const entry = `
    export { missedList, mutantsPage, percent } from './test/mutants/page.js';
    export { runMutants } from './test/mutants/run.js';
`;
const page = join(root, 'docs/mutants.md');

/** Per cent of the planted faults that have to be found. */
const threshold = 95;

const { missedList, mutantsPage, percent, runMutants } = await bundled('mutants', entry);
const run = runMutants(pathToFileURL(root + '/').href);
const found = run.outcomes.filter(outcome => outcome.found).length;
const text = mutantsPage(run);
const file = process.argv[process.argv.indexOf('--missed') + 1];
if (process.argv.includes('--missed') && file) {
    writeFileSync(file, missedList(run));
}
const problems = [
    ...run.unmutated,
    ...(percent(found, run.outcomes.length) < threshold ? [`Less than ${threshold} % are found.`, missedList(run)] : []),
    ...(process.argv.includes('--check') && readFileSync(page, 'utf8') !== text ? ['docs/mutants.md says something else. Run npm run mutants, then npm run generate.'] : []),
];
if (!process.argv.includes('--check')) {
    writeFileSync(page, text);
}
process.stdout.write(`${found} of ${run.outcomes.length} faults are found, ${percent(found, run.outcomes.length)} %.\n${problems.map(problem => `${problem}\n`).join('')}`);
process.exitCode = problems.length === 0 ? 0 : 1;
