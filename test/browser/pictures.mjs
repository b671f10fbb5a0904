// Takes the pictures of the views in the documentation: node test/browser/pictures.mjs
import path from 'node:path';
import { root } from '../../scripts/node24.mjs';
import { bundled, launched } from './bundle.mjs';

const sizes = { timeline: [1100, 640], flow: [1400, 1000], runsheet: [980, 1010], patient: [1000, 820], consent: [900, 900], document: [980, 900] };

const [browser, subject] = await Promise.all([launched(), bundled()]);
for (const [view, [width, height]] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(subject.pageOf('ketamine-assisted-therapy', view));
    if (view === 'flow') {
        await page.locator('#zoom-fit').check();
    }
    if (view === 'patient') {
        await page.locator('#calendar').evaluate(heading => heading.scrollIntoView());
    }
    await page.screenshot({ path: path.join(root, 'docs', 'images', `view-${view}.png`) });
}
await browser.close();
