// The editor and the browser for one run: one server and one browser for all tests, a fresh folder and window for each.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { newEditor } from './editor.mjs';
import { startFront } from './front.mjs';
import { hostFolder } from './install.mjs';
import { startServer } from './server.mjs';

/** The extension under test: the root of the repository, run in development mode. */
export const extensionFolder = path.resolve(hostFolder, '..', '..');

const browserFlags = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--font-render-hinting=none',
    '--disable-features=LocalNetworkAccessChecks',
];

/**
 * Starts the browser for all tests, hands it to `use`, and takes it down again whatever happens.
 * @template T
 * @param {(browser: import('playwright-core').Browser) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBrowser(use) {
    const { executablePath, env, flags } = findBrowser();
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: [...browserFlags, ...flags], env: { ...process.env, ...env } });
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
 *     in development mode. `scale`: device pixels for each CSS pixel
 * @returns {Promise<T>}
 */
export async function withHost(browser, use, options = {}) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regimen-editor-'));
    const server = await startServer(folder, { ...options, flags: ['--enable-smoke-test-driver'] });
    const front = await startFront({ upstream: server.port, extension: server.installed ?? extensionFolder, settings: server.settings });
    // One context for all windows: so the browser compiles the workbench once.
    const context = await browser.newContext({ deviceScaleFactor: options.scale ?? 1 });
    try {
        return await use(hostOf({ context, server, front, extension: options.vsix ? undefined : extensionFolder, folder }));
    } finally {
        await context.close();
        await front.stop();
        await server.stop();
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

/** A workbench and the disk it works on: on this machine, or in the browser alone. */
function workbenchOf({ context, port, disk, payload, load, put, get }, workspaces, editors) {
    const newWindow = async options => {
        const editor = await newEditor({ context, port, disk, ...options, payload: [...payload, ...options.payload ?? []] });
        editors.push(editor);
        return editor;
    };
    return {
        newWindow,
        load,
        /** Makes a workspace of files by name, and gives its folder. */
        workspace(files) {
            const place = `${workspaces.next()}/clinic`;
            Object.entries(files).forEach(([name, text]) => put(`${place}/${name}`, text));
            return place;
        },
        /** Gives the text of a file on the disk, or nothing. */
        read: (workspace, name) => get(`${workspace}/${name}`),
        /** Opens a window; the options are those of `newEditor`. */
        async open(options) {
            const editor = await newWindow(options);
            await load(editor);
            return editor;
        },
    };
}

/** Gives what loads windows, the first one alone: two that make the editor's databases in one browser context wait for each other for ever. */
function firstAlone() {
    let first;
    return async editor => {
        await first?.catch(() => undefined);
        const loading = editor.open();
        first ??= loading;
        await loading;
    };
}

function hostOf({ context, server, front, extension, folder }) {
    let count = 0;
    const disk = `vscode-remote://127.0.0.1:${server.port}`;
    const developed = place => ['extensionDevelopmentPath', `${disk}${place}`];
    const onMachine = { context, port: server.port, disk, payload: extension ? [developed(extension)] : [], load: firstAlone(), put: write, get: readIfThere };
    const { files } = front;
    const inBrowser = { context, port: front.port, disk: 'memfs:', payload: [], load: firstAlone(), put: (place, text) => files.set(place, text), get: place => files.get(place) };
    /** What one test has: folders of its own, and windows that are closed when it is done. */
    const newScope = () => {
        const editors = [];
        const machine = workbenchOf(onMachine, { next: () => path.join(folder, `workspace-${++count}`) }, editors);
        return {
            editors,
            ...machine,
            /** The same in the browser alone: the extension in a web worker, and a disk that only the browser knows. */
            alone: workbenchOf(inBrowser, { next: () => `/workspace-${++count}` }, editors),
            /** Runs a suite of tests, the folder of an extension, inside the extension host. Gives its exit code and the lines that begin with `[suite]`. */
            async runSuite({ workspace, suite }) {
                const payload = [['extensionTestsPath', `${disk}${suite}/index.cjs`], ...extension ? [] : [developed(suite)]];
                const editor = await machine.newWindow({ workspace, payload });
                let log = '';
                await editor.page.exposeFunction('codeAutomationLog', (_kind, args) => {
                    const line = args.join(' ');
                    log += line.startsWith('[suite]') ? `${line}\n` : '';
                });
                const ended = new Promise(resolve => void editor.page.exposeFunction('codeAutomationExit', resolve));
                await machine.load(editor);
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

function write(file, content) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
}

function readIfThere(file) {
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
