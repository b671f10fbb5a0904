import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';
import { columnSamples } from './column-samples.js';
import { samples } from './samples.js';

describe.each([...samples, ...columnSamples])('$title', ({ given, wanted }) => {
    it('is formatted', () => {
        expect(formatText(given.join('\n'))?.split('\n')).toEqual([...wanted, '']);
    });
    it('is formatted with CRLF', () => {
        expect(formatText([...given, ''].join('\r\n'))).toBe([...wanted, ''].join('\r\n'));
    });
    it('stays when formatted again', () => {
        expect(formatText(`${wanted.join('\n')}\n`)?.split('\n')).toEqual([...wanted, '']);
    });
});

describe('ends of the file', () => {
    it.each([
        ['nothing', '', ''],
        ['only white space', ' \n\t\n', ''],
        ['no line break', 'use standard', 'use standard\n'],
        ['line breaks of both kinds', 'use standard\r\nteam {\n}\r\n', 'use standard\r\nteam {\r\n}\r\n'],
        ['a byte order mark', '\uFEFF  use  standard\n', '\uFEFFuse standard\n'],
    ])('%s', (_, given, wanted) => {
        expect(formatText(given)).toBe(wanted);
    });
});

describe('text that nobody can be sure about is left alone', () => {
    it.each([
        ['a text without an end', 'owner "Clinic\nversion 1'],
        ['a text that ends with a backslash', 'owner "Clinic\\'],
        ['a curly text without an end', 'owner “Clinic\n'],
        ['a text that ends with the wrong quote', 'owner "Clinic”\n'],
        ['prose without an end', 'narrative "N" """\ntext\n'],
        ['prose that lost its end before other prose', 'narrative "N" """\ntext\n}\nnarrative "M" """\nmore\n"""\n'],
        ['prose of four quotes', 'narrative "N" """"'],
        ['a comment without an end', 'team { /* role }'],
        ['a block without an end', 'team {\n'],
        ['an end without a block', 'team {\n}\n}\n'],
        ['more blocks in each other than the language allows', '{\n'.repeat(101) + '}\n'.repeat(101)],
        ['a lone carriage return', 'use standard\rteam {}'],
    ])('%s', (_, given) => {
        expect(formatText(given)).toBeUndefined();
    });
});
