// Runs the views and the page of the preview in Chromium: node test/browser/run.mjs [pattern of test names]
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../scripts/node24.mjs';
import { findBrowser } from '../vscode-host/browser.mjs';
import { accessibleTests } from './accessible.mjs';
import { hostileTests } from './hostile.mjs';
import { syncTests } from './sync.mjs';
import { whatIfTests } from './what-if.mjs';

const part = new RegExp(process.argv[2] ?? '');
const chosen = Object.entries({ ...syncTests, ...whatIfTests, ...accessibleTests, ...hostileTests }).filter(([name]) => part.test(name));
const found = findBrowser();

if (found) {
    await runAll(found);
} else if (process.env.CI) {
    process.stdout.write('The tests in the browser need Chromium: apt-get install chromium, or set CHROMIUM to its path.\n');
    conclude(0, chosen.length, 0);
} else {
    process.stdout.write('Skipped: there is no Chromium: apt-get install chromium, or set CHROMIUM to its path.\n');
    conclude(0, 0, chosen.length);
}

async function runAll({ executablePath, env, flags }) {
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
        executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--font-render-hinting=none', ...flags], env: { ...process.env, ...env },
    });
    try {
        const scope = { browser, subject: await bundled() };
        let failed = 0;
        for (const [name, test] of chosen) {
            const started = performance.now();
            const problem = await test(scope).then(() => undefined, error => error);
            const seconds = ((performance.now() - started) / 1000).toFixed(1);
            process.stdout.write(`${problem ? 'failed' : 'ok'}: ${name} (${seconds} s)\n${problem ? `${problem.stack ?? problem}\n` : ''}`);
            failed += problem ? 1 : 0;
            await Promise.all(browser.contexts().map(context => context.close()));
        }
        conclude(chosen.length - failed, failed, 0);
    } finally {
        await browser.close();
    }
    process.exit();
}

/** What the tests look at, as one module. */
async function bundled() {
    const outfile = path.join(root, 'node_modules', '.cache', 'browser-subject.mjs');
    await build({
        absWorkingDir: root, entryPoints: ['test/browser/subject.ts'], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning',
    });
    return import(pathToFileURL(outfile).href);
}

/** The last line, which `npm test` reads. */
function conclude(passed, failed, skipped) {
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    process.exitCode = failed > 0 ? 1 : 0;
}
