// The preview in the real editor: from the text to the view and back, in every theme, and with a patient that is tried out.
import assert from 'node:assert/strict';
import { example, lineOf, openExample } from './example.mjs';

/** Opens the preview beside the text, and another view in it. */
async function openView(host, view) {
    const { editor } = await openExample(host, example);
    await editor.command('Open Preview to the Side');
    const preview = editor.preview();
    await preview.locator('table').first().waitFor();
    if (view !== undefined) {
        await preview.locator('#page-view').selectOption(view);
        await preview.locator(`#view[data-view="${view}"]`).waitFor();
    }
    return { editor, preview };
}

export const viewingTests = {
    async 'the cursor marks its element in the preview, and a click in the preview leads to the line'(host) {
        const { editor, preview } = await openView(host, 'document');
        await editor.goTo(lineOf(example, 'session integration'), 12);
        await preview.locator('[data-source~="session/integration"][aria-current]').first().waitFor();
        await preview.locator('[data-source="session/dosing/check/arrival"]').first().click();
        await editor.page.locator('.statusbar-item', { hasText: `Ln ${lineOf(example, 'check    arrival')},` }).waitFor();
        await preview.locator('[data-source="session/dosing/check/arrival"][aria-current]').first().waitFor();
    },
    async 'the preview takes on the colours of the theme'(host) {
        const { editor, preview } = await openView(host);
        const colour = () => preview.locator('body').evaluate(body => getComputedStyle(body).backgroundColor);
        const before = await colour();
        for (const [theme, mark] of [['Dark Modern', 'vscode-dark'], ['Dark High Contrast', 'vscode-high-contrast']]) {
            await editor.command('Preferences: Color Theme');
            await editor.page.keyboard.type(theme);
            await editor.choose(theme);
            await preview.locator(`body.${mark}`).waitFor();
            assert.notEqual(await colour(), before);
        }
    },
    async 'a patient is tried out in the preview and written into the text as a scenario'(host) {
        const { editor, preview } = await openView(host, 'patient');
        await preview.getByLabel('Age (years)').fill('71');
        await preview.getByText('Turned away by').first().waitFor();
        await preview.getByLabel('First day').fill('2027-01-04');
        await preview.getByLabel('Age (years)').fill('50');
        await preview.locator('.month .visit').first().waitFor();
        await preview.getByRole('button', { name: 'Calendar (.ics)' }).click();
        await editor.answer('Initials or a number', 'A. B.');
        await editor.choose('Write beside the Protocol');
        await editor.notification('Exported to');
        await preview.getByRole('button', { name: 'Write as Scenario' }).click();
        await editor.page.locator('.tab.dirty').waitFor();
        await editor.page.locator('.view-line', { hasText: 'scenario tried' }).waitFor();
    },
};
