// Runs the tests of the extension in the real editor: node test/vscode-host/run.mjs [part of a test's name]
import fs from 'node:fs';
import path from 'node:path';
import { extensionFolder, withHost } from './host.mjs';
import { hostFolder } from './install.mjs';
import { smokeTests } from './smoke.mjs';

const wanted = process.argv[2] ?? '';
const chosen = Object.entries(smokeTests).filter(([name]) => name.includes(wanted));

if (!fs.existsSync(path.join(extensionFolder, 'dist', 'client.cjs'))) {
    throw new Error('The extension is not built: run npm run build first.');
}

const failed = await withHost(async host => {
    const failures = [];
    for (const [name, test] of chosen) {
        const problem = await host.attempt(test, path.join(hostFolder, 'failures', `${failures.length + 1}.png`));
        process.stdout.write(`${problem ? 'failed' : 'ok'}: ${name}\n`);
        if (problem) {
            process.stdout.write(`${problem}\n`);
            failures.push(name);
        }
    }
    return failures;
});
process.stdout.write(`${chosen.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
