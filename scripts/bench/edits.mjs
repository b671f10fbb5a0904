// Keystroke to findings inside the workspace, without a connection: one edit of each kind in an example, there and back, and the
// workspace of this folder against that of others in turns. Time is that of the thread on the processor (Node 23.9 or newer): a busy machine changes little.
//
//     node scripts/bench/edits.mjs [--file examples/ketamine-assisted-therapy.protocol] [--rounds 15] [OTHER_CHECKOUT…]
import { build } from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './figures.mjs';

const home = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values: { file, rounds }, positionals } = parseArgs({
    allowPositionals: true,
    options: { file: { type: 'string', default: 'examples/ketamine-assisted-therapy.protocol' }, rounds: { type: 'string', default: '15' } },
});

/** Each kind of edit: what it stands behind, and what is typed there. */
const kinds = {
    'prose at the top': [/narrative "[^"]*" """\n\s+\w+/, 'x'],
    'comment': [/\/\/ [A-Za-z]+/, 'x'],
    'new line at the top': [/^use standard.*$/m, '\n'],
    'title of a role': [/role \w+ "\w+/, 'x'],
    'a scenario': [/scenario \w+ "[^"]+/, 'x'],
    'value in a scenario': [/scenario \w+ "[^"]*" \{\s+given +\w+ \d/, '1'],
    'threshold': [/(?:include|exclude) \w+ [^\n]* when \w+ [<>]=? \d+/, '1'],
    'timing': [/timing +\d+ times, every \d/, '0'],
    'broken line': [/\n +lasts /, '" '],
};

/** The workspace of a checkout, bundled, with the files of the example's folder at hand. */
async function workspaceOf(root) {
    const outfile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'regimen-edits-')), 'workspace.cjs');
    const contents = "export { createWorkspace } from './language/workspace.js'; export { NodeFileSystem } from 'langium/node';";
    await build({
        stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs',
        mainFields: ['module', 'main'], logLevel: 'error', absWorkingDir: root,
    });
    return createRequire(import.meta.url)(outfile);
}

/** One workspace with the file open; an edit and its findings take so many milliseconds. */
async function openIn(root) {
    const { createWorkspace, NodeFileSystem } = await workspaceOf(root);
    const workspace = createWorkspace({ ...NodeFileSystem, today: () => '2026-11-01' });
    const uri = pathToFileURL(path.resolve(home, file)).href;
    const findings = text => {
        const started = process.threadCpuUsage();
        workspace.update([{ uri, text }]);
        const found = workspace.document(uri).findings;
        const { user, system } = process.threadCpuUsage(started);
        return { time: (user + system) / 1000, told: found.map(({ code, message, range }) => `${range.start} ${code} ${message}`).join('\n') };
    };
    return { root, findings };
}

const text = fs.readFileSync(path.resolve(home, file), 'utf8');
const sides = [];
for (const root of [home, ...positionals.map(other => path.resolve(other))]) {
    sides.push(await openIn(root));
}
sides.forEach(side => side.findings(text));
const rows = [];
for (const [kind, [pattern, insert]] of Object.entries(kinds)) {
    const match = pattern.exec(text);
    if (!match) {
        continue;
    }
    const edited = text.slice(0, match.index + match[0].length) + insert + text.slice(match.index + match[0].length);
    const times = sides.map(() => []);
    for (let round = 0; round < Number(rounds) + 2; round++) {
        for (const now of [edited, text]) {
            const made = sides.map(side => side.findings(now));
            made.forEach(({ told }, side) => {
                if (told !== made[0].told && positionals.length > 0) {
                    console.error(`Other findings after the edit "${kind}" in ${sides[side].root}.`);
                }
            });
            // The first rounds warm up.
            made.forEach(({ time }, side) => round > 1 && times[side].push(time));
        }
    }
    rows.push([kind, times.map(median)]);
}
console.log(`Milliseconds of processor time from an edit of ${file} to its findings, median of ${Number(rounds) * 2} edits in turns:\n`);
console.log(`${''.padEnd(24)}${sides.map((_, side) => (side === 0 ? 'here' : `other ${side}`).padStart(10)).join('')}${positionals.length > 0 ? '     other / here' : ''}`);
for (const [kind, figures] of rows) {
    const ratios = figures.slice(1).map(other => (other / figures[0]).toFixed(1).padStart(8)).join('');
    console.log(`${kind.padEnd(24)}${figures.map(figure => figure.toFixed(1).padStart(10)).join('')}${ratios && `     ${ratios}`}`);
}
