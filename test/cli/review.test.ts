import { describe, expect, test } from 'vitest';
import { meaningHash } from '../../language/analysis/meaning/index.js';
import { flagship } from '../flagship.js';
import { parseDocument } from '../harness.js';
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

    test('the hash is that of an approval, and stays where nothing changes in meaning', async () => {
        const hashIn = (page: string): string | undefined => /<td class="hash">(sha256:[0-9a-f]{64})</.exec(page)?.[1];
        const hash = hashIn((await regimen(['review', 'old.protocol'], disk)).out);
        expect(hash).toBe(meaningHash(parseDocument(flagship).model.protocols[0]!));
        expect(hashIn((await regimen(['review', 'kat.protocol'], { 'kat.protocol': `// a remark\n${flagship}` })).out)).toBe(hash);
        const other = hashIn((await regimen(['review', 'kat.protocol'], { 'kat.protocol': flagship.replace('version    1.2.0', 'version    1.3.0') })).out);
        expect(other).toMatch(/^sha256:[0-9a-f]{64}$/);
        expect(other).not.toBe(hash);
    });

    test('says whether the approval is one of this text', async () => {
        const { files } = await regimen(['approve', 'kat.protocol', '--by', 'Ethics board'], { 'kat.protocol': flagship });
        const active = files['kat.protocol']!.replace('status     draft', 'status     active');
        expect((await regimen(['review', 'kat.protocol'], { 'kat.protocol': flagship })).out).toContain('<td class="text">not yet</td>');
        expect((await regimen(['review', 'kat.protocol'], { 'kat.protocol': active })).out).toContain('on 2026-11-01 by Ethics board: this text');
        const { out } = await regimen(['review', 'kat.protocol'], { 'kat.protocol': active.replace('Your breathing may slow down.', 'Your breathing may become slower.') });
        expect(out).toContain('on 2026-11-01 by Ethics board: another text: it has changed since');
        expect(out).toMatch(/class="hash">sha256:/);
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
