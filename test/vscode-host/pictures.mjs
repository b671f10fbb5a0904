// What there is to see of the extension, each as a text and what a person does with it.
import fs from 'node:fs';
import path from 'node:path';
import { lineOf, placeOf } from './example.mjs';
import { extensionFolder } from './host.mjs';

/** The name of the file in the pictures. */
export const exampleFile = 'ketamine-assisted-therapy.protocol';

/** Its text. */
export const example = fs.readFileSync(path.join(extensionFolder, 'examples', exampleFile), 'utf8');

/** The pictures that the documentation shows, light and dark. */
export const documented = ['preview', 'diagnostic', 'completion', 'comparing'];

const wide = { width: 1720, height: 960 };
const small = { width: 1240, height: 640 };
const misspelt = example.replace('consent treatment, handoff clearance', 'consent treatment, handoff clearence');
const misspeltPlace = placeOf(misspelt, 'handoff clearence', 10);

const withRows = example.replace(/\n(?=    scenario )/, `
    scenario table fromRegistry "Patients of the registry" {
        given     PHQ9 21, failedTrials 3, systolic 128 mmHg, pregnancyTest negative
        given     nothing else
        rows from "patients.csv"
    }
`);

/** The version before: other monitoring, less time between two sessions, other words for the patient. */
const before = example.replace('every 15 min from', 'every 10 min from').replace('at least 2 days apart', 'at least 1 day apart')
    .replace('You stay awake, in', 'You are awake, in');

async function openView(editor, view) {
    await editor.command('Open View to the Side');
    await editor.choose(view);
    await editor.preview().locator(':is(h1, h2, svg, table):visible').first().waitFor();
}

/** Shows what the editor says at the caret. */
async function showHover({ page }, text) {
    await page.mouse.move(4, 500);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:visible', { hasText: text }).waitFor();
}

const viewOf = view => ({ size: wide, take: editor => openView(editor, view) });

/**
 * The pictures, by their names: `text` of the file, further `files`, `size` of the window, and `take`, which brings the editor to where there is something
 * to see.
 */
export const pictures = {
    /** The text on the left, the Schedule of Activities on the right, both at the dosing sessions. */
    preview: {
        size: wide,
        async take(editor) {
            await editor.goTo(lineOf(example, 'give     at 0 min'));
            await editor.command('Open Preview to the Side');
            const table = editor.preview().locator('[role="region"]').first();
            await table.getByText('Dosing session 6').first().waitFor();
            await table.evaluate(region => {
                const [heading, activity, before] = [region.querySelector('thead'), ...region.querySelectorAll('thead th')];
                region.scrollTo(before.offsetLeft - activity.offsetWidth + 4 * before.offsetWidth, heading.offsetHeight);
            });
        },
    },
    /** A handoff whose name is misspelt, underlined, and what the editor says about it. */
    diagnostic: {
        size: small,
        text: misspelt,
        async take(editor) {
            await editor.goTo(...misspeltPlace);
            await editor.squiggles('error').first().waitFor({ state: 'attached' });
            await showHover(editor, 'clearence');
        },
    },
    /** What fits where the caret is, with what the chosen entry means. */
    completion: {
        size: small,
        async take(editor) {
            await editor.goTo(lineOf(example, 'collect  MOAAS'), 1000);
            await editor.page.keyboard.type('\ncollect  P');
            await editor.suggestions();
            await editor.page.keyboard.press('Control+Space');
            await editor.page.locator('.suggest-details:visible').waitFor();
        },
    },
    /** Lenses above the protocol and its scenarios, hints in its lines, the status bar. */
    editor: {
        size: small,
        async take(editor) {
            await editor.page.locator('.codelens-decoration').first().waitFor();
            await editor.goTo(lineOf(example, 'session dosing'));
        },
    },
    hover: {
        size: small,
        async take(editor) {
            await editor.goTo(...placeOf(example, 'PHQ9 >= 15', 2));
            await showHover(editor, 'PHQ');
        },
    },
    fixes: {
        size: small,
        text: misspelt,
        async take(editor) {
            await editor.goTo(...misspeltPlace);
            await editor.squiggles('error').first().waitFor({ state: 'attached' });
            await editor.pressUntil('Control+.', editor.page.locator('.action-widget .monaco-list-row', { hasText: 'clearance' }).first());
        },
    },
    problems: {
        size: small,
        text: misspelt.replace('at 0 min ketamine', 'at 0 min ketamin'),
        async take(editor) {
            await editor.command('Problems: Focus on Problems View');
            await editor.page.locator('.markers-panel .marker-message-line').first().waitFor();
        },
    },
    tests: {
        size: { width: 1240, height: 760 },
        text: example.replace('expect eligible', 'expect excluded by adult'),
        async take(editor) {
            await editor.goTo(lineOf(example, 'expect eligible'));
            await editor.page.locator('.testing-run-glyph').first().waitFor();
            await editor.command('Test: Run All Tests');
            await editor.page.getByText('Expected `excluded by adult`').first().waitFor();
            await editor.command('Testing: Focus on Test Explorer View');
        },
    },
    rows: {
        size: { width: 1240, height: 760 },
        text: withRows,
        files: { 'patients.csv': 'age,weight,expect\n69 years,70 kg,eligible\n17 years,,excluded by adult\n71 years,82 kg,eligible\n' },
        async take(editor) {
            await editor.goTo(lineOf(withRows, 'rows from'));
            await editor.page.locator('.testing-run-glyph').first().waitFor();
            await editor.command('Test: Run All Tests');
            await editor.command('Testing: Focus on Test Explorer View');
            for (const label of [exampleFile, 'Patients of the registry']) {
                await editor.page.locator('.test-explorer .monaco-list-row', { hasText: label }).first().click();
                await editor.page.keyboard.press('ArrowRight');
            }
            await editor.page.locator('.test-explorer .monaco-list-row', { hasText: /4 of/ }).waitFor();
        },
    },
    stepping: {
        size: { width: 1240, height: 760 },
        async take(editor) {
            await editor.goTo(lineOf(example, 'scenario typical'));
            await editor.page.locator('.codelens-decoration', { hasText: 'passes' }).first().click();
            await editor.page.locator('.pane', { hasText: 'Course of a Patient' }).getByText('event 1 of').waitFor();
            await editor.page.keyboard.press('F10');
            await editor.page.keyboard.press('F10');
        },
    },
    settings: {
        size: small,
        async take(editor) {
            await editor.command('Preferences: Open Settings (UI)');
            await editor.page.locator('.settings-editor .suggest-input-container .view-line').waitFor();
            await editor.page.keyboard.type('@ext:regimen.regimen');
            await editor.page.locator('.settings-editor .setting-item', { hasText: 'Inlay Hints' }).first().waitFor();
        },
    },
    /** What changed since another version, which is in a file beside it. */
    comparing: {
        size: wide,
        files: { 'version-1.1.protocol': before },
        async take(editor) {
            await editor.goTo(lineOf(example, 'every 15 min from'));
            await editor.command('Show What Changed');
            await editor.preview().getByRole('button', { name: 'Compare with' }).click();
            await editor.choose('version-1.1.protocol');
            await editor.preview().locator('.change').first().waitFor();
        },
    },
    walkthrough: {
        size: small,
        async take(editor) {
            await editor.command('Regimen: Get Started');
            await editor.page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
        },
    },
    timeline: viewOf('Timeline'),
    flow: viewOf('Flow Chart'),
    runsheet: viewOf('Run Sheet'),
    consent: viewOf('Consent'),
    document: viewOf('Document'),
    patient: viewOf('For the Patient'),
    /** The preview of a file with nothing in it. */
    nothing: {
        size: small,
        text: '',
        async take(editor) {
            await editor.command('Open Preview to the Side');
            await editor.preview().getByText('Nothing to show yet').waitFor();
        },
    },
};
