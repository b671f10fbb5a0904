// The editor and the browser for one run: one server and one browser for all tests, a fresh folder and window for each.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser, hostFolder, installHost } from './install.mjs';
import { startServer } from './server.mjs';
import { openEditor } from './editor.mjs';

/** The extension under test: the root of the repository, run in development mode. */
export const extensionFolder = path.resolve(hostFolder, '..', '..');

const browserFlags = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--font-render-hinting=none'
];

/**
 * Starts the editor, hands it to `use`, and takes everything down again whatever happens.
 * @template T
 * @param {(host: { open: (options: object) => Promise<object>, workspace: (files: Record<string, string>) => string }) => Promise<T>} use
 * @param {{ settings?: Record<string, unknown>, extension?: string }} options `extension` stands for another folder than the repository's root
 * @returns {Promise<T>}
 */
export async function withHost(use, { settings = {}, extension = extensionFolder } = {}) {
    const executablePath = findBrowser();
    installHost();
    const { chromium } = await import('playwright-core');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regimen-editor-'));
    const server = await startServer(folder, settings);
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    let workspaces = 0;
    const workspace = files => {
        const place = path.join(folder, `workspace-${++workspaces}`, 'clinic');
        writeFiles(place, files);
        return place;
    };
    const open = async options => {
        const editor = await openEditor({ browser, port: server.port, extension, ...options });
        await editor.open();
        return editor;
    };
    try {
        return await use({ open, workspace });
    } finally {
        await browser.close();
        await server.stop();
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

function writeFiles(folder, files) {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, content);
    }
}
