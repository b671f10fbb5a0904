// Makes everything in language/generated/ and the TextMate grammar from their sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { embed } from './embed.mjs';
import { writeContract } from './contract.mjs';
import { exportsFile, writeExportsPage } from './exports.mjs';
import { fidelityFile, writeFidelityPage } from './fidelity.mjs';
import { node24, root } from './node24.mjs';
import { writeRulePages } from './rules.mjs';
import { writeTextMate } from './textmate.mjs';
import { writeUcum } from './ucum.mjs';

/** The folders that hold nothing but what is generated. */
export const generatedFolders = ['language/generated', 'client/syntaxes', 'docs/rules'];

/** The generated files that stand among others. */
export const generatedFiles = [fidelityFile, exportsFile];

/** Generates all committed files; throws with the generator's own words when a source is wrong. */
export async function generate() {
    const started = Date.now();
    const { status, stdout, stderr } = spawnSync(
        node24(),
        [join(root, 'node_modules/langium-cli/bin/langium.js'), 'generate', '--mode=production'],
        // Langium asks whether to delete the other generated files; without an answer it ends well and has written nothing.
        { cwd: root, encoding: 'utf8', input: 'no\n' },
    );
    if (status !== 0 || statSync(join(root, 'language/generated/ast.ts')).mtimeMs < started) {
        throw new Error(`langium generate failed:\n${stdout}${stderr}`);
    }
    useUnixLineEnds();
    writeTextMate();
    embed();
    await writeUcum();
    await writeContract();
    await writeRulePages();
    await writeFidelityPage();
    await writeExportsPage();
}

/** The same bytes on every platform. */
function useUnixLineEnds() {
    const folder = join(root, 'language/generated');
    for (const file of readdirSync(folder)) {
        const text = readFileSync(join(folder, file), 'utf8');
        if (text.includes('\r\n')) {
            writeFileSync(join(folder, file), text.replaceAll('\r\n', '\n'));
        }
    }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    await generate();
}
