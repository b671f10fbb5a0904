import { describe, expect, test } from 'vitest';
import { flagship, sound, twins } from './samples.js';
import { regimen } from './terminal.js';

const disk = { 'kat.protocol': flagship, 'sound.protocol': sound, 'twins.protocol': twins };

describe('regimen preview', () => {
    test('writes a page to standard output, or to a file', async () => {
        const shown = await regimen(['preview', 'kat.protocol'], disk);
        expect(shown).toMatchObject({ code: 0, err: '' });
        expect(shown.out).toMatch(/^<!DOCTYPE html>[^]*data-view="schedule"[^]*<\/html>\s*$/);
        expect((await regimen(['preview', 'kat.protocol', '--out', '-'], disk)).out).toBe(shown.out);
        const written = await regimen(['preview', 'kat.protocol', '--view', 'schedule', '--out', 'pages/kat.html'], disk);
        expect(written).toMatchObject({ code: 0, out: 'pages/kat.html\n' });
        expect(written.files['pages/kat.html']).toBe(shown.out);
    });

    test('shows the run sheet of the session that is asked for', async () => {
        const { out } = await regimen(['preview', 'kat.protocol', '--view', 'runsheet', '--session', 'integration'], disk);
        expect(out).toContain('Run sheet: Integration');
        expect((await regimen(['preview', 'kat.protocol', '--view', 'runsheet'], disk)).out).toContain('Run sheet: Dosing session');
    });

    test('shows the patient of a scenario, from a date on, on days on which the clinic is open', async () => {
        const clinic = { ...disk, 'regimen.yaml': 'closed: [saturday, sunday]\n' };
        const { out, code } = await regimen(['preview', 'kat.protocol', '--view', 'patient', '--scenario', 'atRisk', '--start', '2027-01-04'], clinic);
        expect(code).toBe(0);
        expect(out).toMatch(/Stopped by <b>/);
        const dates = [...out.matchAll(/<td class="date">(\w+) [\d-]+<\/td>/g)].map(([, day]) => day);
        expect(dates.length).toBeGreaterThan(3);
        expect(dates.filter(day => day === 'Sat' || day === 'Sun')).toEqual([]);
        expect(out).toContain('<caption>January 2027</caption>');
        expect((await regimen(['preview', 'kat.protocol', '--view', 'patient'], disk)).out).not.toContain('class="date"');
    });

    test('takes one of several protocols', async () => {
        expect((await regimen(['preview', 'twins.protocol', '--protocol', 'other'], disk)).code).toBe(0);
    });

    test.each([
        [['twins.protocol'], 'twins.protocol holds `sound`, `other`: choose one of them with `--protocol`.\n'],
        [['kat.protocol', '--view', 'patient', '--start', 'soon'], '`--start` takes a date such as `2027-01-04`, not `soon`.\n'],
        [['kat.protocol', '--view', 'patient', '--scenario', 'nobody'], 'There is no scenario `nobody` in `kat`.\n'],
        [['sound.protocol', '--view', 'runsheet', '--session', 'none'], 'There is no session `none`. There are `talk`.\n'],
    ])('refuses %s', async (args, err) => {
        expect(await regimen(['preview', ...args], disk)).toMatchObject({ code: 2, out: '', err });
    });
});
