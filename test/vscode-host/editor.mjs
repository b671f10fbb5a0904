// One window of the editor as a person sees it: open files, type, run commands, read what is on the screen.

/** How long anything may take, in ms: machines that test are busy. */
const patience = 60_000;

/**
 * Makes a window on a workspace; `open` loads it.
 * @param {object} where `context` of the browser (Playwright), `port` of the server, the `workspace` folder, how addresses of files on its disk begin (`disk`),
 *     `file` to open (relative to the workspace), `size`, `scheme` (`light` or `dark`) and further start-up `payload` pairs
 * @returns the Playwright `page`, `open` to load it until the file is shown, `reload` to load it again with what was open, and what a person can do in it
 */
export async function newEditor({ context, port, disk, workspace, file, size, scheme = 'light', payload = [] }) {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.setViewportSize(size ?? { width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    const start = file ? [['openFile', `${disk}${workspace}/${file}`]] : [];
    const go = async pairs => {
        const all = [['skipWelcome', 'true'], ...payload, ...pairs];
        await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ folder: `${disk}${workspace}`, payload: JSON.stringify(all) })}`);
        await page.locator('.monaco-workbench').waitFor();
    };
    const open = async () => {
        await go(start);
        if (file) {
            // When it comes up, it takes the focus away from whatever was done before.
            await page.locator(`.monaco-editor[data-uri$="/${file}"] .view-line`).first().waitFor();
        }
    };
    return { page, open, reload: () => go([]), ...commands(page), ...editing(page), close: () => page.close() };
}

function commands(page) {
    const input = page.locator('.quick-input-widget .quick-input-box input');
    const row = text => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    const isTaken = text => page.waitForFunction(typed => {
        const field = document.querySelector('.quick-input-widget .quick-input-box input');
        return field === null || field.offsetParent === null || field.value !== typed;
    }, text, { timeout: 3000 });
    /**
     * Types into the palette until the entry is there, and chooses it until the palette takes it: an extension adds its commands some time
     * after the window opens, and the list may change under the pointer.
     */
    const pick = async (text, label) => {
        for (let attempt = 0; ; attempt++) {
            await page.keyboard.press('F1');
            await input.fill(text);
            try {
                await row(label).click({ timeout: 3000 });
                await isTaken(text);
                return;
            } catch (error) {
                if (attempt === 10) {
                    throw error;
                }
                await page.keyboard.press('Escape');
            }
        }
    };
    /** Runs a command by its title in the command palette. */
    const command = title => pick(`>${title}`, title);
    return {
        command,
        /** Chooses an entry of the list the editor asks with. */
        choose: label => row(label).click(),
        /** Chooses an entry of a menu that opens. */
        chooseInMenu: label => clickAway(page.locator('.context-view .action-label', { hasText: label })),
        /** Answers a question of the editor; a box that did not take the answer while it was opening gets it again. */
        async answer(question, text) {
            const box = page.locator('.quick-input-widget', { hasText: question });
            for (let attempt = 1; attempt === 1 || (attempt <= 10 && await box.isVisible()); attempt++) {
                await enter(box.locator('.quick-input-box input'), text);
                await box.locator('.quick-input-box input').press('Enter');
                await box.waitFor({ state: 'hidden', timeout: 5_000 }).catch(() => undefined);
            }
        },
        /** Puts the caret at a line and column, both from 1. */
        async goTo(line, column = 1) {
            await pick(`:${line}:${column}`, new RegExp(`line ${line}\\b`, 'i'));
            await page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
        },
        /** Waits for a notification that contains a text, and gives it. In development mode they are in a list, which hides when one passes by. */
        async notification(text) {
            const center = page.locator('.notifications-center.visible');
            const item = center.locator('.notification-list-item', { hasText: text }).first();
            for (let attempt = 1; attempt < 12 && !(await item.isVisible()); attempt++) {
                if (!(await center.isVisible())) {
                    await command('Notifications: Show Notifications');
                }
                await item.waitFor({ timeout: 5_000 }).catch(() => undefined);
            }
            await item.waitFor();
            return item;
        },
    };
}

function editing(page) {
    const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    return {
        /** The underlined places of one severity: `error`, `warning` or `info`. */
        squiggles: severity => page.locator(`.squiggly-${severity}`),
        /** Asks for completion at the caret and gives what is offered on the first page of the list. */
        async suggestions() {
            await this.pressUntil('Control+Space', suggestions.first());
            return suggestions.allInnerTexts();
        },
        /** Presses a key until something is there: the editor knows what the extension can do some time after the window opens. */
        pressUntil: (key, locator) => until(() => page.keyboard.press(key), locator),
        /** Clicks on something until something else is there: the editor loses a click on a lens that is drawn anew between press and release. */
        clickUntil: (target, locator) => until(() => target.click({ timeout: 5000 }).catch(() => undefined), locator),
        /** Saves the file, and waits until it is saved. What was typed must have changed it. */
        async save() {
            await page.locator('.tab.dirty').waitFor();
            await page.keyboard.press('Control+S');
            await page.locator('.tab.dirty').waitFor({ state: 'detached' });
        },
        /** Applies the quick fix at the caret that is offered first; its title contains a text. */
        async quickFix(title) {
            const fix = page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
            await this.pressUntil('Control+.', fix);
            await page.keyboard.press('Enter');
        },
        /** Takes back everything that was typed, and waits until the file is as it was. */
        async undoAll() {
            while (await page.locator('.tab.dirty').count() > 0) {
                await page.keyboard.press('Control+Z');
            }
        },
        /** Waits until nothing on the screen is about to change: fonts, progress bars, two frames drawn. */
        async settled() {
            await page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
            await page.evaluate(async () => {
                await document.fonts.ready;
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            });
        },
        /**
         * Waits until the editor has stored something of the workspace, by the words of it in order: it does so every few seconds, and a window
         * that goes earlier forgets.
         */
        async kept(...words) {
            const before = performance.now() + patience;
            while (!(await page.evaluate(isStored, words.join('\\W+')))) {
                if (performance.now() > before) {
                    throw new Error(`The editor has not stored ${words.join(' ')}.`);
                }
            }
        },
        /** The preview's own document, inside the two frames a webview has. */
        preview: () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    };
}

/** Puts a text into a field in one go. `fill` types it wherever the focus is by then: into the text, where a file opens in between. */
function enter(field, text) {
    return field.evaluate((input, value) => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
    }, text, { timeout: 3000 });
}

/** Clicks an entry until it is gone: one that has just appeared, in the first tenth of a second of a menu, takes no notice of a click. */
async function clickAway(entry) {
    await entry.waitFor();
    for (let attempt = 1; attempt < 12; attempt++) {
        await entry.click({ timeout: 5000 }).catch(() => undefined);
        if (await entry.waitFor({ state: 'hidden', timeout: 5000 }).then(() => true, () => false)) {
            return;
        }
    }
    throw new Error(`It stays open: ${await entry.innerText()}`);
}

/** Does something until something is there. */
async function until(act, locator) {
    for (let attempt = 1; attempt < 12; attempt++) {
        await act();
        if (await locator.waitFor({ timeout: 5000 }).then(() => true, () => false)) {
            return;
        }
    }
    await locator.waitFor();
}

/** Whether a database of the browser holds something like a pattern; runs in the page. */
async function isStored(pattern) {
    const ask = request => new Promise((resolve, reject) => {
        Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) });
    });
    for (const { name } of await indexedDB.databases()) {
        const database = await ask(indexedDB.open(name));
        const stores = [...database.objectStoreNames];
        const contents = await Promise.all(stores.map(store => ask(database.transaction(store).objectStore(store).getAll())));
        database.close();
        if (new RegExp(pattern).test(JSON.stringify(contents))) {
            return true;
        }
    }
    return false;
}
