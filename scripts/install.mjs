// Installs the packages when they are missing or older than the lockfile, so that `npm start` and `npm test` need no step by hand.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

const stamp = join(root, 'node_modules', '.installed-lockfile');

/** Runs `npm ci` if the installed packages are not those of the lockfile; ends the process when that fails. */
export function installIfNeeded() {
    const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
        return;
    }
    const started = Date.now();
    console.log('Installing the packages (npm ci) …');
    const { status } = npm(['ci', '--loglevel=error', '--no-audit', '--no-fund']);
    if (status !== 0) {
        console.error('npm ci failed: see above. Is the npm registry within reach?');
        process.exit(status ?? 1);
    }
    writeFileSync(stamp, wanted);
    console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Runs npm with the program that started this script, where npm tells which that was. */
function npm(args) {
    const { npm_execpath: cli, npm_node_execpath: node } = process.env;
    return cli?.endsWith('.js')
        ? spawnSync(node ?? process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
        : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
