import { describe, expect, test } from 'vitest';
import { broken, sound } from './samples.js';
import { regimen } from './terminal.js';

const german = `a.protocol:15:16: Fehler: Unbekannter Name \`therapits\` (Rolle). Meinten Sie \`therapist\`? [unknown-name]
   15 |         staff  therapits
      |                ^^^^^^^^^

1 Fehler in 1 Datei
`;

describe('--lang', () => {
    test.each<[string, string[], string, number, string]>([
        ['tells findings in German', ['--lang', 'de'], broken, 1, german],
        ['takes the value behind an equals sign', ['--lang=de'], broken, 1, german],
        ['tells in German that nothing is found', ['--lang', 'de'], sound, 0, 'Keine Befunde in 1 Datei\n'],
        ['tells in English that nothing is found', ['--lang', 'en'], sound, 0, 'No findings in 1 file\n'],
    ])('%s', async (_, args, text, code, out) => {
        expect(await regimen(['check', 'a.protocol', ...args], { 'a.protocol': text })).toMatchObject({ code, out, err: '' });
    });

    test('leaves what programs read in English unless it is given, and changes nothing but words', async () => {
        const report = async (...args: string[]): Promise<{ findings: { message: string }[] }> =>
            JSON.parse((await regimen(['check', 'a.protocol', '--format', 'json', ...args], { 'a.protocol': broken })).out) as { findings: { message: string }[] };
        const [english, asked] = [await report(), await report('--lang', 'de')];
        expect(english.findings[0]?.message).toMatch(/^There is no role/);
        expect(asked.findings[0]?.message).toMatch(/^Unbekannter Name/);
        const wordless = (all: object): string => JSON.stringify(all, (key, value: unknown) => (key === 'message' || key === 'title' ? '' : value));
        expect(wordless(asked)).toBe(wordless(english));
    });

    test.each<[string, string[], string]>([
        ['a wrong option', ['check', '--lang', 'de', '--nonsense'], '`--nonsense` ist keine Option von `regimen check`.'],
        ['a wrong choice', ['check', '--lang=de', '--format', 'xml'], '`--format` nimmt pretty, json, sarif, github oder junit, nicht `xml`.'],
        ['a language that nobody speaks here', ['check', '--lang', 'fr'], '`--lang` takes en or de, not `fr`.'],
    ])('tells about %s', async (_, args, message) => {
        expect((await regimen(args)).err).toContain(message);
    });

    test.each<[string, string[], Record<string, string>, string]>([
        ['a file that is not imported', ['import', 'a.json', '--lang', 'de'], { 'a.json': '{"resourceType": "Bundle", "type": "collection", "entry": []}' }, 'wurde nichts importiert.\n'],
        ['a file that nothing imports', ['import', 'a.json', '--lang=de'], { 'a.json': '{}' }, 'a.json lässt sich nicht importieren.'],
        ['paths that cannot be compared', ['diff', 'a.protocol', 'b', '--lang', 'de'], { 'a.protocol': sound, 'b/c.protocol': sound },
            'a.protocol und b lassen sich nicht vergleichen: Eines ist eine Datei, das andere ein Ordner.\n'],
        ['a report that is none', ['merge', 'a.json', '--lang', 'de'], { 'a.json': '{' }, 'a.json ist etwas anderes als ein Bericht von `regimen check --format json`: es ist kein JSON.\n'],
    ])('tells about %s', async (_, args, files, message) => {
        expect((await regimen(args, files)).err).toContain(message);
    });

    test('tells results of scenarios in German', async () => {
        const text = sound.replace(/\}\s*$/, '    scenario tested "Tested" {\n        given  nothing else\n        expect not eligible\n    }\n}\n');
        const { out } = await regimen(['test', 'a.protocol', '--lang', 'de'], { 'a.protocol': text });
        expect(out).toContain('nicht erfüllt: `tested`: Der Patient ist geeignet.');
        expect(out).toContain('0 von 1 Szenario bestanden');
    });
});
