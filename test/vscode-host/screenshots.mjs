// Takes the pictures of the documentation from the real editor: node test/vscode-host/screenshots.mjs [part of a picture's name]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { extensionFolder, withHost } from './host.mjs';

const target = path.join(extensionFolder, 'docs', 'images');
const file = 'ketamine-assisted-therapy.protocol';
const example = fs.readFileSync(path.join(extensionFolder, 'examples', file), 'utf8');
const wanted = process.argv[2] ?? '';

/** The colour themes by the name of their colours; `mark` is in the workbench's class once the theme is shown. */
const schemes = { light: { theme: 'Light Modern', mark: 'light_modern' }, dark: { theme: 'Dark Modern', mark: 'dark_modern' } };

const settings = {
    'editor.fontSize': 13,
    'editor.fontFamily': '\'JetBrains Mono\', \'DejaVu Sans Mono\', monospace',
    'editor.cursorBlinking': 'solid',
    'breadcrumbs.enabled': false,
    '[clinical-protocol]': { 'editor.wordWrap': 'off' },
};

const wide = { width: 1720, height: 960 };
const small = { width: 1240, height: 640 };

const pictures = {
    /** The text on the left, the Schedule of Activities on the right, both at the dosing sessions. */
    async preview(host, scheme) {
        const editor = await openExample(host, scheme, example, wide);
        await editor.goTo(lineOf('give     at 0 min'));
        await editor.command('Open Preview to the Side');
        const table = editor.preview().locator('[role="region"]');
        await table.getByText('Dosing session 6').waitFor();
        await table.evaluate(region => {
            const [heading, activity, before] = [region.querySelector('thead'), ...region.querySelectorAll('thead th')];
            region.scrollTo(before.offsetLeft - activity.offsetWidth + 4 * before.offsetWidth, heading.offsetHeight);
        });
        return editor;
    },
    /** A handoff whose name is misspelt, underlined, and what the editor says about it. */
    async diagnostic(host, scheme) {
        const wrong = 'handoff clearence';
        const editor = await openExample(host, scheme, example.replace('consent treatment, handoff clearance', `consent treatment, ${wrong}`), small);
        const line = lineOf('needs    consent treatment');
        await editor.goTo(line, example.split('\n')[line - 1].indexOf('clearance') + 3);
        await editor.squiggles('error').first().waitFor({ state: 'attached' });
        await editor.command('Show or Focus Hover');
        await editor.page.locator('.monaco-hover:visible', { hasText: 'clearence' }).waitFor();
        return editor;
    },
    /** What fits where the caret is, with what the chosen entry means. */
    async completion(host, scheme) {
        const editor = await openExample(host, scheme, example, small);
        const line = lineOf('collect  MOAAS');
        await editor.goTo(line, 1000);
        await editor.page.keyboard.type('\ncollect  P');
        await editor.suggestions();
        await editor.page.keyboard.press('Control+Space');
        await editor.page.locator('.suggest-details:visible').waitFor();
        return editor;
    },
};

fs.mkdirSync(target, { recursive: true });
for (const scheme of Object.keys(schemes)) {
    await withHost(async host => {
        for (const [name, take] of Object.entries(pictures).filter(([name]) => `${name}-${scheme}`.includes(wanted))) {
            const editor = await take(host, scheme);
            const picture = path.join(target, `${name}-${scheme}.png`);
            fs.writeFileSync(picture, await still(editor));
            shrink(picture);
            await editor.close();
        }
    }, { settings });
}

/** The line in the example where a text stands. */
function lineOf(part) {
    return example.slice(0, example.indexOf(part)).split('\n').length;
}

/** Opens a text under the name of the example, without the side bar, once its colours are there. */
async function openExample(host, scheme, text, size) {
    const editor = await host.open({ workspace: host.workspace({ [file]: text }), file, size, scheme });
    await editor.page.locator('.monaco-editor .view-line').first().waitFor();
    await editor.command('Preferences: Color Theme');
    await editor.choose(schemes[scheme].theme);
    await editor.page.locator(`.monaco-workbench[class*="${schemes[scheme].mark}"]`).waitFor();
    await editor.command('View: Toggle Primary Side Bar Visibility');
    return editor;
}

/** A picture of a window in which nothing has changed for a second: colours and marks come when the server has answered. */
async function still(editor) {
    for (let before = Buffer.alloc(0); ;) {
        await editor.settled();
        const now = await editor.page.screenshot();
        if (now.equals(before)) {
            return now;
        }
        before = now;
        await editor.page.waitForTimeout(1000);
    }
}

/** Makes a picture smaller where pngquant is installed. */
function shrink(picture) {
    try {
        execFileSync('pngquant', ['--force', '--skip-if-larger', '--strip', '--output', picture, '256', picture]);
    } catch (error) {
        if (error.code !== 'ENOENT') {
            throw error;
        }
    }
}
