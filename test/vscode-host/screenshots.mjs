// Takes pictures of the real editor, to be looked at: node test/vscode-host/screenshots.mjs [part of a picture's name]
// They go to out/screenshots; with `--documentation`, those of the documentation to docs/images as well.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extensionFolder, withBrowser, withHost } from './host.mjs';
import { installHost } from './install.mjs';
import { documented, example, exampleFile, pictures } from './pictures.mjs';

const target = path.join(extensionFolder, 'out', 'screenshots');
const documentation = path.join(extensionFolder, 'docs', 'images');
const { values: { documentation: forDocumentation }, positionals: [wanted = ''] } = parseArgs({
    options: { documentation: { type: 'boolean', default: false } },
    allowPositionals: true,
});

/** The colour themes by the name of their colours; `mark` is in the workbench's class once the theme is shown. */
const schemes = {
    light: { theme: 'Light Modern', mark: 'light_modern' },
    dark: { theme: 'Dark Modern', mark: 'dark_modern' },
    contrast: { theme: 'Dark High Contrast', mark: 'hc-black' },
};

const settings = {
    'editor.fontSize': 13,
    'editor.fontFamily': '\'JetBrains Mono\', \'DejaVu Sans Mono\', monospace',
    'editor.cursorBlinking': 'solid',
    'breadcrumbs.enabled': false,
    'window.autoDetectColorScheme': false,
    '[clinical-protocol]': { 'editor.wordWrap': 'off' },
};

installHost();
fs.mkdirSync(target, { recursive: true });
await withBrowser(async browser => {
    for (const scheme of Object.keys(schemes)) {
        const chosen = Object.entries(pictures).filter(([name]) => `${name}-${scheme}`.includes(wanted));
        if (chosen.length > 0) {
            await withHost(browser, host => takeAll(host, scheme, chosen), { settings });
        }
    }
});

/** Takes pictures; one that fails is told, and the others are taken. */
async function takeAll(host, scheme, chosen) {
    for (const [name, { size, text = example, files = {}, take }] of chosen) {
        const file = path.join(target, `${name}-${scheme}.png`);
        const problem = await host.attempt(async scope => {
            const editor = await scope.open({ workspace: scope.workspace({ [exampleFile]: text, ...files }), file: exampleFile, size });
            await editor.command('Preferences: Color Theme');
            await editor.page.keyboard.type(schemes[scheme].theme);
            await editor.choose(schemes[scheme].theme);
            await editor.page.locator(`.monaco-workbench[class*="${schemes[scheme].mark}"]`).waitFor();
            await editor.command('View: Toggle Primary Side Bar Visibility');
            await take(editor);
            fs.writeFileSync(file, await still(editor));
        }, file);
        console.log(problem ?? file);
        process.exitCode ||= problem ? 1 : 0;
        if (!problem && forDocumentation && documented.includes(name) && scheme !== 'contrast') {
            shrink(file);
            fs.copyFileSync(file, path.join(documentation, path.basename(file)));
        }
    }
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
