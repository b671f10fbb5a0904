// No violation that axe-core knows of: every view, in every theme, of three examples; and the keyboard reaches everything.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPanel } from './panel.mjs';
import { themes } from './themes.mjs';

const axe = fs.readFileSync(fileURLToPath(import.meta.resolve('axe-core')), 'utf8');

export const examples = ['ketamine-assisted-therapy', 'esketamine-trd-us', 'comp-001'];

/** An earlier text to compare with: another dose, another wording, one criterion less. */
function older(text) {
    const before = text.replace(/(\bdose +)[\d.]+/, '$10.1').replace(/(\bstatement +\w+ +")/, '$1Formerly: ').replace(/\n *exclude [^{\n]+(?=\n)/, '');
    return { files: { 'old.protocol': before }, against: { uri: 'file:///clinic/old.protocol', name: 'old.protocol' } };
}

/** What axe-core finds, each with the element. */
async function violations(page) {
    const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${/contrast of [\d.]+/.exec(failureSummary)?.[0] ?? ''}`));
}

export const accessibleTests = {
    ...Object.fromEntries(Object.keys(themes).map(theme => [`axe-core finds nothing in the editor, ${theme}`, async ({ browser, subject }) => {
        const found = [];
        for (const name of examples) {
            const text = subject.textOf(name);
            const panel = await openPanel(browser, subject, { text, theme, ...older(text) });
            await panel.page.evaluate(axe);
            for (const view of [...subject.views, 'changes']) {
                await panel.page.locator('#page-view').selectOption(view);
                await panel.page.locator(`#view[data-view="${view}"]`).waitFor();
                await panel.answered();
                assert.ok(view !== 'changes' || (await panel.page.locator('#view .change').count()) > 0, `${name}: nothing changed`);
                found.push(...(await violations(panel.page)).map(text => `${name} ${view}: ${text}`));
            }
            await panel.close();
        }
        assert.deepEqual(found, []);
    }])),
    ...Object.fromEntries([['light', {}], ['dark', { colorScheme: 'dark' }], ['contrast', { contrast: 'more', colorScheme: 'dark' }], ['light contrast', { contrast: 'more' }]].map(
        ([theme, options]) => [`axe-core finds nothing in the pages of the command line, ${theme}`, async ({ browser, subject }) => {
            const context = await browser.newContext({ ...options, bypassCSP: true });
            const page = await context.newPage();
            const found = [];
            for (const name of examples) {
                for (const view of subject.views) {
                    await page.setContent(subject.pageOf(name, view));
                    await page.evaluate(axe);
                    found.push(...(await violations(page)).map(text => `${name} ${view}: ${text}`));
                }
            }
            assert.deepEqual(found, []);
        }])),
    async 'each graphic has a text beside it'({ browser, subject }) {
        const page = await (await browser.newContext()).newPage();
        for (const name of examples) {
            await page.setContent(subject.pageOf(name, 'flow'));
            const boxes = await page.locator('.flow .box title').allTextContents();
            const items = await page.locator('.as-text > ol > li > b').allTextContents();
            assert.deepEqual(boxes.toSorted(), items.toSorted());
            await page.setContent(subject.pageOf(name, 'timeline'));
            const bare = await page.locator('tbody tr').evaluateAll(rows => rows.filter(row => [...row.cells].slice(0, 3).some(cell => cell.innerText.trim() === '')).length);
            assert.equal(bare, 0);
        }
    },
    async 'the keyboard reaches every control and every part that scrolls'({ browser, subject }) {
        for (const view of [...subject.views, 'changes']) {
            const panel = await openPanel(browser, subject, { text: subject.flagship, view, ...older(subject.flagship) });
            const wanted = await panel.page.evaluate(() => {
                const all = document.querySelectorAll('#tools button:not([hidden]), #tools label:not([hidden]) select, #view input, #view select, #view summary, #view [role="region"], #view button.place');
                return [...all].filter(element => element.getClientRects().length > 0 && (element.type !== 'radio' || element.checked)).length;
            });
            await panel.page.evaluate(() => { window.reached = new Set(); document.addEventListener('focusin', ({ target }) => window.reached.add(target)); });
            for (let turn = 0; turn < wanted + 300; turn++) {
                await panel.page.keyboard.press('Tab');
                if (await panel.page.evaluate(() => document.activeElement === document.body)) {
                    break;
                }
            }
            const reached = await panel.page.evaluate(() => [...window.reached].filter(element =>
                element.matches('#tools button, #tools select, #view input, #view select, #view summary, #view [role="region"], #view button.place')).length);
            assert.equal(reached, wanted, view);
            await panel.close();
        }
    },
};
