// The extension in the browser alone: a web worker instead of an extension host, and files that are on no disk of this machine.
import assert from 'node:assert/strict';
import { lineOf, placeOf } from './example.mjs';

const file = 'visits.protocol';

const lines = (...text) => `${text.join('\n')}\n`;

/** A protocol whose team is in another file, which follows a profile of the clinic's own; a name in it is misspelt. */
const misspelt = lines(
    'use standard',
    'import "team.protocol"',
    '',
    'protocol visiting "Visits" {',
    '    effective 2026-11-01',
    '    follows   "profiles/house.yaml"',
    '    session talk "Conversation" {',
    '        timing 3 times, every 7 days',
    '        staff  therapst',
    '    }',
    '}',
);

const workspace = {
    [file]: misspelt,
    'team.protocol': lines('use standard', '', 'team {', '    role therapist "Lead therapist" {', '        licence PsyD', '    }', '}'),
    'profiles/house.yaml': lines(
        'name: house', 'title: Riverbend Clinic', 'jurisdiction: US', 'edition: 2026-11', 'requirements:',
        '  - id: owner', '    requires: Every protocol of ours must have an owner.', '    advice: Write a line `owner "…"`.', '    unsourced: true', '    enabled: true',
        '    test: { kind: header, line: owner }',
    ),
    // The protocol has no version, of which nobody is told.
    'regimen.yaml': lines('rules:', '  missing-version: off'),
};

/** The tests in the browser alone, by what they show. */
export const browserTests = {
    async 'in the browser alone, a protocol is checked, with what it imports and what the clinic has set'({ alone }) {
        const editor = await alone.open({ workspace: alone.workspace(workspace), file });
        await editor.squiggles('error').first().waitFor({ state: 'attached' });
        await editor.command('Problems: Focus on Problems View');
        const problems = editor.page.locator('.markers-panel .marker-message-line');
        await problems.filter({ hasText: 'therapst' }).waitFor();
        await problems.filter({ hasText: 'must have an owner' }).waitFor();
        assert.equal(await problems.count(), 2);
        await editor.goTo(...placeOf(misspelt, 'therapst', 1));
        await editor.quickFix('therapist');
        await problems.filter({ hasText: 'therapst' }).waitFor({ state: 'detached' });
        await editor.command('Show or Focus Hover');
        await editor.page.locator('.monaco-hover:visible', { hasText: 'Lead therapist' }).waitFor();
    },
    async 'in the browser alone, a completion is accepted, the schedule shown and the protocol exported'({ alone }) {
        const text = misspelt.replace('therapst', 'therapist');
        const folder = alone.workspace({ ...workspace, [file]: text });
        const editor = await alone.open({ workspace: folder, file });
        await editor.goTo(lineOf(text, 'staff'), 1000);
        await editor.page.keyboard.type('\ncollect PHQ');
        await editor.pressUntil('Control+Space', editor.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'PHQ9' }));
        await editor.page.keyboard.press('Tab');
        await editor.save();
        assert.equal(alone.read(folder, file), text.replace('therapist', 'therapist\n        collect PHQ9'));
        await editor.command('Open Preview to the Side');
        await editor.preview().locator('table').first().getByText('PHQ-9').first().waitFor();
        await editor.command('Export Protocol');
        await editor.choose('JSON');
        await editor.choose('Write beside the Protocol');
        await editor.notification('Exported to');
        const { formatVersion, used } = JSON.parse(alone.read(folder, 'visits.json'));
        assert.ok(formatVersion, 'the export names no format version');
        assert.match(JSON.stringify(used), /Lead therapist/);
    },
};
