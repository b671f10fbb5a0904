// One window of the editor as a person sees it: open files, type, run commands, read what is on the screen.

/** The preview's own document inside the two frames a webview has. */
const previewFrame = page => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/**
 * Opens a window on a workspace.
 * @param {object} where `browser` (Playwright), `port` of the server, `extension` and `workspace` folders, `file` to open
 *     (relative to the workspace), `size`, `scale` (device pixels for each CSS pixel) and further start-up `payload` pairs
 */
export async function openEditor({ browser, port, extension, workspace, file, size, scale = 1, payload = [] }) {
    const context = await browser.newContext({ viewport: size ?? { width: 1280, height: 800 }, deviceScaleFactor: scale });
    const page = await context.newPage();
    const remote = place => `vscode-remote://127.0.0.1:${port}${place}`;
    const pairs = [['skipWelcome', 'true'], ...payload];
    if (extension) {
        pairs.push(['extensionDevelopmentPath', remote(extension)]);
    }
    if (file) {
        pairs.push(['openFile', remote(`${workspace}/${file}`)]);
    }
    const address = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(pairs))}`;
    const open = async () => {
        await page.goto(address);
        await page.locator('.monaco-workbench').waitFor();
    };
    return { page, open, ...actions(page), close: () => context.close() };
}

function actions(page) {
    const commandBox = page.locator('.quick-input-widget .quick-input-box input');
    return {
        /** Runs a command by its title in the command palette. */
        async command(title) {
            await page.keyboard.press('F1');
            await commandBox.fill(`>${title}`);
            await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
            await commandBox.press('Enter');
        },
        /** Opens a file of the workspace by its name. */
        async openFile(name) {
            await page.keyboard.press('Control+P');
            await commandBox.fill(name);
            await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
            await commandBox.press('Enter');
            await page.locator('.tab.active', { hasText: name }).waitFor();
        },
        /** Chooses an entry of the list the editor asks with. */
        async choose(label) {
            const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
            await row.click();
        },
        /** Confirms what stands in the input box. */
        async confirm() {
            await commandBox.press('Enter');
        },
        /** Puts the caret at a line and column, both from 1. */
        async goTo(line, column = 1) {
            await page.keyboard.press('Control+G');
            await commandBox.fill(`:${line}:${column}`);
            await commandBox.press('Enter');
            await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        },
        /** Waits for a notification that contains a text, and gives it. */
        async notification(text) {
            const toast = page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
            await toast.waitFor();
            return toast;
        },
        /** The underlined places of one severity: `error`, `warning` or `info`. */
        squiggles: severity => page.locator(`.squiggly-${severity}`),
        suggestions: () => page.locator('.suggest-widget.visible .monaco-list-row'),
        preview: () => previewFrame(page)
    };
}
