// Between the view and the text: updates, the cursor, clicks, what survives.
import assert from 'node:assert/strict';
import { openPanel } from './panel.mjs';

/** Counts the changes of the page's document from now on. */
const watch = page => page.evaluate(() => {
    window.changes = 0;
    const observer = new MutationObserver(all => { window.changes += all.length; });
    observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
});
const changes = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.changes)))));

function positionOf(text, part) {
    const before = text.slice(0, text.indexOf(part));
    return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
}

export const syncTests = {
    async 'an edit in a comment changes nothing in any view: no message and no change of the document'({ browser, subject }) {
        for (const view of subject.views) {
            const panel = await openPanel(browser, subject, { text: subject.flagship, view });
            await watch(panel.page);
            const before = panel.sent.length;
            await panel.change(subject.flagship.replace('// Every line', '// Each and every single line'));
            assert.deepEqual([view, panel.sent.length - before, await changes(panel.page)], [view, 0, 0]);
            await panel.close();
        }
    },
    async 'an edit of one label changes what shows it and nothing else'({ browser, subject }) {
        const panel = await openPanel(browser, subject, { text: subject.flagship, view: 'document' });
        await watch(panel.page);
        await panel.change(subject.flagship.replace('"Follow-up"', '"Later follow-up"'));
        await panel.page.getByText('Later follow-up').first().waitFor();
        const count = await changes(panel.page);
        assert.ok(count > 0 && count < 40, `${count} changes`);
        await panel.close();
    },
    async 'a new line in the middle leaves the elements around it in place'({ browser, subject }) {
        const panel = await openPanel(browser, subject, { text: subject.flagship, view: 'timeline' });
        const rows = panel.page.locator('tr[data-key^="session/dosing"]');
        await rows.first().evaluate(row => { row.mark = 'kept'; });
        await panel.page.locator('tr[data-key^="session/followUp"]').first().evaluate(row => { row.mark = 'kept'; });
        await panel.change(subject.flagship.replace('    session dosing', '    session early "Early talk" { timing once, 3 days before dosing 1 }\n    session dosing'));
        await panel.page.locator('tr[data-key^="session/early"]').waitFor();
        assert.equal(await rows.first().evaluate(row => row.mark), 'kept');
        assert.equal(await panel.page.locator('tr[data-key^="session/followUp"]').first().evaluate(row => row.mark), 'kept');
        await panel.close();
    },
    async 'the cursor marks what it is at and brings it into sight, in every view'({ browser, subject }) {
        for (const view of subject.views) {
            const panel = await openPanel(browser, subject, { text: subject.flagship, view, size: { width: 900, height: 400 } });
            await panel.cursorAt(positionOf(subject.flagship, 'session dosing'));
            const marked = panel.page.locator('[aria-current="true"]');
            if (view === 'consent') {
                assert.equal(await marked.count(), 0);
            } else {
                assert.ok(await marked.count() > 0, view);
                const isSeen = await marked.evaluateAll(all => all.some(element => {
                    const { top, bottom } = element.getBoundingClientRect();
                    return bottom > 0 && top < window.innerHeight;
                }));
                assert.ok(isSeen, `${view}: it is out of sight`);
            }
            await panel.close();
        }
    },
    async 'a click and Enter lead to the text; arrows go from element to element'({ browser, subject }) {
        const panel = await openPanel(browser, subject, { text: subject.flagship, view: 'document' });
        await panel.page.locator('[data-source="session/dosing/check/arrival"]').first().click();
        assert.equal((await panel.said('go')).key, 'session/dosing/check/arrival');
        panel.messages.length = 0;
        await panel.page.locator('[data-source][tabindex="0"]').focus();
        await panel.page.keyboard.press('ArrowDown');
        await panel.page.keyboard.press('Enter');
        const { key } = await panel.said('go');
        assert.equal(await panel.page.evaluate(() => document.activeElement.getAttribute('data-source')), key);
        assert.equal(await panel.page.locator('[data-source][tabindex]').count(), 1);
        await panel.close();
    },
    async 'while the text is broken the last view stays, is marked, and can be changed for another'({ browser, subject }) {
        const panel = await openPanel(browser, subject, { text: subject.flagship });
        await panel.change(`${subject.flagship.trimEnd().slice(0, -1)}    session {{\n}\n`);
        await panel.page.locator('#view[data-stale]').waitFor();
        assert.equal(await panel.page.locator('#notice').innerText(), 'The last version');
        await panel.page.getByLabel('View').selectOption('timeline');
        await panel.page.locator('#view[data-view="timeline"] .lane').first().waitFor();
        assert.ok(await panel.page.locator('#view[data-stale]').isVisible());
        await panel.change(subject.flagship);
        await panel.page.locator('#view:not([data-stale])').waitFor();
        await panel.close();
    },
    async 'zoom, scroll and the session survive updates, other views and a reload'({ browser, subject }) {
        const panel = await openPanel(browser, subject, { text: subject.flagship, view: 'timeline', size: { width: 700, height: 420 } });
        await panel.page.locator('#zoom-4').check();
        const region = panel.page.locator('[role="region"]');
        await region.evaluate(element => element.scrollTo({ left: 300, top: 90, behavior: 'instant' }));
        await panel.page.keyboard.press('Escape');
        await panel.page.getByRole('button', { name: 'Larger' }).click();
        await panel.change(subject.flagship.replace('"Follow-up"', '"Later follow-up"'));
        const place = () => region.evaluate(({ scrollLeft, scrollTop }) => [Math.round(scrollLeft), Math.round(scrollTop)]);
        const before = await place();
        assert.ok(before[0] > 200 && before[1] > 50, String(before));
        await panel.page.waitForFunction(() => window.keptState().views.timeline?.scrolls[1]?.left > 200);
        await panel.page.getByLabel('View').selectOption('runsheet');
        await panel.page.getByLabel('Session').selectOption('integration');
        await panel.page.getByText('Run sheet: Integration').waitFor();
        await panel.page.getByLabel('View').selectOption('timeline');
        await region.waitFor();
        await panel.answered();
        assert.deepEqual(await place(), before);
        assert.ok(await panel.page.locator('#zoom-4').isChecked());
        const state = await panel.page.evaluate(() => window.keptState());
        assert.deepEqual([state.zoom, state.asked.session], [1.1, 'integration']);
        const again = await openPanel(browser, subject, { text: subject.flagship, state, size: { width: 700, height: 420 } });
        const other = again.page.locator('[role="region"]');
        assert.deepEqual(await other.evaluate(({ scrollLeft, scrollTop }) => [Math.round(scrollLeft), Math.round(scrollTop)]), before);
        assert.equal(await again.page.locator('#page-percent').innerText(), '110 %');
        await Promise.all([panel.close(), again.close()]);
    },
    async 'the zoom works by keyboard'({ browser, subject }) {
        const panel = await openPanel(browser, subject, { text: subject.flagship });
        await panel.page.locator('[role="region"]').focus();
        await panel.page.keyboard.press('+');
        await panel.page.keyboard.press('+');
        assert.equal(await panel.page.locator('#page-percent').innerText(), '120 %');
        await panel.page.keyboard.press('-');
        assert.equal(await panel.page.locator('#page-percent').innerText(), '110 %');
        await panel.page.keyboard.press('0');
        assert.equal(await panel.page.locator('#page-percent').innerText(), '100 %');
        await panel.close();
    },
    async 'of several protocols one can be chosen'({ browser, subject }) {
        const text = 'use standard\nprotocol a "First" {\nsession s "S" { timing once }\n}\nprotocol b "Second" {\nsession s "S" { timing once }\n}\n';
        const panel = await openPanel(browser, subject, { text });
        await panel.page.getByLabel('Protocol').selectOption('b');
        await panel.page.locator('h1', { hasText: 'Second' }).waitFor();
        await panel.close();
    },
};
