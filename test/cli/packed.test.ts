import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { npm } from '../../scripts/install.mjs';
import { sound } from './samples.js';

const folder = mkdtempSync(join(tmpdir(), 'regimen-packed-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('npm pack in the project gives a command line and a typed reader that need no other package', { timeout: 120_000 }, () => {
    // The project as it is built already: building once more would change what other tests run.
    const project = join(folder, 'project');
    for (const part of ['package.json', '.npmignore', '.npmrc', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist', 'client/icons', 'scripts', 'language/exporters/json']) {
        cpSync(part, join(project, part), { recursive: true });
    }
    writeFileSync(join(project, 'scripts/build.mjs'), '');
    const before = readFileSync(join(project, 'package.json'), 'utf8');
    expect(npm(['pack', '--silent', '--pack-destination', folder], project).status).toBe(0);
    expect(readFileSync(join(project, 'package.json'), 'utf8')).toBe(before);

    const user = join(folder, 'user');
    mkdirSync(user);
    writeFileSync(join(user, 'package.json'), '{ "type": "module" }');
    const [packed = ''] = readdirSync(folder).filter(name => name.endsWith('.tgz'));
    expect(npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, packed)], user).status).toBe(0);
    expect(readdirSync(join(user, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['regimen']);

    const run = (...args: string[]): string => {
        const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: user, encoding: 'utf8' });
        expect(status, stdout + stderr).toBe(0);
        return stdout;
    };
    const regimen = join(user, 'node_modules/regimen/dist/cli.cjs');
    writeFileSync(join(user, 'sound.protocol'), sound);
    expect(run(regimen, 'check', 'sound.protocol')).toBe('No findings in 1 file\n');
    run(regimen, 'export', '--to', 'json', '--out', '.', 'sound.protocol');
    const exported = readdirSync(user).find(name => /^(?!package).*\.json$/.test(name))!;
    writeFileSync(join(user, 'use.ts'), `import { readFileSync } from 'node:fs';
import { readProtocol, type ExportedProtocol } from 'regimen';
const protocol: ExportedProtocol = readProtocol(readFileSync('${exported}', 'utf8'));
const id: string = protocol.id;
// @ts-expect-error A protocol has no such part.
protocol.nothing;
console.log(id);
`);
    run(resolve('node_modules/typescript-native/bin/tsc'), '--module', 'nodenext', '--target', 'es2022', '--strict', '--skipLibCheck',
        '--typeRoots', resolve('node_modules/@types'), '--types', 'node', 'use.ts');
    expect(run('use.js')).toMatch(/^protocol\//);
});
