// The editor and the browser for one run: one server and one browser for all tests, a fresh folder and window for each.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newEditor } from './editor.mjs';
import { findBrowser, hostFolder, installHost } from './install.mjs';
import { startServer } from './server.mjs';

/** The extension under test: the root of the repository, run in development mode. */
export const extensionFolder = path.resolve(hostFolder, '..', '..');

const browserFlags = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--font-render-hinting=none',
];

/**
 * Starts the editor, hands it to `use`, and takes everything down again whatever happens.
 * @template T
 * @param {(host: ReturnType<typeof hostOf>) => Promise<T>} use
 * @param {{ settings?: Record<string, unknown>, extension?: string }} options user settings beside the quiet defaults; a folder
 *     that stands for the repository's root as the extension
 * @returns {Promise<T>}
 */
export async function withHost(use, { settings = {}, extension = extensionFolder } = {}) {
    const executablePath = findBrowser();
    installHost();
    const { chromium } = await import('playwright-core');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regimen-editor-'));
    const server = await startServer(folder, settings);
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    try {
        return await use(hostOf({ browser, port: server.port, extension, folder }));
    } finally {
        await browser.close();
        await server.stop();
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

function hostOf({ browser, port, extension, folder }) {
    const editors = [];
    let workspaces = 0;
    const newWindow = async options => {
        const editor = await newEditor({ browser, port, extension, ...options });
        editors.push(editor);
        return editor;
    };
    return {
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
        /** Runs a suite of tests inside the extension host. Gives its exit code and what it wrote in lines that begin with `[suite]`. */
        async runSuite({ workspace, suite }) {
            const editor = await newWindow({ workspace, payload: [['extensionTestsPath', `vscode-remote://127.0.0.1:${port}${suite}`]] });
            let log = '';
            await editor.page.exposeFunction('codeAutomationLog', (_kind, args) => {
                const line = args.join(' ');
                log += line.startsWith('[suite]') ? `${line}\n` : '';
            });
            const ended = new Promise(resolve => void editor.page.exposeFunction('codeAutomationExit', resolve));
            await editor.open();
            return { code: await ended, log };
        },
        /** Runs one test and closes its windows. Gives what went wrong, with a picture of the window in `picture`, or nothing. */
        async attempt(test, picture) {
            try {
                await test(this);
            } catch (error) {
                await editors.at(-1)?.page.screenshot({ path: picture });
                return `${error.stack ?? error}\nSee ${picture}`;
            } finally {
                await Promise.all(editors.splice(0).map(editor => editor.close()));
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
