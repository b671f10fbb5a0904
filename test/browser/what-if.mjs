// The patient view in the editor: filled in, played through, dragged.
import assert from 'node:assert/strict';
import { openPanel } from './panel.mjs';

async function openPatient({ browser, subject }, more = {}) {
    return openPanel(browser, subject, { text: subject.flagship, view: 'patient', size: { width: 1000, height: 900 }, ...more });
}

async function withCalendar(scope) {
    const panel = await openPatient(scope);
    await panel.page.getByLabel('First day').fill('2027-01-04');
    await panel.page.locator('.month .visit').first().waitFor();
    return panel;
}

const dayOf = (panel, id) => panel.page.locator(`tr[data-visit="${id}"]`).getAttribute('data-day');

export const whatIfTests = {
    async 'values that are filled in are judged, and the field keeps the focus and the text'(scope) {
        const panel = await openPatient(scope);
        const age = panel.page.getByLabel('Age (years)');
        await age.fill('71');
        await panel.page.getByRole('heading', { name: 'Not eligible' }).waitFor();
        assert.equal(await age.inputValue(), '71');
        assert.ok(await age.evaluate(field => field === document.activeElement));
        await age.fill('40');
        await panel.page.getByRole('heading', { name: 'Eligible', exact: true }).waitFor();
        await panel.close();
    },
    async 'another scenario takes the place of what was filled in'(scope) {
        const panel = await openPatient(scope);
        await panel.page.getByLabel('Age (years)').fill('71');
        await panel.page.getByRole('heading', { name: 'Not eligible' }).waitFor();
        await panel.page.locator('#page-scenario').selectOption('scenario/atRisk');
        await panel.page.getByText('Stopped by').first().waitFor();
        assert.equal(await panel.page.getByLabel('Age (years)').inputValue(), '42 years');
        await panel.close();
    },
    async 'a visit is moved with the arrow keys, keeps the focus, and takes others along'(scope) {
        const panel = await withCalendar(scope);
        const [before, later] = [await dayOf(panel, 'session/dosing/2'), await dayOf(panel, 'session/integration/2')];
        await panel.page.locator('.visit[data-visit="session/dosing/2"]').evaluate(visit => { visit.tabIndex = 0; visit.focus(); });
        await panel.page.keyboard.press('ArrowRight');
        await panel.page.getByRole('heading', { name: 'Moved by hand' }).waitFor();
        assert.equal(Number(await dayOf(panel, 'session/dosing/2')), Number(before) + 1);
        assert.ok(Number(await dayOf(panel, 'session/integration/2')) >= Number(later));
        assert.deepEqual(await panel.page.evaluate(() => [document.activeElement.dataset.visit, document.activeElement.className]), ['session/dosing/2', 'visit']);
        await panel.page.keyboard.press('ArrowLeft');
        await panel.page.locator(`.visit[data-visit="session/dosing/2"][data-day="${before}"]`).waitFor();
        await panel.close();
    },
    async 'a visit is dragged inside its window, and out of it where what is not kept is said'(scope) {
        const panel = await withCalendar(scope);
        const before = await dayOf(panel, 'session/dosing/2');
        const drag = async days => {
            const visit = panel.page.locator('.visit[data-visit="session/dosing/2"]');
            const now = Number(await dayOf(panel, 'session/dosing/2'));
            const [from, to] = [await visit.boundingBox(), await panel.page.locator(`[data-on="${now + days}"]`).boundingBox()];
            await panel.page.mouse.move(from.x + 8, from.y + 6);
            await panel.page.mouse.down();
            await panel.page.mouse.move(to.x + 20, to.y + 20, { steps: 4 });
            await panel.page.mouse.up();
            await panel.page.locator(`tr[data-visit="session/dosing/2"][data-day="${now + days}"]`).waitFor();
        };
        await panel.page.locator('.visit[data-visit="session/dosing/2"]').scrollIntoViewIfNeeded();
        panel.messages.length = 0;
        await drag(1);
        assert.equal(await panel.page.getByText('Not kept').count(), 0);
        assert.equal(panel.messages.filter(({ kind }) => kind === 'go').length, 0, 'a drag is no click');
        await drag(-3);
        await panel.page.getByText('Not kept').first().waitFor();
        await panel.page.getByRole('button', { name: 'Put back' }).click();
        await panel.page.locator(`tr[data-visit="session/dosing/2"][data-day="${before}"]`).waitFor();
        assert.equal(await panel.page.getByRole('heading', { name: 'Moved by hand' }).count(), 0);
        await panel.close();
    },
    async 'the patient is handed over to be written as a scenario'(scope) {
        const panel = await openPatient(scope);
        await panel.page.getByLabel('Age (years)').fill('71');
        await panel.page.getByRole('heading', { name: 'Not eligible' }).waitFor();
        await panel.page.getByRole('button', { name: 'Write as Scenario' }).click();
        assert.deepEqual((await panel.said('scenario')).patient.values, { age: '71' });
        await panel.close();
    },
    async 'the visits are handed over to be written as a calendar file, in this view alone'(scope) {
        const panel = await withCalendar(scope);
        const button = panel.page.getByRole('button', { name: 'Calendar (.ics)' });
        await button.click();
        assert.equal((await panel.said('calendar')).patient.start, '2027-01-04');
        await panel.page.locator('#page-view').selectOption('schedule');
        await button.waitFor({ state: 'hidden' });
        await panel.close();
    },
};
