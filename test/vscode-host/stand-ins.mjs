// What stands in for the native modules of VS Code's server, so that nothing is compiled.
import fs from 'node:fs';
import path from 'node:path';

/** Ends the server when its parent is gone. */
const watchdog = `
exports.start = parent => {
    setInterval(() => {
        try { process.kill(parent, 0); } catch { process.exit(87); }
    }, 1000).unref();
};
exports.exit = code => process.exit(code ?? 0);
`;

/** Writes lines to a file. */
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

const ripgrep = 'exports.rgPath = require(\'@vscode/ripgrep\').rgPath;';

/** Copies a file. */
const copying = 'exports.copyFile = exports.cp = require(\'node:fs/promises\').cp;';

const standIns = {
    '@vscode/native-watchdog': watchdog,
    'native-watchdog': watchdog,
    '@vscode/spdlog': logger,
    '@vscode/ripgrep-universal': ripgrep,
    '@vscode/fs-copyfile': copying,
};

/** Writes the modules into a `node_modules` folder, where they are not there. npm takes them away whenever it installs. */
export function writeStandIns(modules) {
    for (const [name, code] of Object.entries(standIns)) {
        const folder = path.join(modules, name);
        if (!fs.existsSync(path.join(folder, 'index.js'))) {
            fs.mkdirSync(folder, { recursive: true });
            fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
            fs.writeFileSync(path.join(folder, 'index.js'), code);
        }
    }
}
