// Goes through a session in Neovim and in Emacs, with the files of editors/ that users copy: node test/editors/run.mjs [pattern of editors' names]
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { node24, root } from '../../scripts/node24.mjs';

/** The editors: how to see that one is there, Debian's packages of it, where its file is copied to, how a session is started, how many parts it has. */
const editors = [
    {
        name: 'Neovim',
        isThere: ['nvim', '--version'],
        packages: ['neovim'],
        copy: ['neovim/regimen.lua', '.config/nvim/plugin/regimen.lua'],
        session: ['nvim', '--headless', '-n', '-c', 'set noshowmode shortmess+=c', '-c', `luafile ${path.join(root, 'test/editors/neovim.lua')}`, 'wrong.protocol'],
        parts: partsOf('neovim.lua', /^check\('/gm),
    },
    {
        name: 'Emacs with eglot',
        isThere: ['emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))"],
        packages: ['emacs-nox', 'elpa-eglot'],
        copy: ['emacs/regimen.el', '.emacs.d/lisp/regimen.el'],
        session: ['emacs', '--batch', '-L', '.emacs.d/lisp', '-l', path.join(root, 'test/editors/emacs.el'), 'wrong.protocol'],
        parts: partsOf('emacs.el', /^\(session-check "/gm),
    },
];

const wanted = new RegExp(process.argv[2] ?? '');
const chosen = editors.filter(({ name }) => wanted.test(name));
install(chosen.filter(editor => !isThere(editor)));
const here = chosen.filter(isThere);
const missing = chosen.filter(editor => !here.includes(editor));
const passed = (await Promise.all(here.map(runSession))).reduce((sum, each) => sum + each, 0);
const ways = missing.map(({ name, packages }) => `${name} (apt-get install ${packages.join(' ')})`).join(' and ');
if (ways !== '') {
    process.stdout.write(process.env.CI ? `The tests need ${ways}.\n` : `Skipped: there is no ${ways}.\n`);
}
const absent = sumOfParts(missing);
const failed = sumOfParts(here) - passed + (process.env.CI ? absent : 0);
process.stdout.write(`${passed} passed, ${failed} failed, ${process.env.CI ? 0 : absent} skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;

function partsOf(file, pattern) {
    return fs.readFileSync(path.join(root, 'test/editors', file), 'utf8').match(pattern).length;
}

function sumOfParts(some) {
    return some.reduce((sum, { parts }) => sum + parts, 0);
}

function isThere({ isThere: [program, ...args] }) {
    return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** On CI, which never skips, what is missing is installed where that can be done. */
function install(absentEditors) {
    if (process.env.CI && absentEditors.length > 0 && process.getuid?.() === 0) {
        const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
        apt('update');
        apt('install', '-y', '--no-install-recommends', ...absentEditors.flatMap(({ packages }) => packages));
    }
}

/** Runs a session in a home of its own. Prints each part, and gives how many went well. */
async function runSession({ name, copy: [from, to], session: [program, ...args] }) {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'regimen-editor-'));
    try {
        const { output, problems } = await run(program, args, makeHome(home, from, to));
        const parts = output.split('\n').filter(line => line.startsWith('ok: '));
        process.stdout.write(parts.map(part => `${part} (${name})\n`).join(''));
        const rest = output.split('\n').filter(line => !line.startsWith('ok: ')).join('\n').trim();
        process.stdout.write(rest === '' ? '' : `${name}: ${rest}\n${problems}\n`);
        return parts.length;
    } finally {
        fs.rmSync(home, { recursive: true, force: true });
    }
}

/** A home with the editor's file, two protocols, and the command line on the path. Gives how a program is started in it. */
function makeHome(home, from, to) {
    const wrong = fs.readFileSync(path.join(root, 'test/editors/wrong.protocol'), 'utf8');
    const write = (file, content, mode = 0o644) => {
        fs.mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
        fs.writeFileSync(path.join(home, file), content, { mode });
    };
    write(to, fs.readFileSync(path.join(root, 'editors', from)));
    write('bin/regimen', `#!/bin/sh\nexec '${node24()}' '${path.join(root, 'dist/cli.cjs')}' "$@"\n`, 0o755);
    write('regimen.yaml', '');
    write('wrong.protocol', wrong);
    write('other.protocol', wrong.replace('protocol small', 'protocol other'));
    const { XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, ...env } = process.env;
    return { cwd: home, env: { ...env, HOME: home, PATH: `${path.join(home, 'bin')}${path.delimiter}${env.PATH}` }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 };
}

function run(program, args, options) {
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, options);
        const [output, problems] = [[], []];
        child.stdout.on('data', chunk => output.push(chunk));
        child.stderr.on('data', chunk => problems.push(chunk));
        child.on('error', reject);
        child.on('close', () => resolve({ output: Buffer.concat(output).toString(), problems: Buffer.concat(problems).toString() }));
    });
}
