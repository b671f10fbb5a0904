import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diffDocuments } from '../../language/analysis/diff/index.js';
import { changeIn, reported, riskWords } from '../../language/analysis/diff/report.js';
import { tellerFor } from '../../language/messages/index.js';
import { rules } from '../../language/rules/index.js';
import { flagship } from '../flagship.js';
import { parseDocument } from '../harness.js';
import { englishIn } from './leftovers.js';

const { say } = tellerFor('de', rules);
const place = { file: 'a.protocol', line: 1, column: 1, endLine: 1, endColumn: 1, text: '' };
const inGerman = (text: string): string => changeIn(say, {
    code: 'changed', risk: 'judge', element: 'session/a', kind: 'session', label: 'A', patient: null, before: place, after: place, text,
}).text;

/** Every sentence that comparing can tell, with something in its gaps; those whose words depend on more are told by the second test. */
function clauses(): readonly string[] {
    const folder = new URL('../../language/analysis/diff/', import.meta.url);
    const sources = readdirSync(folder).filter(name => name !== 'report.ts').map(name => readFileSync(new URL(name, folder), 'utf8').replace(/\/\*\*[^]*?\*\//g, '').replace(/\/\/.*/g, ''));
    const written = sources.flatMap(source => [...source.matchAll(/(?<=[\s([,?:])(['`])([A-Z][a-z]+ (?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(([, , text = '']) => text));
    return [...new Set(written)].filter(text => !/\$\{[^}]*[?(]/.test(text) || !/['`"] *[?:]|\?[^}]*:/.test(text))
        .map(text => text.replace(/\$\{[^{}]*\}/g, 'XY').replace(/\\`/g, '`'));
}

it('says in German everything that comparing can tell', () => {
    const told = clauses();
    expect(told.length).toBeGreaterThan(70);
    // Some are the beginning of a sentence that ends in one of two ways.
    const whole = (text: string): readonly string[] => [text, `${text} changed`, `${text}: XY, and was XY`].map(form => inGerman(`Session \`a\`: ${form.charAt(0).toLowerCase()}${form.slice(1)}.`));
    const left = told.filter(text => whole(text).every(form => englishIn(form) !== undefined || form.startsWith('Session')));
    expect(left).toEqual([]);
});

it.each([
    ['dose  0.5 mg/kg', 'dose  0.7 mg/kg', 'Medikament `ketamine`: die Dosis ist 0.7 mg/kg, bisher 0.5 mg/kg.'],
    ['never above 80 mg per dose', '', 'Medikament `ketamine`: die Höchstdosis von 80 mg entfällt (je Dosis).'],
    ['when PHQ9 >= 15', 'when PHQ9 >= 20', 'Einschlusskriterium `severity`: lässt weniger Patienten zu.'],
    ['1 prescriber, 1 therapist for each patient', '1 therapist for each patient', 'Sitzung `dosing`: `prescriber` ist nicht mehr dabei.'],
    ['1 therapist for each patient', '1 therapist for each 2 patients', 'Sitzung `dosing`: anwesend ist jetzt 1 `therapist` je 2 Patienten, bisher 1 `therapist` je Patient.'],
    ['once, 24 to 48 h after each dosing', 'once, 24 to 72 h after each dosing', 'Sitzung `integration`: das Zeitfenster ist weiter: `once, 24 to 72 h after each dosing`, bisher `once, 24 to 48 h after each dosing`.'],
    ['6 times, every 3 to 5 days', '8 times, every 3 to 5 days', 'Sitzung `dosing`: findet jetzt statt: 8-mal, bisher 6-mal.'],
    ['version    1.2.0', 'version    1.3.0', 'Protokoll `kat`: die Version ist 1.3.0, bisher 1.2.0.'],
])('tells in German what becomes of %s', (from, to, expected) => {
    const [before, after] = [flagship, flagship.replace(from, () => to)].map(text => parseDocument(text).model);
    const texts = diffDocuments(before!, after!).map(change => changeIn(say, reported(change, () => place)).text);
    expect(texts).toContain(expected);
    expect(texts.filter(text => englishIn(text) !== undefined)).toEqual([]);
});

it('says in German how risk changes', () => {
    expect(Object.values(riskWords).map(say)).toEqual(['mehr Risiko', 'zu beurteilen', 'weniger Risiko', 'neutral']);
});
