import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../scripts/node24.mjs';
import { findBrowser } from '../vscode-host/browser.mjs';

/** What the tests look at, as one module. */
export async function bundled() {
    const outfile = path.join(root, 'node_modules', '.cache', 'browser-subject.mjs');
    await build({
        absWorkingDir: root, entryPoints: ['test/browser/subject.ts'], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning',
    });
    return import(pathToFileURL(outfile).href);
}

/** Starts Chromium; nothing where there is none. */
export async function launched() {
    const found = findBrowser();
    const { chromium } = await import('playwright-core');
    return found && chromium.launch({
        executablePath: found.executablePath, env: { ...process.env, ...found.env },
        args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--font-render-hinting=none', ...found.flags],
    });
}
