import { describe, expect, test } from 'vitest';
import { closingQuotes, isClosedText, proseParts } from '../../language/syntax/prose.js';
import { parseDocument } from '../harness.js';
import { protocolWith } from './read.js';

/** The parts of a text, each with the stretch of the text that its range covers. */
function partsOf(written: string): [kind: string, content: string, covered: string][] {
    return proseParts(written, 100).map((part) => [
        part.kind,
        part.kind === 'text' ? part.text : part.kind === 'figure' ? part.path : part.source,
        written.slice(part.start - 100, part.end - 100),
    ]);
}

describe('the parts of a text', () => {
    test.each<[string, [string, string, string][]]>([
        ['"plain"', [['text', 'plain', 'plain']]],
        ['""', []],
        ['"a \\"b\\" \\\\ c"', [['text', 'a "b" \\ c', 'a \\"b\\" \\\\ c']]],
        ['“curly”', [['text', 'curly', 'curly']]],
        ['"open', [['text', 'open', 'open']]],
        ['"""open {a.b}', [['text', 'open ', 'open '], ['figure', 'a.b', 'a.b']]],
        ['"{a}{ b.c }[@d] e"', [['figure', 'a', 'a'], ['figure', 'b.c', 'b.c'], ['citation', 'd', '[@d]'], ['text', ' e', ' e']]],
        ['"{} {a b} [@] [x] {"', [['text', '{} {a b} [@] [x] {', '{} {a b} [@] [x] {']]],
        ['"""\n    One\n      two {x}\n\n    three [@s].\n    """', [
            ['text', 'One\n  two ', 'One\n      two '], ['figure', 'x', 'x'], ['text', '\n\nthree ', '\n\n    three '], ['citation', 's', '[@s]'], ['text', '.', '.'],
        ]],
        ['"""One\n        two\n        three"""', [['text', 'One\ntwo\nthree', 'One\n        two\n        three']]],
        ['"""\r\n  One\r\n  two\r\n"""', [['text', 'One\ntwo', 'One\r\n  two']]],
    ])('%j', (written, expected) => {
        expect(partsOf(written)).toEqual(expected);
    });
});

describe('whether a text is closed', () => {
    test.each([
        ['"a"', true], ['""', true], ['"', false], ['"a', false], ['"a\\"', false], ['"a\\\\"', true], ['“a”', true], ['“a', false], ['“a"', false],
        ['"""a"""', true], ['""""""', true], ['"""', false], ['"""a', false], ['"""a"', false], ['"""a "b" """', true],
    ])('%s %s', (written, closed) => {
        expect(isClosedText(written)).toBe(closed);
    });

    test.each([['"a', '"'], ['"""a', '"""'], ['“a', '”']])('%s is closed by %s', (written, quotes) => {
        expect(closingQuotes(written)).toBe(quotes);
    });
});

test('citations inside prose lead to sources of the protocol, of the file and of imported files', () => {
    const { text, model } = parseDocument(`
        import "other.protocol"
        source shared "Shared"
        protocol p "P" {
            source own "Own"
            narrative "Why" """Because [@own], [@shared], [@far] and [@nowhere] say {dosing.count}."""
            consent c "C" { risk r "It happens [@own]." }
        }`, { 'other.protocol': 'source far "Far"' });
    const [protocol] = model.protocols;
    const cited = protocol?.narratives[0]?.text.flatMap((part) => (part.kind === 'citation' ? [part] : [])) ?? [];
    expect(cited.map((part) => part.source.target)).toEqual(['source/own', 'document:source/shared', 'other:source/far', undefined]);
    expect(cited.map((part) => text.slice(part.range.start, part.range.end))).toEqual(['[@own]', '[@shared]', '[@far]', '[@nowhere]']);
    expect(cited.map((part) => text.slice(part.source.range.start, part.source.range.end))).toEqual(['own', 'shared', 'far', 'nowhere']);
    expect(protocol?.used.sources.map((source) => source.id)).toEqual(['document:source/shared', 'other:source/far']);
    expect(protocol?.references.map((reference) => reference.written)).toEqual(['own', 'shared', 'far', 'nowhere', 'own']);
    expect(protocol?.own.consents[0]?.items[0]?.text).toMatchObject([{ kind: 'text', text: 'It happens ' }, { kind: 'citation' }, { text: '.' }]);
});

test('the label of a consent item is its text, with the indentation taken away', () => {
    const [consent] = protocolWith('consent c "C" { statement s """\n      You have {dosing.count} sessions\n      and more [@x].\n      """ }').own.consents;
    expect(consent?.items[0]?.label).toBe('You have {dosing.count} sessions\nand more [@x].');
});
