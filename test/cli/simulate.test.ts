import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { broken, flagship, sound, twins } from './samples.js';
import { regimen } from './terminal.js';

const page = readFileSync('docs/simulation.md', 'utf8');
const [, clinic = ''] = /<!-- population -->\n```yaml\n([^]*?)```/.exec(page) ?? [];
const disk = { 'kat.protocol': flagship, 'clinic.yaml': clinic };

describe('docs/simulation.md shows what is printed', () => {
    test('for its population', async () => {
        const [, args = '', output] = /<!-- output: regimen (.*) -->\n```text\n([^]*?)```/.exec(page) ?? [];
        expect((await regimen(args.split(' '), disk)).out).toBe(output);
    });
});

describe('regimen simulate', () => {
    test('gives the same bytes on any number of workers, and others for another seed', async () => {
        const run = async (...more: string[]): Promise<string> =>
            (await regimen(['simulate', 'kat.protocol', '--population', 'clinic.yaml', '--patients', '21', '--format', 'json', ...more], disk)).out;
        const one = await run('--workers', '1');
        expect(JSON.parse(one)).toMatchObject({ formatVersion: '1.0.0', protocol: 'protocol/kat', patients: 21, seed: 1 });
        expect(await run('--workers', '4')).toBe(one);
        expect(await run('--workers', '1', '--seed', '2')).not.toBe(one.replace('"seed": 1', '"seed": 2'));
    });

    test('makes a page that loads nothing and runs nothing', async () => {
        const hostile = flagship.replace('Ketamine-assisted therapy for treatment-resistant depression', '<script>alert(1)</script> & "more"'.replace(/"/g, ''));
        const { out, code } = await regimen(['simulate', 'kat.protocol', '--patients', '20', '--population', 'clinic.yaml', '--format', 'html'], { ...disk, 'kat.protocol': hostile });
        expect(code).toBe(0);
        expect(out).toMatch(/^<!DOCTYPE html>/);
        expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
        expect(out).not.toMatch(/<script|href=|src=|url\(/);
        expect(out.match(/<svg/g)!.length).toBeGreaterThanOrEqual(6);
    });

    test('takes one of several protocols', async () => {
        const both = await regimen(['simulate', 'twins.protocol'], { 'twins.protocol': twins });
        expect(both).toMatchObject({ code: 2, out: '', err: 'twins.protocol holds `sound`, `other`: choose one of them with `--protocol`.\n' });
        expect(await regimen(['simulate', 'twins.protocol', '--protocol', 'other'], { 'twins.protocol': twins })).toMatchObject({ code: 0, err: '' });
    });

    test('counts visits where nobody is turned away', async () => {
        const { out } = await regimen(['simulate', 'sound.protocol', '--patients', '10', '--format', 'json'], { 'sound.protocol': sound });
        expect(JSON.parse(out)).toMatchObject({
            eligible: 10, courses: 10, endedEarly: 0, visits: [{ id: 'session/talk', held: 30, perCourse: 3 }], withoutLength: ['talk'],
            durations: { least: 15, most: 15, mean: 15 }, weeksOfCourse: [{ week: 1, visits: 10 }, { week: 2, visits: 10 }, { week: 3, visits: 10 }],
        });
    });

    test.each([
        [['broken.protocol'], 'broken.protocol has 1 error. `regimen check` shows what to settle first.\n'],
        [['sound.protocol', '--patients', 'many'], '`--patients` takes a whole number from 1 to 10000000, not `many`.\n'],
        [['sound.protocol', '--workers', '0'], '`--workers` takes a whole number from 1 to 64, not `0`.\n'],
        [['sound.protocol', '--population', 'slip.yaml'], 'slip.yaml:2:1: error: `missed-visit` is not known here. Did you mean `missed-visits`?\n'],
        [['sound.protocol', '--population', 'none.yaml'], 'none.yaml cannot be read: it does not exist.\n'],
    ])('refuses %s', async (args, err) => {
        expect(await regimen(['simulate', ...args], { 'broken.protocol': broken, 'sound.protocol': sound, 'slip.yaml': '# visits\nmissed-visit: 3%\n' })).toMatchObject({ code: 2, out: '', err });
    });
});
