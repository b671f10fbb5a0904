// Takes the pictures of the documentation from the real editor: node test/vscode-host/screenshots.mjs
import fs from 'node:fs';
import path from 'node:path';
import { extensionFolder, withHost } from './host.mjs';

const target = path.join(extensionFolder, 'docs', 'images');
const example = fs.readFileSync(path.join(extensionFolder, 'examples', 'ketamine-assisted-therapy.protocol'), 'utf8');
const file = 'ketamine-assisted-therapy.protocol';
const size = { width: 1440, height: 860 };
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

const pictures = {
    /** The preview beside the text, both themes. */
    async preview(host) {
        const editor = await openExample(host, example);
        await editor.goTo(lineOf('session dosing'));
        await editor.command('Open Preview to the Side');
        await editor.preview().locator('table').first().waitFor();
        return editor;
    },
    /** A mistake, underlined and explained. */
    async diagnostic(host) {
        const editor = await openExample(host, example.replace('before each dosing', 'before each dosage'));
        await editor.goTo(lineOf('session integration'));
        await editor.squiggles('error').first().waitFor({ state: 'attached' });
        await editor.command('Problems: Focus on Problems View');
        return editor;
    },
    /** What fits where the caret is. */
    async completion(host) {
        const editor = await openExample(host, example);
        await editor.goTo(lineOf('in       treatmentRoom'), 1000);
        await editor.page.keyboard.type('\ncollect ');
        await editor.suggestions();
        return editor;
    },
};

fs.mkdirSync(target, { recursive: true });
for (const [scheme, theme] of Object.entries(themes)) {
    const settings = { 'workbench.colorTheme': theme, 'editor.fontSize': 13, 'editor.fontFamily': 'DejaVu Sans Mono', 'breadcrumbs.enabled': false };
    await withHost(async host => {
        for (const [name, take] of Object.entries(pictures)) {
            const editor = await take(host);
            await editor.settled();
            await editor.page.screenshot({ path: path.join(target, `${name}-${scheme}.png`) });
            await editor.close();
        }
    }, { settings });
}

function lineOf(part) {
    return example.slice(0, example.indexOf(part)).split('\n').length;
}

async function openExample(host, text) {
    const editor = await host.open({ workspace: host.workspace({ [file]: text }), file, size });
    await editor.page.locator('.view-line').first().waitFor();
    return editor;
}
