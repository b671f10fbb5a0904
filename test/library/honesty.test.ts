import { describe, expect, test } from 'vitest';
import { libraryFiles } from '../../language/generated/library.js';
import type { Observable } from '../../language/model/definitions.js';
import { checkText } from '../harness.js';
import { declared, libraryModels, observable } from './standard.js';

describe('every file of the library', () => {
    test.each(libraryFiles.map(file => [file.path, file.text]))('%s has no finding', (_, text) => {
        expect(checkText(text)).toEqual([]);
    });

    test('finds everything it refers to', () => {
        const lost = [...libraryModels].flatMap(([path, { references }]) => references.filter(({ target }) => target === undefined).map(({ written }) => `${path}: ${written}`));
        expect(lost).toEqual([]);
    });

    test('declares each name once in the whole library', () => {
        for (const sort of ['sources', 'observables', 'diagnoses', 'drugClasses', 'terms'] as const) {
            const names = declared(sort).map(({ kind, name }) => `${kind} ${name}`);
            expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
        }
    });
});

describe('no figure without a source', () => {
    /** What an observable states that somebody must have found out. */
    const figures = ({ bounds, items, scales, higherIs, recall, bands, codes, rights }: Observable): unknown[] =>
        [bounds, items, higherIs, recall, rights, ...scales, ...bands, ...codes].filter(figure => figure !== undefined);

    test('whoever states a figure cites where it is from', () => {
        expect(declared('observables').filter(each => figures(each).length > 0 && each.citations.length === 0).map(({ name }) => name)).toEqual([]);
        expect(declared('drugClasses').filter(({ citations }) => citations.length === 0)).toEqual([]);
    });

    test('a band cites the source of its cut-offs', () => {
        const lines = libraryFiles.flatMap(({ text }) => text.split('\n')).filter(line => /^\s+band\s/.test(line));
        expect(lines.length).toBeGreaterThan(30);
        expect(lines.filter(line => !line.includes(' cites '))).toEqual([]);
    });

    test('each source is used, and has an address or an edition', () => {
        const used = new Set([...libraryModels.values()].flatMap(({ references }) => references.map(({ written }) => written)));
        expect(declared('sources').filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual([]);
        expect(declared('sources').filter(({ url, edition }) => url === undefined && edition === undefined).map(({ name }) => name)).toEqual(['icdExcludes']);
    });
});

/** What is general knowledge without a source, and therefore left out: the instrument and the field. */
const unsourced: readonly (readonly [name: string, field: keyof Observable])[] = [
    ['MADRS', 'recall'], ['YMRS', 'recall'], ['BPRS18', 'recall'], ['SDS', 'recall'], ['SDS', 'bounds'], ['BSI', 'bounds'], ['EBI', 'bounds'], ['EBI', 'items'],
    ['CADSS', 'bounds'], ['CADSS', 'items'], ['CADSS6', 'bounds'], ['IESR', 'bounds'], ['STOPBANG', 'bounds'], ['MEQ30', 'bounds'], ['RASS', 'higherIs'],
    ['bmi', 'bounds'], ['qtc', 'bounds'], ['eGFR', 'bounds'], ['TSH', 'bounds'], ['age', 'bounds'],
    ['CAPS5', 'rights'], ['QIDSSR16', 'rights'], ['MDQ', 'rights'], ['YMRS', 'rights'], ['MEQ30', 'rights'], ['EBI', 'rights'], ['SDS', 'rights'],
    ['ACE', 'rights'], ['MoCA', 'rights'], ['MSIBPD', 'rights'], ['MOAAS', 'rights'], ['RASS', 'rights'], ['STOPBANG', 'rights'], ['BSI', 'rights'], ['CADSS', 'rights'],
];

describe('nothing that is only general knowledge', () => {
    test.each(unsourced)('%s states no %s', (name, field) => {
        expect(observable(name)[field]).toBeUndefined();
    });

    test.each(['BDI2', 'BSI', 'CADSS', 'ACE', 'DAST10', 'MEQ30', 'RASS', 'Aldrete', 'PCL5', 'IESR', 'SDS', 'EBI'])('%s has no bands', name => {
        expect(observable(name).bands).toEqual([]);
    });

    test.each(['meanArterialPressure', 'qtc', 'ALT', 'AST', 'creatinine', 'eGFR', 'glucose', 'potassium', 'sodium', 'haemoglobin', 'TSH', 'pregnancyTest', 'age',
        'GAD7', 'MADRS', 'HAMD17', 'QIDSSR16', 'BDI2', 'YMRS', 'ISI', 'WHODAS12', 'CGIS', 'BPRS18', 'RASS', 'Aldrete', 'ACE', 'MDQ', 'CADSS'])('%s has no code', name => {
        expect(observable(name).codes).toEqual([]);
    });

    test('no code stands beside PTSD and generalised anxiety disorder', () => {
        expect(declared('diagnoses').filter(({ name }) => ['ptsd', 'generalisedAnxietyDisorder'].includes(name)).map(({ codes }) => codes)).toEqual([[], []]);
    });
});
