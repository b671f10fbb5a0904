// Runs the views and the page of the preview in Chromium: node test/browser/run.mjs [pattern of test names]
import { accessibleTests } from './accessible.mjs';
import { bundled, launched } from './bundle.mjs';
import { hostileTests } from './hostile.mjs';
import { syncTests } from './sync.mjs';
import { whatIfTests } from './what-if.mjs';

const part = new RegExp(process.argv[2] ?? '');
const chosen = Object.entries({ ...syncTests, ...whatIfTests, ...accessibleTests, ...hostileTests }).filter(([name]) => part.test(name));
const browser = await launched();

if (browser) {
    await runAll();
} else if (process.env.CI) {
    process.stdout.write('The tests in the browser need Chromium: apt-get install chromium, or set CHROMIUM to its path.\n');
    conclude(0, chosen.length, 0);
} else {
    process.stdout.write('Skipped: there is no Chromium: apt-get install chromium, or set CHROMIUM to its path.\n');
    conclude(0, 0, chosen.length);
}

async function runAll() {
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
    await browser.close();
    process.exit();
}

/** The last line, which `npm test` reads. */
function conclude(passed, failed, skipped) {
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    process.exitCode = failed > 0 ? 1 : 0;
}
