// What `npm test` checks, each as a step.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node24, root } from '../node24.mjs';
import { changedByGenerating } from './generated.mjs';

const vitestReport = join(root, 'node_modules', '.cache', 'vitest-report.json');

/** Gives all steps, the long ones first wherever the order is free. Vitest gets the `options`, such as `--update`. */
export const stepsFor = options => [
    { name: 'generated files are up to date', run: checkGenerated },
    { name: 'planted faults are found', after: ['generated files are up to date'], run: node(join(root, 'scripts/mutants.mjs'), '--check') },
    { name: 'duplicates', run: tool('jscpd/run-jscpd.js', '.') },
    { name: 'bundles', after: ['generated files are up to date'], run: node(join(root, 'esbuild.mjs')) },
    { name: 'tests', after: ['bundles'], run: () => runVitest(options) },
    { name: 'lint', after: ['generated files are up to date'], run: tool('eslint/bin/eslint.js', '.') },
    { name: 'types', after: ['generated files are up to date'], run: tool('typescript-native/bin/tsc', '--project', '.') },
    { name: 'types of the preview page', after: ['generated files are up to date'], run: tool('typescript-native/bin/tsc', '--project', 'client/webview') },
    { name: 'the extension in the real editor', after: ['bundles'], run: counted('test/vscode-host/run.mjs') },
    { name: 'sessions in other editors', after: ['bundles'], run: counted('test/editors/run.mjs') },
    { name: 'views in a browser', after: ['bundles'], run: counted('test/browser/run.mjs') },
    { name: 'dead code', after: ['generated files are up to date'], run: tool('knip/bin/knip.js', '--no-progress') },
];

async function checkGenerated() {
    const changed = await changedByGenerating();
    return changed.length === 0
        ? { passed: 1, failed: 0, output: '' }
        : { passed: 0, failed: 1, usable: true, output: `Generating changed ${changed.join(', ')}. Run npm run generate and commit what it wrote.` };
}

async function runVitest(options) {
    mkdirSync(dirname(vitestReport), { recursive: true });
    rmSync(vitestReport, { force: true });
    const { failed, output } = await tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`, ...options)();
    if (!existsSync(vitestReport)) {
        return { passed: 0, failed: 1, output };
    }
    const report = JSON.parse(readFileSync(vitestReport, 'utf8'));
    const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
    const failures = report.numFailedTests + broken;
    return { passed: report.numPassedTests, failed: Math.max(failures, failed), output };
}

/** A step that runs the tests in an editor, which print each test and, at the end, how many passed, failed and were skipped. */
function counted(script) {
    return async () => {
        const { failed, output } = await node(join(root, script))();
        const counts = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output)?.slice(1).map(Number);
        if (counts === undefined) {
            return { passed: 0, failed: 1, output };
        }
        const note = /^Skipped: .*$/m.exec(output)?.[0];
        return { passed: counts[0], failed: Math.max(counts[1], failed), output, ...(note !== undefined && { note: `${note} ${counts[2]} skipped` }) };
    };
}

/** A step that runs a tool of node_modules; its own exit code decides. */
function tool(script, ...args) {
    return node(join(root, 'node_modules', script), ...args);
}

function node(...args) {
    return () => new Promise((resolve, reject) => {
        const child = spawn(node24(), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
        const chunks = [];
        child.stdout.on('data', chunk => chunks.push(chunk));
        child.stderr.on('data', chunk => chunks.push(chunk));
        child.on('error', reject);
        child.on('close', code => {
            const ok = code === 0;
            resolve({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output: Buffer.concat(chunks).toString() });
        });
    });
}
