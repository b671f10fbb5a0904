import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { meaningHash } from '../../language/analysis/meaning/index.js';
import { flagship } from '../flagship.js';
import { parseDocument } from '../harness.js';
import { regimen, type Ended } from './terminal.js';

const raised = flagship.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
const disk = { 'old.protocol': flagship, 'kat.protocol': raised };
const hashIn = (page: string): string | undefined => /<code>(sha256:[0-9a-f]{64})<\/code>/.exec(page)?.[1];

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
        expect((await regimen(['review', 'kat.protocol'], { 'kat.protocol': flagship })).out).toContain('<dt>Approved</dt><dd>not yet</dd>');
        expect((await regimen(['review', 'kat.protocol'], { 'kat.protocol': active })).out).toContain('on 2026-11-01 by Ethics board: this text');
        const { out } = await regimen(['review', 'kat.protocol'], { 'kat.protocol': active.replace('Your breathing may slow down.', 'Your breathing may become slower.') });
        expect(out).toContain('on 2026-11-01 by Ethics board: another text: it has changed since');
        expect(hashIn(out)).toMatch(/^sha256:/);
    });

    test('a protocol with errors has no hash', async () => {
        const { out } = await regimen(['review', 'bad.protocol'], { 'bad.protocol': flagship.replace('staff   therapist', 'staff   therapits') });
        expect(out).toContain('none: it has errors');
        expect(out).toContain('therapits');
    });

    test('names what no scenario reaches, and each scenario that does not come true', async () => {
        const wrong = flagship.replace('expect eligible', 'expect not eligible');
        expect(wrong).not.toBe(flagship);
        const { out } = await regimen(['review', 'kat.protocol'], { 'kat.protocol': wrong });
        expect(out).toMatch(/<p>No scenario reaches:<\/p>\n<ul><li>/);
        expect(out).toContain('<td>no: The patient is eligible.</td>');
    });

    test('writes a file', async () => {
        expect(await regimen(['review', 'kat.protocol', '--out', 'out/review.html'], disk)).toMatchObject({ code: 0, out: 'out/review.html\n' });
    });
});

/** What the packet holds: the text of its headings, and every text a reader sees. */
interface Held {
    readonly headings: readonly string[];
    readonly text: string;
}

const decoded = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&');

/** A page without its tags; what a table is called is read aloud there, where Word shows a caption. */
function heldByPage(page: string): Held {
    const body = page.slice(page.indexOf('<main'));
    const headings = [...body.matchAll(/<(h[23])[^>]*>([^]*?)<\/\1>/g)].map(([, tag, text = '']) => `${tag === 'h2' ? 1 : 2} ${decoded(text.replace(/<[^>]*>/g, ''))}`);
    return { headings, text: decoded(body.replace(/<table[^>]* aria-label="([^"]*)">/g, ' $1 ').replace(/<[^>]*>/g, ' ')) };
}

const bytesOf = ({ out }: Ended): Buffer => Buffer.from(out, 'latin1');

async function heldByWord(ended: Ended): Promise<Held> {
    const { value, messages } = await mammoth.convertToHtml({ buffer: bytesOf(ended) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const headings = [...value.matchAll(/<h([12])>([^]*?)<\/h\1>/g)].map(([, level, text = '']) => `${level} ${decoded(text.replace(/<[^>]*>/g, ''))}`);
    return { headings, text: decoded(value.replace(/<[^>]*>/g, ' ')) };
}

/** Words and numbers, without marks that only one of the formats sets. */
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}](?:[^\s|]*[\p{L}\p{N}])?/gu) ?? [];

/** Each word that one text has and the other has not; a table of contents and what stands at each change may say it again. */
const missing = (wanted: string, inside: string): readonly string[] => {
    const held = new Set(words(inside));
    return [...new Set(words(wanted))].filter(word => !held.has(word));
};

const allowed = flagship.replace('status     draft', 'status     draft\n    allow hedged-claim on protocol because "A <b> & \\"c\\"." by "Dr Vale" until 2027-12-31');
const cases: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
    ['with changes', ['kat.protocol', '--since', 'old.protocol'], disk],
    ['without', ['old.protocol'], disk],
    ['with accepted findings, findings and signs that are markup elsewhere', ['kat.protocol'], { 'kat.protocol': allowed }],
    ['of two protocols', ['kat.protocol', 'talk.protocol'], { ...disk, 'talk.protocol': 'protocol talk "Talk" {\n    version 1.0.0\n}\n' }],
    ['with errors', ['bad.protocol'], { 'bad.protocol': flagship.replace('staff   therapist', 'staff   therapits') }],
];

describe.each(cases)('the packet as Word: %s', (_, args, files) => {
    const docx = (): Promise<Ended> => regimen(['review', ...args, '--format', 'docx'], files);

    test('has the chapters and the words of the page, and no others', async () => {
        const [page, word] = [heldByPage((await regimen(['review', ...args], files)).out), await heldByWord(await docx())];
        expect(page.headings.length).toBeGreaterThan(6);
        expect(word.headings).toEqual(page.headings);
        expect(missing(page.text, word.text)).toEqual([]);
        expect(missing(word.text, page.text).filter(text => !/^\d+(?:\.\d+)?$/.test(text))).toEqual([]);
    });

    test('is packed from parts that are XML, with the same bytes each time', async () => {
        const bytes = bytesOf(await docx());
        expect(bytesOf(await docx()).equals(bytes)).toBe(true);
        for (const part of Object.values(unzipSync(bytes))) {
            const errors: string[] = [];
            new DOMParser({ onError: (_level, message) => errors.push(message) }).parseFromString(strFromU8(part), 'text/xml');
            expect(errors).toEqual([]);
        }
    });
});

describe('the Word file', () => {
    const parts = async (...args: readonly string[]): Promise<Readonly<Record<string, string>>> =>
        Object.fromEntries(Object.entries(unzipSync(bytesOf(await regimen(['review', ...args, '--format', 'docx'], disk)))).map(([name, part]) => [name, strFromU8(part)]));

    test('says on each page what it is, of which version and from when', async () => {
        const { 'word/header1.xml': header, 'docProps/core.xml': core } = await parts('kat.protocol');
        expect(header).toMatch(/>Review of [^<]+ · version 1\.2\.0 · 2026-11-01</);
        expect(core).toContain('2026-11-01T00:00:00Z');
    });

    test('has room for signatures, and the lines of a change as they are written', async () => {
        const { 'word/document.xml': body } = await parts('kat.protocol', '--since', 'old.protocol');
        expect(body!.match(/<w:trHeight w:val="680"\/>/g)).toHaveLength(3);
        expect(body).toMatch(/>kat\.protocol:\d+<\/w:t><\/w:r><w:r>[^]{0,200}<w:br\/><\/w:r><w:r>[^]{0,200}>dose  0\.7 mg\/kg<\/w:t>/);
        expect((await parts('old.protocol'))['word/document.xml']).not.toContain('<w:br/>');
    });

    test.each([
        [['--out', 'review.docx'], true], [['--out', 'REVIEW.DOCX'], true], [['--out', 'review.html'], false], [['--out', 'review', '--format', 'docx'], true], [[], false],
    ])('is written where it is asked for: %j', async (args, isWord) => {
        const { code, out, files } = await regimen(['review', 'kat.protocol', ...args], disk);
        const written = args[1] === undefined ? out : files[args[1]]!;
        expect({ code, starts: written.slice(0, 2) }).toEqual({ code: 0, starts: isWord ? 'PK' : '<!' });
    });

    test.each([
        [['--out', 'review.docx', '--format', 'html'], 'review.docx would not open as what it is called: `--format html` asks for something else. Give it another name.\n'],
        [['--out', 'review.html', '--format', 'docx'], 'review.html would not open as what it is called: `--format docx` asks for something else. Give it another name.\n'],
    ])('is never called like a page: %j', async (args, err) => {
        expect(await regimen(['review', 'kat.protocol', ...args], disk)).toMatchObject({ code: 2, out: '', err, files: disk });
    });
});
