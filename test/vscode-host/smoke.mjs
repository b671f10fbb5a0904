// What a person does with the extension, from the first file to the export.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { example, file, lineOf, openExample, placeOf } from './example.mjs';
import { hostFolder } from './install.mjs';

const mistake = { wrong: 'at 0 min ketamin', right: 'at 0 min ketamine' };

/** The tests of the user interface, by what they show. Each gets the host and works in a window and a folder of its own. */
export const smokeTests = {
    async 'a protocol without a mistake is left alone, a mistake is underlined where it is'(host) {
        const { editor } = await openExample(host, example.replace(mistake.right, mistake.wrong));
        await editor.goTo(lineOf(example, mistake.right));
        await editor.squiggles('error').first().waitFor({ state: 'attached' });
        assert.equal(await editor.squiggles('error').count(), 1);
        await editor.command('Problems: Focus on Problems View');
        const message = await editor.page.locator('.markers-panel .marker-message-line').first().innerText();
        assert.match(message, /ketamin/);
        assert.doesNotMatch(message, /token|expecting|syntax/i);
    },
    async 'completion offers what fits'(host) {
        const { editor } = await openExample(host, example);
        const line = lineOf(example, 'in       treatmentRoom');
        await editor.goTo(line, 1000);
        await editor.page.keyboard.type('\nneeds ');
        const labels = await editor.suggestions();
        assert.ok(labels.some(label => label.includes('consent')), labels.join(' | '));
    },
    async 'snippets are offered where they fit, and nowhere else'(host) {
        const { editor } = await openExample(host, example);
        const offeredAfter = async (line, typed) => {
            await editor.goTo(line, 1000);
            await editor.page.keyboard.type(typed);
            const labels = await editor.suggestions();
            await editor.page.keyboard.press('Escape');
            await editor.undoAll();
            return labels.join(' | ');
        };
        assert.match(await offeredAfter(lineOf(example, 'session integration') - 1, '\ns'), /session follow-up/);
        assert.doesNotMatch(await offeredAfter(lineOf(example, 'in       treatmentRoom'), '\nc'), /consent|caution/);
        assert.doesNotMatch(await offeredAfter(lineOf(example, 'in       treatmentRoom'), '\ncollect p'), /protocol|phase/);
    },
    async 'the preview shows the schedule, and the last one while the text is broken'(host) {
        const { editor } = await openExample(host, example);
        await editor.command('Open Preview to the Side');
        const preview = editor.preview();
        await preview.locator('table').first().waitFor();
        const table = await preview.locator('table').first().innerText();
        assert.match(table, /Dosing/);
        assert.match(table, /PHQ-?9/);
        await editor.goTo(lineOf(example, 'session dosing'));
        await editor.page.keyboard.type('session {{');
        await preview.locator('#notice').waitFor({ state: 'visible' });
        assert.ok(await preview.locator('table').first().isVisible());
        await editor.undoAll();
        await preview.locator('#notice').waitFor({ state: 'hidden' });
    },
    async 'the preview follows an edit without losing its place, and comes back after a reload'(host) {
        const { editor } = await openExample(host, example, { size: { width: 1000, height: 400 } });
        await editor.command('Open Preview to the Side');
        const preview = editor.preview();
        await preview.locator('table').first().waitFor();
        const table = preview.locator('[role="region"]').first();
        await editor.goTo(...placeOf(example, 'Follow-up"'));
        await preview.locator('[data-source="session/followUp"][aria-current]').first().waitFor();
        const place = () => table.evaluate(region => [region.scrollLeft, region.scrollTop]);
        // The view may still be on its way to what the cursor is at.
        await table.evaluate(region => new Promise(resolve => {
            const settle = calm => {
                const moved = region.scrollLeft !== 50 || region.scrollTop !== 60;
                region.scrollTo({ left: 50, top: 60, behavior: 'instant' });
                return !moved && calm === 0 ? resolve() : requestAnimationFrame(() => settle(moved ? 30 : calm - 1));
            };
            settle(30);
        }));
        assert.deepEqual(await place(), [50, 60]);
        await editor.page.keyboard.type('Long ');
        await preview.getByText('Long Follow-up').first().waitFor();
        assert.deepEqual(await place(), [50, 60]);
        await editor.save();
        await editor.kept('left', 50, 'top', 60);
        await editor.reload();
        await preview.getByText('Long Follow-up').first().waitFor();
        // The cursor is out of sight there, and must not take the view along.
        await preview.locator('[data-source="session/followUp"][aria-current]').first().waitFor();
        assert.deepEqual(await place(), [50, 60]);
    },
    async 'the export command writes a file beside the protocol, whole'(host) {
        const { editor, workspace } = await openExample(host, example);
        await editor.command('Export Protocol');
        await editor.choose('JSON');
        await editor.choose('Write beside the Protocol');
        const notification = await editor.notification('Exported to');
        const exported = fs.readdirSync(workspace).filter(name => name !== file);
        assert.deepEqual(exported.map(name => path.extname(name)), ['.json']);
        const content = JSON.parse(fs.readFileSync(path.join(workspace, exported[0]), 'utf8'));
        assert.ok(content.formatVersion, 'the export names no format version');
        await editor.clickUntil(notification.locator('.monaco-button', { hasText: 'Open' }), editor.page.locator('.tab.active', { hasText: exported[0] }));
    },
    async 'a protocol with errors is not exported, and the author is told why'(host) {
        const { editor, workspace } = await openExample(host, example.replace(mistake.right, mistake.wrong));
        await editor.command('Export Protocol');
        await editor.choose('YAML');
        const notification = await editor.notification('error');
        await editor.clickUntil(notification.locator('.monaco-button', { hasText: 'Show Problems' }), editor.page.locator('.markers-panel'));
        assert.deepEqual(fs.readdirSync(workspace), [file]);
    },
    async 'above a scenario stands whether it passes, and stepping through it marks the clause that applies'(host) {
        const { editor } = await openExample(host, example);
        await editor.goTo(lineOf(example, 'scenario typical'));
        const view = editor.page.locator('.pane', { hasText: 'Course of a Patient' });
        await editor.clickUntil(editor.page.locator('.codelens-decoration', { hasText: 'passes' }).first(), view.getByText('event 1 of'));
        await editor.pressUntil('F10', view.getByText('event 2 of'));
        await editor.pressUntil('F10', view.getByText('event 3 of'));
        await editor.pressUntil('Control+F10', view.getByText('event 2 of'));
        await editor.command('Stop Stepping');
        await view.waitFor({ state: 'hidden' });
    },
    async 'the Test Explorer runs the scenarios, and leads to the clause that decided'(host) {
        const { editor } = await openExample(host, example.replace('expect eligible', 'expect excluded by adult'));
        await editor.goTo(lineOf(example, 'expect eligible'));
        await editor.page.locator('.testing-run-glyph').first().waitFor();
        await editor.command('Test: Run All Tests');
        await editor.page.getByText('Expected `excluded by adult`').first().waitFor();
        await editor.goTo(lineOf(example, 'expect eligible'));
        await editor.command('Go to the Clause That Decided');
        await editor.page.locator('.statusbar-item', { hasText: `Ln ${lineOf(example, 'include adult')},` }).waitFor();
    },
    async 'what an extension sees: outline, hover, definition, references, completion, formatting'(host) {
        const workspace = host.workspace({ [file]: example });
        const { code, log } = await host.runSuite({ workspace, suite: path.join(hostFolder, 'suite') });
        assert.equal(code, 0, log);
    },
};
