// The editor and the browser for one run: one server and one browser for all tests, a fresh folder and window for each.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { newEditor } from './editor.mjs';
import { hostFolder } from './install.mjs';
import { startServer } from './server.mjs';

/** The extension under test: the root of the repository, run in development mode. */
export const extensionFolder = path.resolve(hostFolder, '..', '..');

const browserFlags = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--font-render-hinting=none',
];

/**
 * Starts the browser for all tests, hands it to `use`, and takes it down again whatever happens.
 * @template T
 * @param {(browser: import('playwright-core').Browser) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBrowser(use) {
    const { executablePath, env } = findBrowser();
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: browserFlags, env: { ...process.env, ...env } });
    try {
        return await use(browser);
    } finally {
        await browser.close();
    }
}

/**
 * Starts an editor, hands it to `use`, and takes it down again whatever happens.
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {(host: ReturnType<typeof hostOf>) => Promise<T>} use
 * @param {object} options those of `startServer`: `edition`, `settings`, `vsix`. Without a `vsix` the repository's root is the extension,
 *     in development mode
 * @returns {Promise<T>}
 */
export async function withHost(browser, use, options = {}) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regimen-editor-'));
    const server = await startServer(folder, { ...options, flags: ['--enable-smoke-test-driver'] });
    try {
        return await use(hostOf({ browser, port: server.port, extension: options.vsix ? undefined : extensionFolder, folder }));
    } finally {
        await server.stop();
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

function hostOf({ browser, port, extension, folder }) {
    let workspaces = 0;
    /** What one test has: folders of its own, and windows that are closed when it is done. */
    const newScope = () => {
        const editors = [];
        const newWindow = async options => {
            const editor = await newEditor({ browser, port, extension, ...options });
            editors.push(editor);
            return editor;
        };
        return {
            editors,
            /** Makes a workspace of files by name, and gives its folder. */
            workspace(files) {
                const place = path.join(folder, `workspace-${++workspaces}`, 'clinic');
                writeFiles(place, files);
                return place;
            },
            /** Opens a window; the options are those of `newEditor`. */
            async open(options) {
                const editor = await newWindow(options);
                await editor.open();
                return editor;
            },
            /** Runs a suite of tests, the folder of an extension, inside the extension host. Gives its exit code and the lines that begin with `[suite]`. */
            async runSuite({ workspace, suite }) {
                const payload = [['extensionTestsPath', `vscode-remote://127.0.0.1:${port}${suite}/index.cjs`]];
                const editor = await newWindow({ workspace, payload, extension: extension ?? suite });
                let log = '';
                await editor.page.exposeFunction('codeAutomationLog', (_kind, args) => {
                    const line = args.join(' ');
                    log += line.startsWith('[suite]') ? `${line}\n` : '';
                });
                const ended = new Promise(resolve => void editor.page.exposeFunction('codeAutomationExit', resolve));
                await editor.open();
                return { code: await ended, log };
            },
        };
    };
    return {
        newScope,
        /** Runs one test and closes its windows. Gives what went wrong, with a picture of the window in `picture`, or nothing. */
        async attempt(test, picture) {
            const scope = newScope();
            try {
                await test(scope);
            } catch (error) {
                // A window that is gone has no picture; the other tests go on.
                await scope.editors.at(-1)?.page.screenshot({ path: picture }).catch(() => undefined);
                return `${error.stack ?? error}\nSee ${picture}`;
            } finally {
                await Promise.all(scope.editors.map(editor => editor.close()));
            }
        },
    };
}

function writeFiles(folder, files) {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, content);
    }
}
