// What has changed in meaning, in the real editor: since a commit, and against another file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { example, file, lineOf } from './example.mjs';

const raised = example.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
const doseLine = lineOf(example, 'dose  0.5 mg/kg');

const settings = { '.vscode/settings.json': '{ "git.enabled": true, "git.openRepositoryInParentFolders": "never" }' };

/** Makes a folder a repository with one commit of what is in it. */
function commit(folder) {
    const git = (...args) => execFileSync('git', ['-c', 'user.name=A. B.', '-c', 'user.email=a@clinic.test', ...args], { cwd: folder, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First version');
}

export const comparingTests = {
    async 'what changed since the last commit is shown while it is typed, and leads to the new and the old text'(host) {
        const workspace = host.workspace({ ...settings, [file]: example });
        commit(workspace);
        const editor = await host.open({ workspace, file });
        await editor.command('Show What Changed');
        const preview = editor.preview();
        await preview.getByText('Nothing changed in meaning from HEAD').waitFor();
        await editor.goTo(doseLine, 1000);
        await editor.page.keyboard.press('Shift+Home');
        await editor.page.keyboard.type(raised.split('\n')[doseLine - 1].trim());
        const change = preview.locator('.change.more', { hasText: 'the dose is 0.7 mg/kg, and was 0.5 mg/kg' });
        await change.waitFor();
        assert.match(await change.locator('.risk').innerText(), /more risk/);
        await editor.goTo(1);
        await change.locator('button.place').last().click();
        await editor.page.locator('.statusbar-item', { hasText: `Ln ${doseLine},` }).waitFor();
        await change.locator('button.place').first().click();
        const old = editor.page.locator('.monaco-editor[data-uri^="regimen-past:"]');
        await old.locator('.view-line', { hasText: /dose\s+0\.5\smg\/kg/ }).first().waitFor();
        await editor.page.locator('.statusbar-item', { hasText: `Ln ${doseLine},` }).waitFor();
    },
    async 'two files that are selected are compared by their meaning'(host) {
        const editor = await host.open({ workspace: host.workspace({ 'a.protocol': example, 'b.protocol': raised }), file: 'a.protocol' });
        const row = name => editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
        await row('a.protocol').click();
        await row('b.protocol').click({ modifiers: ['Control'] });
        await row('b.protocol').click({ button: 'right' });
        await editor.chooseInMenu('Compare Meanings with Selected');
        await editor.preview().getByText('1 change in meaning from a.protocol to b.protocol').waitFor();
    },
    async 'in the browser alone, it is said that there are no earlier revisions, and another file is compared'({ alone }) {
        const editor = await alone.open({ workspace: alone.workspace({ 'a.protocol': example, 'b.protocol': raised }), file: 'b.protocol' });
        await editor.command('Show What Changed');
        const preview = editor.preview();
        await preview.locator('.alarm', { hasText: 'no earlier revision here' }).waitFor();
        await preview.getByRole('button', { name: 'Compare with' }).click();
        await editor.choose('a.protocol');
        await preview.locator('.change.more', { hasText: 'the dose is 0.7 mg/kg' }).waitFor();
    },
};
