import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languageFor, tellerFor } from '../../language/messages/index.js';
import { profiles } from '../../language/profiles/resolve.js';
import { rules } from '../../language/rules/index.js';
import { wordFor } from '../../language/rules/support/words.js';
import type { ElementKind } from '../../language/model/element.js';
import { blockNames, lineHelp } from '../../language/syntax/examples.js';
import { placeNames, referredNames } from '../../language/syntax/places.js';
import { linkWords } from '../../server/lsp/completion/link-words.js';
import { approvalSentences } from '../../server/lsp/hover/approval.js';
import { signatureLines } from '../../server/lsp/signatures/lines.js';
import { englishIn } from './leftovers.js';

const { say } = tellerFor('de', rules);
const left = (texts: readonly string[]): readonly string[] => texts.filter(text => say(text) === text || englishIn(say(text)) !== undefined);

it('says in German what each keyword says', () => {
    expect(left(Object.values(lineHelp).map(({ says }) => `\`word\` ${says}.`))).toEqual([]);
    expect(left(Object.values(lineHelp).flatMap(({ wants = [] }) => wants))).toEqual([]);
});

it('says in German what the words inside a line say', () => {
    expect(left(Object.values(linkWords))).toEqual([]);
});

it('says in German whether the hash of an approval is that of the text', () => {
    expect(left(Object.values(approvalSentences))).toEqual([]);
    expect(say('approval')).toBe('Freigabe');
});

it('says in German what the parts of a line mean', () => {
    const forms = Object.values(signatureLines).flatMap(line => line.forms);
    const said = [...new Set(forms.flatMap(({ means, parts }) => [means, ...parts.map(part => part.means)]))];
    expect(said.length).toBeGreaterThan(100);
    expect(left(said)).toEqual([]);
});

it('names in German what belongs at a place', () => {
    expect(left([...Object.values(placeNames), ...Object.values(referredNames)])).toEqual([]);
    expect(left(Object.values(blockNames).filter(name => !name.startsWith('`')))).toEqual([]);
});

it('has a German heading for each English one of a page about a name', () => {
    const folder = new URL('../../server/lsp/hover/', import.meta.url);
    const sources = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    const headings = [...sources.matchAll(/\['([A-Z][a-z ]+)', /g)].map(([, heading = '']) => heading);
    const same = new Set(['Version', 'Codes']);
    expect(headings.length).toBeGreaterThan(40);
    expect(left(headings.filter(heading => !same.has(heading)))).toEqual([]);
});

it.each<readonly [string, string]>([
    ['1 day', '1 Tag'],
    ['at most 12 days after', 'höchstens 12 Tage nach'],
    ['`a`, `b` or `c`', '`a`, `b` oder `c`'],
    ['`a and b` and `c`', '`a and b` und `c`'],
    ['session or screening step', 'Sitzung oder Screening-Schritt'],
    ['the screening step `intake`', '`intake` (Screening-Schritt)'],
    ['0.50 mg/kg', '0.50 mg/kg'],
    ['PHQ9 20, age 70 years', 'PHQ9 20, age 70 years'],
    ['`twice` is not known.', '`twice` ist nicht bekannt.'],
    ['`x` is no level. Did you mean `off` or `info`?', '`x` ist keine Stufe. Meinten Sie `off` oder `info`?'],
    ['Nobody ever translated this.', 'Nobody ever translated this.'],
])('words %s as %s', (english, german) => {
    expect(say(english)).toBe(german);
});

it.each([['de', 'de'], ['de-AT', 'de'], ['DE_ch.UTF-8', 'de'], ['en-US', 'en'], ['fr', 'en'], ['', 'en'], [undefined, 'en']])('takes the locale %s for %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
});

it('has a German word for what clinicians call each kind', () => {
    const kinds: readonly ElementKind[] = ['role', 'step', 'criterion', 'consent', 'session', 'visit', 'medication', 'endpoint', 'reaction', 'emergency', 'scenario'];
    expect(kinds.map(kind => say(wordFor(kind)))).toEqual([
        'Rolle', 'Screening-Schritt', 'Kriterium', 'Einwilligung', 'Sitzung', 'Visite', 'Medikament', 'Endpunkt', 'Sicherheitsregel', 'Notfallplan', 'Szenario',
    ]);
});

it('says in German what the profiles ask for', () => {
    const asked = profiles().flatMap(({ requirements }) => requirements.flatMap(({ requires, advice }) => [requires, advice]));
    const filled = asked.map(text => text.replaceAll('{atLeast}', '2 h').replaceAll('{session}', 'dosing'));
    expect(filled.length).toBeGreaterThan(200);
    expect(left(filled)).toEqual([]);
});
