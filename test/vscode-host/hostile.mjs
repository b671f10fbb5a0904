// Texts that would act if they became part of a page, inside the preview of the real editor: nothing runs, nothing is loaded, nothing leaves its place.
import assert from 'node:assert/strict';
import { overflowing } from '../browser/overflowing.mjs';
import { example, file } from './example.mjs';

const attacks = [
    '</text></title></style></script><script>alert(1)</script>', '"><img src=x onerror="alert(1)"><svg onload=\'alert(1)\'>', '" onmouseover="alert(1)" style="position:fixed" x=\'',
    'javascript:alert(1)', '--><iframe srcdoc="<script>alert(1)</script>"></iframe><!--', '\u202eבדיקה\u2066 שלום \u200f', '👩🏽‍⚕️🧠💉'.repeat(40), 'x'.repeat(2000),
];

/** The example with attacks in place of everything between quotes on a line, but for what is an address or a figure. */
function poisoned(first) {
    let count = first;
    const next = () => `"${attacks[count++ % attacks.length].replaceAll('"', '\\"')}"`;
    return example.replace(/(?<!"|import\s+|follows\s+)"[^"\\{}\n]{3,}"(?!")/g, next);
}

/** What an attack would have left in the page. */
const foreign = view => [...view.querySelectorAll('script, iframe, img, style, [style], [onload], [onerror], [onmouseover], a[href^="javascript"]')].map(({ outerHTML }) => outerHTML.slice(0, 200));

export const hostileTests = {
    async 'hostile text neither runs nor leaves its place in any view of the preview'(host) {
        const acted = [];
        const editor = await host.open({ workspace: host.workspace({ [file]: poisoned(0), 'old.protocol': poisoned(3) }), file });
        const { page } = editor;
        page.on('dialog', dialog => {
            acted.push(`dialog: ${dialog.message()}`);
            void dialog.dismiss();
        });
        await page.exposeFunction('tellViolation', what => void acted.push(`refused by the policy: ${what}`));
        await page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            document.getElementById('view') && void window.tellViolation(`${violatedDirective} ${blockedURI}`)));
        await editor.command('Open Preview to the Side');
        const preview = editor.preview();
        const view = preview.locator('#view');
        await view.locator('table').first().waitFor();
        const names = await preview.locator('#page-view option').evaluateAll(options => options.map(({ value }) => value));
        assert.ok(names.length >= 8 && names.at(-1) === 'changes', names.join());
        for (const name of names) {
            await preview.locator('#page-view').selectOption(name);
            await preview.locator(`#view[data-view="${name}"]`).waitFor();
            if (name === 'changes') {
                await preview.getByRole('button', { name: 'Compare with' }).click();
                await editor.choose('old.protocol');
                await view.locator('.change').first().waitFor();
            }
            assert.deepEqual(await view.evaluate(foreign), [], name);
            const body = preview.locator('body');
            assert.deepEqual(await body.evaluate(overflowing), [], name);
            assert.ok((await body.innerText()).includes(name === 'timeline' ? 'alert(1)' : '<script>alert(1)</script>'), `${name} shows no attack`);
        }
        assert.deepEqual(acted, []);
    },
    async 'the page of the preview refuses what would act, and that is seen'(host) {
        const editor = await host.open({ workspace: host.workspace({ [file]: example }), file });
        await editor.command('Open Preview to the Side');
        const view = editor.preview().locator('#view');
        await view.locator('table').first().waitFor();
        const found = await view.evaluate(element => new Promise(resolve => {
            document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
            element.insertAdjacentHTML('beforeend', '<img src="https://regimen.test/x.png" onerror="alert(1)">');
        }));
        assert.match(found, /img-src|script-src/);
        assert.ok((await view.evaluate(foreign)).length > 0);
    },
};
