// `npm start`: installs if needed, builds, checks the examples, exports them to out/, and tells where everything is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { root } from './node24.mjs';

const steps = [
    ['Building', join(root, 'scripts/build.mjs')],
    ['Checking the examples', join(root, 'dist/cli.cjs'), 'check', 'examples'],
    ['Exporting the examples to JSON', join(root, 'dist/cli.cjs'), 'export', '--to', 'json', '--out', 'out', 'examples'],
    ['Exporting the examples to YAML', join(root, 'dist/cli.cjs'), 'export', '--to', 'yaml', '--out', 'out', 'examples'],
];

installIfNeeded();
for (const [title, ...args] of steps) {
    console.log(`\n${title} …`);
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) {
        console.error(`${title} failed: see above.`);
        process.exit(status ?? 1);
    }
}
console.log(`
The exported protocols:
${filesBelow(join(root, 'out')).map(file => `    ${file}`).join('\n')}

The command line, from any folder:
    node ${join(root, 'dist/cli.cjs')} check FILE-OR-FOLDER

The editor, with the extension from this folder:
    code --extensionDevelopmentPath=${root} ${join(root, 'examples')}

The editor, with the extension installed:
    npm run package
    code --install-extension ${join(root, 'out', 'regimen.vsix')}`);

function filesBelow(folder) {
    return existsSync(folder)
        ? readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter(entry => entry.isFile() && /\.(json|yaml)$/.test(entry.name))
            .map(entry => join(root, relative(root, entry.parentPath), entry.name))
            .sort()
        : [];
}
