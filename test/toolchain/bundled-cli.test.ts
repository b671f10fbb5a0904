import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './project-files.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: { regimen: string }; main: string };
const cli = join(root, manifest.bin.regimen);

/** Gives the oldest Node of this machine that is not one of the packages: the one a user of the command line has. */
function usersNode(): string {
    const name = process.platform === 'win32' ? 'node.exe' : 'node';
    const candidates = [process.env['npm_node_execpath'], ...(process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, name)), process.execPath];
    const versions = candidates
        .filter(path => path !== undefined && !path.includes('node_modules') && existsSync(path))
        .map(path => ({ path: path!, version: Number(spawnSync(path!, ['-p', 'parseInt(process.versions.node)'], { encoding: 'utf8' }).stdout) }))
        .filter(({ version }) => version >= 20)
        .sort((a, b) => a.version - b.version);
    return versions[0]?.path ?? process.execPath;
}

describe('the bundled command line', () => {
    let folder: string;

    beforeAll(() => {
        mkdirSync(join(root, 'out'), { recursive: true });
        folder = mkdtempSync(join(root, 'out', 'elsewhere-'));
    });

    afterAll(() => rmSync(folder, { recursive: true }));

    const regimen = (...args: string[]) => spawnSync(usersNode(), [cli, ...args], { cwd: folder, encoding: 'utf8' });

    test('is a program of its own', () => {
        expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n(?!#!)/);
    });

    test('checks the examples from another folder, with the Node that a user has', () => {
        const { status, stderr } = regimen('check', join(root, 'examples'));
        expect(stderr).not.toMatch(/^\s+at /m);
        expect(status).toBe(0);
    });

    test('exports the examples from another folder', () => {
        const { status } = regimen('export', '--to', 'json', '--out', 'exported', join(root, 'examples'));
        expect(status).toBe(0);
        expect(existsSync(join(folder, 'exported'))).toBe(true);
    });

    test('answers wrong usage with 2', () => {
        expect(regimen('no-such-command').status).toBe(2);
    });
});
