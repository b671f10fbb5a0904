// Texts that would act, in every field of a protocol, opened in the browser: nothing runs, and nothing leaves its place.
import assert from 'node:assert/strict';
import { examples } from './accessible.mjs';
import { overflowing } from './overflowing.mjs';

/** Watches a page for anything that acts. */
async function guarded(browser) {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    const page = await context.newPage();
    const acted = [];
    page.on('dialog', dialog => {
        acted.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
    });
    page.on('console', message => message.type() === 'error' && acted.push(message.text()));
    page.on('pageerror', error => acted.push(String(error)));
    await page.exposeFunction('refused', what => void acted.push(`refused by the policy: ${what}`));
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => void window.refused(`${violatedDirective} ${blockedURI}`)));
    let html = '';
    await page.route('**/*', route => {
        if (route.request().url() === 'http://page.test/') {
            return route.fulfill({ contentType: 'text/html', body: html });
        }
        acted.push(`asked for ${route.request().url()}`);
        return route.abort();
    });
    return {
        page, acted,
        async show(next) {
            html = next;
            await page.goto('http://page.test/');
        },
    };
}

export const hostileTests = {
    async 'hostile text in every field never runs and stays in its place, in every view'({ browser, subject }) {
        const guard = await guarded(browser);
        const wrong = [];
        for (const [name, attack] of Object.entries(subject.attacks)) {
            for (const view of subject.views) {
                for (const example of examples) {
                    await guard.show(subject.pageOf(example, view, attack));
                    wrong.push(...(await guard.page.evaluate(overflowing)).map(text => `${name} ${view} ${example}: ${text}`));
                }
            }
        }
        assert.deepEqual(guard.acted, []);
        assert.deepEqual(wrong, []);
    },
    async 'the guard sees what acts'({ browser }) {
        const guard = await guarded(browser);
        await guard.show('<meta http-equiv="Content-Security-Policy" content="script-src \'none\'"><img src="/x.png"><script>alert(1)</script><div style="width:5000px">x</div>');
        await guard.page.waitForTimeout(100);
        assert.ok(guard.acted.some(text => text.includes('asked for')) && guard.acted.some(text => text.includes('policy')));
        assert.ok((await guard.page.evaluate(overflowing)).length > 0);
    },
    async 'text from right to left keeps to its own place'({ browser, subject }) {
        const page = await (await browser.newContext()).newPage();
        for (const view of subject.views) {
            await page.setContent(subject.pageOf('ketamine-assisted-therapy', view, subject.attacks.direction));
            const turned = await page.evaluate(() => [...document.querySelectorAll('body *')].filter(element => getComputedStyle(element).direction === 'rtl' && !element.closest('[dir]')).length);
            assert.equal(turned, 0, view);
        }
    },
};
