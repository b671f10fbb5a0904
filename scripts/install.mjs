// Installs the packages when they are missing or not those of the lockfile, so that `npm start` and `npm test` need no step by hand.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

/** Runs `npm ci` in a folder, for `what`, if its installed packages are not those of the lockfile; ends the process when that fails. */
export function installIfNeeded(folder = root, what = 'the packages') {
    const status = install(folder, what);
    if (status !== 0) {
        process.exit(status);
    }
}

/** The same, without an end: gives how `npm ci` ended, 0 where there was nothing to do. */
export function install(folder, what) {
    if (isInstalled(folder)) {
        return 0;
    }
    const started = Date.now();
    console.log(`Installing ${what} (npm ci) …`);
    const status = npm(['ci', '--loglevel=error', '--no-audit', '--no-fund'], folder).status ?? 1;
    console.log(status === 0 ? `Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.` : 'npm ci failed: see above. Is the npm registry within reach?');
    return status;
}

/** Compares the lockfile with the one that npm leaves in node_modules when it is done. */
function isInstalled(folder) {
    const record = join(folder, 'node_modules', '.package-lock.json');
    if (!existsSync(record)) {
        return false;
    }
    const installed = lockedPackages(record);
    const wanted = Object.entries(lockedPackages(join(folder, 'package-lock.json'))).filter(([path]) => path !== '');
    return wanted.every(([path, { version, optional }]) => installed[path] ? installed[path].version === version : optional);
}

function lockedPackages(path) {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** Runs npm in a folder, the project's own unless said otherwise, with the program that started this script, where npm tells which that was. */
export function npm(args, folder = root) {
    const { npm_execpath: cli, npm_node_execpath: node } = process.env;
    return cli?.endsWith('.js')
        ? spawnSync(node ?? process.execPath, [cli, ...args], { cwd: folder, stdio: 'inherit' })
        : spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}
