import { describe, expect, test } from 'vitest';
import { libraryFiles } from '../../language/generated/library.js';
import { checkText, parseDocument } from '../harness.js';
import { declared, observable, rangeOf } from './standard.js';

/** The codes of the findings about a criterion whose values are collected, in an otherwise empty protocol. */
function findingsAt(condition: string): string[] {
    const values = [...new Set([...condition.matchAll(/(\w+)(?:\.\w+)? (?:[<>=]|is )/g)].map(([, name]) => name))];
    const text = `use standard\nprotocol p "P" {\n screening {\n  step s "S" {\n   collect ${values.join(', ')}\n  }\n  include it "It" when ${condition}\n }\n}`;
    const lines = text.slice(0, text.indexOf(condition)).split('\n');
    return checkText(text).filter(finding => finding.line === lines.length && finding.column > lines.at(-1)!.length).map(({ code }) => code);
}

/** The codes of the findings about a response, in a protocol that collects its value. */
function findingsOfResponse(condition: string): string[] {
    const [name] = condition.split(' ');
    const text = `use standard\nprotocol p "P" {\n screening {\n  step s "S" {\n   collect ${name}\n  }\n }\n outcomes {\n  response when ${condition}\n }\n}`;
    return checkText(text).filter(({ line }) => line === 9).map(({ code }) => code);
}

/** The kind of a criterion's condition, and the values it asks for. */
function conditionOf(condition: string): unknown {
    return parseDocument(`use standard\nprotocol p "P" {\n screening {\n  include it "It" when ${condition}\n }\n}`).model.protocols[0]!.criteria[0]!.when.condition;
}

describe('traps of rating scales', () => {
    test.each([['BPRS18', '18 to 126'], ['BPRSE', '24 to 168'], ['CGIS', '1 to 7'], ['CGII', '1 to 7'], ['RASS', '-5 to 4']])(
        'the lowest score of %s is not 0', (name, range) => expect(rangeOf(name)).toBe(range));

    test.each([['MOAAS', 'better'], ['Aldrete', 'better'], ['MoCA', 'better'], ['MMSE', 'better'], ['LeidenOAAS', 'worse'], ['PHQ9', 'worse'], ['MADRS', 'worse']])(
        'higher is %s: %s', (name, direction) => expect(observable(name).higherIs).toBe(direction));

    test('what has two sides or no side has no direction', () => {
        expect(['RASS', 'MEQ30', 'MOAAS6'].map(name => observable(name).higherIs)).toEqual([undefined, undefined, undefined]);
    });

    test('a percentage of change means something only where the scale begins at 0', () => {
        expect(declared('observables').filter(({ category, bounds }) => category === 'instrument' && bounds && bounds.low.value !== '0').map(({ name }) => name))
            .toEqual(['CGIS', 'CGII', 'BPRS18', 'BPRSE', 'MOAAS6', 'RASS']);
    });

    test.each([
        ['BPRS18 falls at least 50 % compared with s', ['percent-without-zero']], ['CGIS falls at least 50 % compared with s', ['percent-without-zero']],
        ['BPRS18 falls at least 10 compared with s', []], ['MADRS falls at least 50 % compared with s', []],
    ])('%s gives %j', (condition, codes) => expect(findingsOfResponse(condition)).toEqual(codes));

    test.each([
        ['MoCA falls at least 5 compared with s', ['wrong-direction']], ['MOAAS <= 3', ['wrong-direction']], ['PHQ9 rises at least 5 compared with s', ['wrong-direction']],
        ['MoCA rises at least 5 compared with s', []], ['LeidenOAAS <= 1', []],
    ])('a response by which patients get worse is found: %s', (condition, codes) => expect(findingsOfResponse(condition)).toEqual(codes));

    test('no item and no answer of an instrument ships: names and figures only', () => {
        const texts = libraryFiles.map(({ text }) => text.toLowerCase()).join('\n');
        const itemWords = ['not at all sure', 'not at all', 'several days', 'more than half the days', 'nearly every day', 'over the last', 'how often', 'have you', 'little interest'];
        expect(itemWords.filter(words => texts.includes(words))).toEqual([]);
    });

    test('the C-SSRS has scales and no total', () => {
        const { hasTotal, scales } = observable('CSSRS');
        expect(hasTotal).toBe(false);
        expect(scales.map(({ name, bounds, choices }) => `${name} ${bounds ? `${bounds.low.value}–${bounds.high.value}` : choices.join('/')}`)).toEqual([
            'ideation 0–5', 'behaviour no/yes', 'ideationPastMonth 0–5', 'behaviourPast3Months no/yes',
        ]);
        expect(declared('observables').filter(({ category, hasTotal }) => category === 'instrument' && !hasTotal).map(({ name }) => name)).toEqual(['CSSRS']);
        expect(findingsAt('CSSRS >= 15')).not.toEqual([]);
        expect(findingsAt('CSSRS.ideation >= 4')).toEqual([]);
    });

    test('the QIDS counts the highest of each of nine groups', () => {
        expect([rangeOf('QIDSSR16'), observable('QIDSSR16').items]).toEqual(['0 to 27', undefined]);
        expect(findingsAt('QIDSSR16 >= 48')).not.toEqual([]);
    });

    test.each([['CAPS5', 136], ['HAMD17', 54], ['ISI', 29], ['PHQ9', 28]])('a misprinted %s of %i is found', (name, score) => {
        expect(findingsAt(`${name} >= ${score}`)).not.toEqual([]);
    });

    test('versions of one scale are different instruments', () => {
        const names = new Set(declared('observables').map(({ name }) => name));
        expect(['BDI', 'CAPS', 'PCL', 'BPRS', 'HAMD', 'QIDS', 'OAAS', 'WHODAS'].filter(name => names.has(name))).toEqual([]);
        expect(['BDI2', 'CAPS5', 'CAPS5Week', 'PCL5', 'PCL5Week', 'CADSS', 'CADSS27', 'CADSS6', 'MOAAS', 'MOAAS6', 'LeidenOAAS'].every(name => names.has(name))).toBe(true);
    });

    test('recall periods stand beside the scale, so that an interval can be compared with them', () => {
        const recall = (name: string): string => {
            const { recall: period } = observable(name);
            return typeof period === 'object' ? `${period.upper.value} ${period.upper.unit}` : String(period);
        };
        expect(['PHQ9', 'PCL5', 'CAPS5', 'CAPS5Week', 'CADSS'].map(recall)).toEqual(['2 wk', '1 mo', '1 mo', '1 wk', 'now']);
    });

    test('the cut-off of the AUDIT-C depends on sex, so it is a criterion and no band', () => {
        expect(observable('AUDITC').bands).toEqual([]);
        expect(findingsAt('(sex is male and AUDITC >= 4) or (sex is female and AUDITC >= 3)')).toEqual([]);
        expect(findingsAt('meets auditCPositive')).toEqual([]);
    });

    test('a positive MDQ needs three things', () => {
        expect(observable('MDQ').bands).toEqual([]);
        expect(findingsAt('MDQ >= 7 and MDQ.samePeriod is yes and MDQ.problem is serious')).toEqual([]);
        expect(conditionOf('MDQ >= 7 and MDQ.samePeriod is yes and MDQ.problem is serious')).toMatchObject({ kind: 'all', of: { length: 3 } });
    });

    test('a positive MDQ and a severe risk on the C-SSRS are defined once, and used by name', () => {
        expect(findingsAt('meets mdqPositive or meets severeSuicideRisk')).toEqual([]);
        expect(findingsAt('CSSRS.behaviour >= 1')).not.toEqual([]);
        expect(findingsAt('MDQ.problem is severe')).not.toEqual([]);
    });

    test('a saturation written as a fraction is found', () => {
        expect(findingsAt('oxygenSaturation < 0.92 %')).not.toEqual([]);
    });

    test.each([['MADRS', /permission refused|refused permission/], ['BDI2', /Commercial, Pearson/], ['MMSE', /Commercial, PAR/], ['IESR', /declined permission/]])(
        'the rights of %s are stated', (name, rights) => expect(observable(name).rights).toMatch(rights));
});
