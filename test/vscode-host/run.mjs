// Runs the tests of the extension, packed and installed, in the real editors: node test/vscode-host/run.mjs [current|oldest] [pattern of test names]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packExtension } from '../../scripts/vsix.mjs';
import { browserTests } from './browser-alone.mjs';
import { findBrowser } from './browser.mjs';
import { comparingTests } from './comparing.mjs';
import { guidanceTests } from './guidance.mjs';
import { extensionFolder, withBrowser, withHost } from './host.mjs';
import { hostileTests } from './hostile.mjs';
import { editions, hostFolder, installHost, isSupported, versionOf } from './install.mjs';
import { smokeTests } from './smoke.mjs';
import { viewingTests } from './viewing.mjs';
import { writingTests } from './writing.mjs';

const [first, ...others] = process.argv.slice(2);
const chosenEditions = first in editions ? [first] : Object.keys(editions);
const part = new RegExp(first in editions ? others[0] ?? '' : first ?? '');
const allTests = { ...smokeTests, ...writingTests, ...viewingTests, ...guidanceTests, ...comparingTests, ...hostileTests, ...browserTests };
const chosenTests = Object.entries(allTests).filter(([name]) => part.test(name));
const count = chosenEditions.length * chosenTests.length;
const failuresFolder = path.join(hostFolder, 'failures');

if (!isSupported) {
    skip('the editors for the tests run on Linux on x64 alone');
} else {
    installHost();
    if (findBrowser()) {
        await runAll();
    } else if (process.env.CI) {
        process.stdout.write('The tests in the editor need Chromium, and npm cannot bring one: apt-get install chromium, or set CHROMIUM to its path.\n');
        conclude(0, count, 0);
    } else {
        skip('there is no Chromium, and npm cannot bring one: apt-get install chromium, or set CHROMIUM to its path');
    }
}

async function runAll() {
    const vsix = pack();
    fs.rmSync(failuresFolder, { recursive: true, force: true });
    const failed = await withBrowser(browser => withEditions(browser, vsix, chosenEditions, {}, runTests));
    fs.rmSync(vsix, { force: true });
    conclude(count - failed, failed, 0);
}

/** Packs what `npm run build` made. */
function pack() {
    if (!fs.existsSync(path.join(extensionFolder, 'dist', 'client.cjs'))) {
        throw new Error('The extension is not built: run npm run build first.');
    }
    const vsix = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'regimen-vsix-')), 'regimen.vsix');
    const { status, stdout, stderr } = packExtension(vsix, 'pipe');
    if (status !== 0) {
        throw new Error(`The extension cannot be packed:\n${stdout}${stderr}`);
    }
    return vsix;
}

/** Starts the editions, and hands them all to `use`, by name. */
function withEditions(browser, vsix, [edition, ...rest], hosts, use) {
    return edition === undefined
        ? use(hosts)
        : withHost(browser, host => withEditions(browser, vsix, rest, { ...hosts, [edition]: host }, use), { edition, vsix });
}

/** Runs the tests in all editions, as many at a time as there are processors. Gives how many failed. */
async function runTests(hosts) {
    const waiting = chosenTests.flatMap(([name, test]) => Object.entries(hosts).map(([edition, host]) => ({ name, test, edition, host })));
    let failed = 0;
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const { name, test, edition, host } = next;
            const started = performance.now();
            const picture = path.join(failuresFolder, `${edition}-${name.replaceAll(/\W+/g, '-')}.png`);
            const problem = await host.attempt(test, picture);
            const seconds = ((performance.now() - started) / 1000).toFixed(1);
            process.stdout.write(`${problem ? 'failed' : 'ok'}: ${name} (VS Code ${versionOf(edition)}, ${seconds} s)\n${problem ? `${problem}\n` : ''}`);
            failed += problem ? 1 : 0;
        }
    };
    await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, work));
    return failed;
}

function skip(reason) {
    process.stdout.write(`Skipped: ${reason}.\n`);
    conclude(0, 0, count);
}

/** The last line, which `npm test` reads. */
function conclude(passed, failed, skipped) {
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    process.exitCode = failed > 0 ? 1 : 0;
}
