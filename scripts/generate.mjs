// Makes everything in language/generated/ and the TextMate grammar from their sources.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { embed } from './embed.mjs';
import { writeContract } from './contract.mjs';
import { node24, root } from './node24.mjs';
import { writeTextMate } from './textmate.mjs';

/** Generates all committed files; throws with the generator's own words when a source is wrong. */
export async function generate() {
    const { status, stdout, stderr } = spawnSync(
        node24(),
        [join(root, 'node_modules/langium-cli/bin/langium.js'), 'generate', '--mode=production'],
        { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) {
        throw new Error(`langium generate failed:\n${stdout}${stderr}`);
    }
    writeTextMate();
    embed();
    await writeContract();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    await generate();
}
