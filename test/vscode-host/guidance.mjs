// How a newcomer finds around: the walkthrough, the status bar.
import { example, lineOf, openExample } from './example.mjs';

/** The tests of what leads a person through the extension, by what they show. */
export const guidanceTests = {
    async 'the walkthrough opens on its first step'(host) {
        const { editor } = await openExample(host, example);
        await editor.command('Regimen: Get Started');
        const steps = editor.page.locator('.gettingStartedContainer .getting-started-step');
        await steps.filter({ hasText: 'Write' }).first().waitFor();
        await steps.filter({ hasText: 'Export' }).first().waitFor();
    },
    async 'the status bar counts the findings as they come and go'(host) {
        const { editor } = await openExample(host, example);
        const status = text => editor.page.locator('.statusbar-item', { hasText: text }).first();
        await status('No findings').waitFor();
        await editor.goTo(lineOf(example, 'role therapist') - 1, 1000);
        await editor.page.keyboard.type('\nrole therapist "Again" {');
        await status('No findings').waitFor({ state: 'detached' });
        await editor.undoAll();
        await status('No findings').waitFor();
    },
};
