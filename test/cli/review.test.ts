import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { flagship } from '../flagship.js';
import { regimen } from './terminal.js';

const raised = flagship.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
const disk = { 'old.protocol': flagship, 'kat.protocol': raised };

describe('regimen review', () => {
    test('one page has changes, findings, accepted findings, scenarios, sources and a hash', async () => {
        const { code, out, err } = await regimen(['review', 'kat.protocol', '--since', 'old.protocol'], disk);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        for (const part of ['Sign-off', 'Changes', 'Findings', 'Accepted findings: kat', 'Scenarios: kat', 'Sources: kat', 'More risk (1)', 'the dose is 0.7 mg/kg', 'Andrade 2017']) {
            expect(out).toContain(part);
        }
        expect(out).not.toMatch(/<script|<link|<img/);
    });

    test('the hash is that of the JSON export, and stays where nothing changes in meaning', async () => {
        const hashIn = (page: string): string | undefined => /<td class="hash">([0-9a-f]{64})</.exec(page)?.[1];
        const exported = (await regimen(['export', 'old.protocol', '--to', 'json'], disk)).out;
        const hash = hashIn((await regimen(['review', 'old.protocol'], disk)).out);
        expect(hash).toBe(createHash('sha256').update(exported).digest('hex'));
        expect(hashIn((await regimen(['review', 'kat.protocol'], { 'kat.protocol': `// a remark\n${flagship}` })).out)).toBe(hash);
        const other = hashIn((await regimen(['review', 'kat.protocol'], { 'kat.protocol': flagship.replace('version    1.2.0', 'version    1.3.0') })).out);
        expect(other).toMatch(/^[0-9a-f]{64}$/);
        expect(other).not.toBe(hash);
    });

    test('a protocol with errors has no hash', async () => {
        const { out } = await regimen(['review', 'bad.protocol'], { 'bad.protocol': flagship.replace('staff   therapist', 'staff   therapits') });
        expect(out).toContain('none: it has errors');
        expect(out).toContain('therapits');
    });

    test('writes a file', async () => {
        expect(await regimen(['review', 'kat.protocol', '--out', 'out/review.html'], disk)).toMatchObject({ code: 0, out: 'out/review.html\n' });
    });
});
