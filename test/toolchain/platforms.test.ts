import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** What a script printed, and its exit code. */
interface Ran {
    readonly out: string;
    readonly code: number | null;
}

/** Runs a script as on a machine of another kind. */
function runOn(platform: string, arch: string, script: string, env: NodeJS.ProcessEnv = {}): Ran {
    const other = `for (const [name, value] of [['platform', '${platform}'], ['arch', '${arch}']]) Object.defineProperty(process, name, { value });`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(other)}`, script], {
        encoding: 'utf8', env: { ...process.env, ...env },
    });
    return { out: stdout + stderr, code: status };
}

describe.each([['darwin', 'arm64'], ['win32', 'x64'], ['linux', 'arm64']])('on %s %s, for which the editors are not packaged', (platform, arch) => {
    test.each([{}, { CI: 'true' }])('the tests in the editor are skipped, and say so and how many (%o)', env => {
        expect(runOn(platform, arch, 'test/vscode-host/run.mjs', env)).toMatchObject({
            code: 0, out: expect.stringMatching(/^Skipped: the editors for the tests run on Linux on x64 alone\.\n0 passed, 0 failed, [1-9]\d skipped\n$/) as string,
        });
    });

    test('npm run try says what to do instead', () => {
        expect(runOn(platform, arch, 'scripts/try.mjs')).toEqual({
            code: 1, out: 'npm run try brings its own VS Code, which is packaged for Linux on x64 alone.\nWith a VS Code of your own: npm start builds the extension and says how to open it there.\n',
        });
    });
});
