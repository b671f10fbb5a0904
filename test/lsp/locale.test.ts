import type { CodeAction, CodeLens, CompletionItem, Diagnostic, Hover, MarkupContent, SignatureHelp } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { connect, type Client } from './client.js';
import { mixed, tested } from './tested.js';

const passing = mixed.replace('    expect excluded by adult\n', '');

const text = `use standard

protocol kat "Ketamine-assisted therapy" {
    version   1.0.0
    effective 2026-11-01
    team {
        role therapist "Therapist"
        role nurse     "Nurse"
    }
    session preparation "Preparation" {
        timing once
        lasts  60 minuts
        staff  therapist
    }
    scenario tested "Tested" {
        given  nothing else
        expect preparation is not held
    }
}
`;

async function speaking(locale: string | undefined): Promise<{ readonly uri: string; readonly found: readonly Diagnostic[]; readonly client: Client }> {
    const client = await connect({ 'kat.protocol': text }, locale === undefined ? {} : { locale });
    const uri = client.open('kat.protocol');
    return { uri, found: await client.findings('kat.protocol'), client };
}

const unitLine = { line: 11, character: 18 };

describe('an editor in German', () => {
    it('gets findings in German, at the same places and with the same codes', async () => {
        const english = await speaking('en-GB');
        ;
        const german = await speaking('de-AT');
        const wordless = ({ code, range, severity }: Diagnostic): unknown => ({ code, range, severity });
        expect(german.found.map(wordless)).toEqual(english.found.map(wordless));
        expect(german.found.map(({ message }) => message)).toContain('`minuts` ist keine Einheit, die Regimen kennt. Schreiben Sie `minutes`.');
        expect(english.found.map(({ message }) => message)).toContain('`minuts` is not a unit Regimen knows. Write `minutes`.');
    });

    it('gets titles of fixes in German', async () => {
        const { uri, found, client: asked } = await speaking('de');
        const actions = await asked.request<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri }, range: { start: unitLine, end: unitLine }, context: { diagnostics: found },
        });
        expect(actions.map(({ title }) => title)).toContain('`minutes` schreiben');
        expect(actions.filter(({ title }) => /\b(?:Write|Fix|Show|Count|Turn)\b/.test(title))).toEqual([]);
    });

    it('reads about names and keywords in German', async () => {
        const { uri, client: asked } = await speaking('de');
        const about = async (line: number, character: number): Promise<string> =>
            ((await asked.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line, character } })).contents as MarkupContent).value;
        expect(await about(9, 14)).toMatch(/Sitzung `preparation`[^]*- Zeitpunkt: `once`/);
        expect(await about(10, 10)).toContain('`timing` sagt, wann und wie oft.');
    });

    it('sees results of scenarios and proposals in German', async () => {
        const { uri, client: asked } = await speaking('de');
        const lenses = await asked.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
        expect(lenses.map(({ command }) => command?.title).join()).toMatch(/besteht|Erwartung/);
        const items = await asked.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: { line: 10, character: 8 } });
        const lasts = items.find(({ label }) => label === 'timing' || label === 'lasts');
        expect((lasts?.documentation as MarkupContent | undefined)?.value).toMatch(/sagt, w/);
    });

    it('is told in German what comes next in a line, with the example as it is written', async () => {
        const { uri, client: asked } = await speaking('de');
        const help = await asked.request<SignatureHelp>('textDocument/signatureHelp', { textDocument: { uri }, position: { line: 12, character: 15 } });
        const [staff] = help.signatures;
        expect(staff?.label).toContain('for each');
        expect((staff?.documentation as MarkupContent).value).toBe('Wer anwesend sein muss.\n\n`1 therapist for each 2 patients in the room`');
        expect((staff?.parameters?.[0]?.documentation as MarkupContent).value).toBe('Wie viele; ohne Zahl eine Person.');
    });

    it('reads above a protocol in German what it comes to', async () => {
        const asked = await connect({}, { locale: 'de', options: { previewCommand: 'my.preview', exportCommand: 'my.export' } });
        const uri = asked.open('course.protocol', tested(passing));
        const lenses = await asked.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
        expect(lenses.map(({ command }) => command?.title)).toEqual([
            'Vorschau', 'Exportieren', '6 Dosierungssitzungen über 16 bis 26 Tage', '1 von 1 Szenario besteht', 'besteht',
        ]);
    });

    it('is told in German why something is refused', async () => {
        const { uri, client: asked } = await speaking('de');
        await expect(asked.request('textDocument/prepareRename', { textDocument: { uri }, position: { line: 4, character: 0 } }))
            .rejects.toThrow('Nur ein Name kann umbenannt werden. Setzen Sie den Cursor auf einen.');
    });
});

it.each([undefined, 'fr', 'xx-YY', 'deutsch'])('speaks English to an editor with the locale %s', async locale => {
    const { found } = await speaking(locale);
    expect(found.map(({ message }) => message)).toContain('`minuts` is not a unit Regimen knows. Write `minutes`.');
});
