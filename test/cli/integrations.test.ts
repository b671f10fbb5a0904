import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { stageCommandLine } from '../../scripts/command-line.mjs';
import { npm } from '../../scripts/install.mjs';
import { broken, sound, unversioned } from './samples.js';
import { sarifProblems } from './sarif.js';
import { readXml } from './xml.js';

let folder: string;
let repository: string;
let bin: string;

interface Ended {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs a command as CI does, in the repository. */
function bash(script: string, variables: Record<string, string> = {}, cwd = repository): Ended {
    const env = { PATH: `${bin}${delimiter}${process.env['PATH']}`, HOME: folder, RUNNER_TEMP: join(folder, 'temp'), GITHUB_PATH: join(folder, 'path'), ...variables };
    return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, env, encoding: 'utf8' });
}

function git(...args: string[]): void {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: repository, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
}

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'regimen-ci-'));
    repository = join(folder, 'repository');
    mkdirSync(join(repository, 'tools'), { recursive: true });
    mkdirSync(join(folder, 'temp'));
    stageCommandLine(join(folder, 'staged'));
    expect(npm(['pack', join(folder, 'staged'), '--pack-destination', join(repository, 'tools'), '--silent']).status).toBe(0);
    const [packed] = readdirSync(join(repository, 'tools'));
    writeFileSync(join(repository, 'tools/regimen.tgz'), readFileSync(join(repository, 'tools', packed!)));
    const installed = join(folder, 'installed');
    mkdirSync(installed);
    expect(npm(['install', '--offline', '--no-audit', '--no-fund', join(repository, 'tools/regimen.tgz')], installed).status).toBe(0);
    bin = join(installed, 'node_modules/.bin');
    writeFileSync(join(repository, 'sound.protocol'), sound);
    writeFileSync(join(repository, 'old.protocol'), unversioned);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'a');
    writeFileSync(join(repository, 'new & "odd".protocol'), broken);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packed command line', () => {
    test('holds what is needed and nothing else, and checks', () => {
        const installed = join(folder, 'installed/node_modules');
        expect(readdirSync(installed).filter(name => !name.startsWith('.'))).toEqual(['regimen']);
        expect(readdirSync(join(installed, 'regimen')).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'language', 'package.json']);
        expect(readdirSync(join(installed, 'regimen/dist'))).toEqual(['cli.cjs', 'reader']);
        expect(bash('npx --offline regimen check sound.protocol', {}, join(folder, 'installed')).status).toBe(2);
        expect(bash('npx --offline regimen check ../repository/sound.protocol', {}, join(folder, 'installed'))).toMatchObject({ status: 0, stdout: 'No findings in 1 file\n' });
    });

    test('tells what changed since a revision of a real repository', () => {
        expect(bash('regimen check --changed-since HEAD')).toMatchObject({ status: 1, stdout: expect.stringMatching(/^new & "odd"\.protocol:15:16: error.*1 error in 1 file\n$/s) });
        expect(bash('regimen check --changed-since nowhere').stderr).toBe('git knows no revision `nowhere` here. In CI, fetch more of the history first.\n');
    });
});

interface Step {
    readonly if?: string;
    readonly env: Record<string, string>;
    readonly run: string;
}

describe('the GitHub action', () => {
    const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default: string }>; runs: { steps: Step[] } };

    /** Runs the steps as the runner does: values of inputs stand in the environment, and a step may ask for one. */
    function run(given: Record<string, string>): Ended {
        const input = (name: string): string => given[name] ?? action.inputs[name]!.default;
        const steps = action.runs.steps.filter(step => step.if === undefined || input(/^inputs\.(\S+) != ''$/.exec(step.if)![1]!) !== '');
        let last: Ended = { status: 0, stdout: '', stderr: '' };
        for (const { env, run: script } of steps) {
            const values = Object.entries(env).map(([name, value]) => [name, input(/^\$\{\{ inputs\.(\S+) \}\}$/.exec(value)![1]!)] as const);
            last = bash(script, Object.fromEntries(values));
            if (last.status !== 0) {
                return last;
            }
        }
        return last;
    }

    test('shows findings at their lines, and fails', () => {
        const { status, stdout, stderr } = run({});
        expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
        expect(stdout).toMatch(/^::error title=regimen%3A unknown-name,file=new & "odd"\.protocol,line=15,/);
    });

    test('installs the package, writes SARIF, and takes several paths', () => {
        const ended = run({ 'package': 'tools/regimen.tgz', 'sarif': 'out.sarif', 'paths': 'sound.protocol\nold.protocol\n', 'fail-on': 'warning' });
        expect(ended).toMatchObject({ status: 1, stdout: expect.stringMatching(/^::warning .*file=old\.protocol/) });
        expect(sarifProblems(JSON.parse(readFileSync(join(repository, 'out.sarif'), 'utf8')))).toEqual([]);
        expect(readFileSync(join(folder, 'path'), 'utf8').trim()).toBe(join(folder, 'temp/regimen/node_modules/.bin'));
    });

    test('takes a baseline and a revision, and no input is run as a command', () => {
        expect(bash('regimen check --write-baseline base.json').status).toBe(0);
        expect(run({ baseline: 'base.json' })).toMatchObject({ status: 0, stdout: expect.stringContaining('known from the baseline') });
        expect(run({ 'changed-since': 'HEAD' }).stdout).toContain('1 error in 1 file');
        expect(run({ paths: '$(touch pwned); `touch pwned`' }).status).toBe(2);
        expect(readdirSync(repository)).not.toContain('pwned');
    });
});

test('the GitLab job checks in two parts and shows one report', () => {
    const jobs = parse(readFileSync('.gitlab/regimen.yml', 'utf8')) as {
        'variables': Record<string, string>; 'regimen:check': { script: string[]; parallel: number }; 'regimen:report': { script: string[] };
    };
    for (let index = 1; index <= jobs['regimen:check'].parallel; index++) {
        const variables = { ...jobs.variables, CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(jobs['regimen:check'].parallel) };
        const { status, stderr } = bash(jobs['regimen:check'].script.join('\n'), variables);
        expect(status, stderr).toBe(0);
    }
    const ended = bash(jobs['regimen:report'].script.join('\n'), jobs.variables);
    expect(ended).toMatchObject({ status: 1, stdout: expect.stringContaining('1 error, 1 warning in 3 files') });
    expect(readXml(readFileSync(join(repository, 'regimen-junit.xml'), 'utf8')).attributes).toMatchObject({ tests: '3', failures: '1' });
});

describe('the hooks of pre-commit', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; entry: string; files: string }[];

    test.each(hooks)('$id', ({ id, entry, files }) => {
        const commit = (names: readonly string[]): Ended => {
            const matching = names.filter(name => new RegExp(files).test(name));
            return bash(`${entry} ${matching.map(name => `'${name}'`).join(' ')}`);
        };
        expect(commit(['sound.protocol', 'regimen.yaml']).status).toBe(0);
        writeFileSync(join(repository, 'loose.protocol'), broken.replace('staff  ', 'staff      '));
        const ended = commit(['loose.protocol', 'sound.protocol']);
        rmSync(join(repository, 'loose.protocol'));
        expect(ended).toMatchObject({ status: 1, stdout: expect.stringContaining('loose.protocol') });
        expect(id).toMatch(/^regimen-/);
    });
});

test('the files are where they are looked for', () => {
    expect(readdirSync(resolve('.')).filter(name => name === 'action.yml' || name === '.pre-commit-hooks.yaml')).toHaveLength(2);
});

test('every command of docs/ci.md runs, and tells of findings at most', () => {
    const commands = readFileSync('docs/ci.md', 'utf8').match(/(?<=^ {4})regimen .*/gm) ?? [];
    expect(commands.length).toBeGreaterThanOrEqual(6);
    expect(commands.filter(command => ![0, 1].includes(bash(command).status ?? -1))).toEqual([]);
});
