// What the language server does for a person who writes: completion, quick fixes, renaming, as they appear in the editor.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { example, file, lineOf, openExample, placeOf } from './example.mjs';

/** The tests of writing, by what they show. */
export const writingTests = {
    async 'an accepted completion is in the file, and nothing else is changed'(host) {
        const { editor, workspace } = await openExample(host, example);
        await editor.goTo(lineOf(example, 'collect  MOAAS'), 1000);
        await editor.page.keyboard.type('\ncollect PHQ');
        await editor.pressUntil('Control+Space', editor.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'PHQ9' }));
        await editor.page.keyboard.press('Tab');
        await editor.save();
        const lines = example.split('\n');
        lines.splice(lineOf(example, 'collect  MOAAS'), 0, `${' '.repeat(8)}collect PHQ9`);
        assert.equal(read(workspace), lines.join('\n'));
    },
    async 'a quick fix repairs what is underlined'(host) {
        const { editor, workspace } = await openExample(host, example.replace('treatment, handoff clearance', 'treatment, handoff clearence'));
        await editor.goTo(...placeOf(example, 'treatment, handoff clearance', 'treatment, handoff c'.length));
        await editor.squiggles('error').first().waitFor({ state: 'attached' });
        await editor.quickFix('clearance');
        await editor.squiggles('error').first().waitFor({ state: 'detached' });
        await editor.save();
        assert.equal(read(workspace), example);
    },
    async 'renaming a role changes all its uses, and shows first what in prose may mean it'(host) {
        const { editor, workspace } = await openExample(host, example);
        await editor.goTo(...placeOf(example, 'role therapist', 'role t'.length));
        const input = editor.page.locator('.rename-box input');
        await editor.pressUntil('F2', input);
        await input.fill('companion');
        await input.press('Enter');
        await editor.page.locator('.monaco-button', { hasText: 'Apply' }).click();
        await editor.save();
        const renamed = read(workspace);
        const words = text => text.match(/\w+/g);
        assert.equal(words(renamed).length, words(example).length);
        const uses = words(renamed).filter(word => word === 'companion').length;
        assert.ok(uses >= 5, `${uses} uses of the new name`);
        assert.match(renamed, /role companion "Lead therapist"/);
        assert.doesNotMatch(renamed.replaceAll(/"[^"]*"/g, ''), /to therapist|, therapist/);
    },
    async 'typing over a declared name takes its uses along, where that is set'(host) {
        const workspace = host.workspace({ '.vscode/settings.json': '{ "[clinical-protocol]": { "editor.linkedEditing": true } }', [file]: example });
        const editor = await host.open({ workspace, file });
        await editor.page.locator('.statusbar-item', { hasText: 'No findings' }).waitFor();
        const linked = editor.page.locator('.linked-editing-decoration').first();
        const follows = editor.page.locator('.view-line', { hasText: /from\sxprescriber/ });
        // The editor asks once for each place the cursor comes to, the older one anew after each letter, and leaves behind what is typed meanwhile.
        for (let attempt = 1; attempt < 12 && !(await follows.isVisible()); attempt++) {
            await editor.undoAll();
            await editor.goTo(1);
            await editor.goTo(...placeOf(example, 'role prescriber', 'role '.length));
            if (await linked.waitFor({ state: 'attached', timeout: 5000 }).then(() => true, () => false)) {
                await editor.page.keyboard.type('x');
                await follows.waitFor({ timeout: 5000 }).catch(() => undefined);
            }
        }
        await follows.waitFor();
        await editor.save();
        const typed = read(workspace);
        assert.match(typed, /role xprescriber /);
        assert.equal(typed.replaceAll('xprescriber', 'prescriber'), example);
        assert.doesNotMatch(typed.replaceAll(/"[^"]*"|\/\/.*/g, ''), /(?<!x)prescriber/);
    },
};

function read(workspace) {
    return fs.readFileSync(path.join(workspace, file), 'utf8');
}
