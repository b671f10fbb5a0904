// `npm run try`: starts a real VS Code with the extension on a copy of the examples, to be opened in a browser. `-- --port 8000` chooses the port.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost, isSupported } from '../test/vscode-host/install.mjs';
import { startServer } from '../test/vscode-host/server.mjs';
import { installIfNeeded } from './install.mjs';
import { root } from './node24.mjs';
import { packExtension } from './vsix.mjs';

const examples = join(root, 'out', 'try', 'examples');
const firstFile = 'ketamine-assisted-therapy.protocol';

/** What a newcomer need not see, and what a browser cannot keep from asking. */
const settings = { 'files.autoSave': 'afterDelay', 'testing.automaticallyOpenPeekView': 'failureInVisibleDocument' };

if (!isSupported) {
    stopWith('npm run try brings its own VS Code, which is packaged for Linux on x64 alone.\n'
        + 'With a VS Code of your own: npm start builds the extension and says how to open it there.');
}
const { values: { port } } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
if (!/^\d{1,5}$/.test(port)) {
    stopWith(`--port ${port}: a port is a number up to 65535.`);
}
const folder = mkdtempSync(join(tmpdir(), 'regimen-try-'));
/** The server, once it is being started. */
let starting = Promise.resolve();
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => void end());
}
await prepare();
starting = startServer(folder, { settings, vsix: join(folder, 'regimen.vsix'), port: Number(port) });
const server = await starting.catch(error => stopWith(error.message));
console.log(`
Regimen is ready. Open this in a browser:

    ${addressOf(server.port)}

Your changes stay in ${examples} until you delete that folder. Ctrl-C ends the editor.`);

/** Installs, builds and packs what is not there yet, and says so. The editor comes over the network while the extension is built. */
async function prepare() {
    installIfNeeded();
    console.log('Building the extension …');
    const built = ended(spawn(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }));
    installHost();
    if (await built !== 0 || packExtension(join(folder, 'regimen.vsix'), ['ignore', 'ignore', 'inherit']).status !== 0) {
        stopWith('The extension could not be built: see above.');
    }
    cpSync(join(root, 'examples'), examples, { recursive: true, force: false });
    console.log('Starting VS Code …');
}

/** The address that opens the examples, with one of them in the editor. */
function addressOf(port) {
    const authority = `127.0.0.1:${port}`;
    const payload = JSON.stringify([['openFile', `vscode-remote://${authority}${join(examples, firstFile)}`], ['skipWelcome', 'true']]);
    return `http://${authority}/?${new URLSearchParams({ folder: examples, payload })}`;
}

function ended(child) {
    return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
}

async function end() {
    await starting.then(started => started?.stop(), () => undefined);
    console.log('\nThe editor has ended.');
    process.exit(0);
}

function stopWith(message) {
    console.error(message);
    process.exit(1);
}
