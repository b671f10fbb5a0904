import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeFrame } from '../../server/cli/output/code-frame.js';
import { paintFor } from '../../server/cli/output/colours.js';
import { displayWidth } from '../../server/cli/output/display-width.js';
import { marked } from '../harness.js';

function frame(source: string): string[] {
    const { text, ranges } = marked(source);
    return codeFrame(TextDocument.create('file:///a.protocol', 'clinical-protocol', 0, text), ranges[0]!, marks => marks, paintFor(false)).split('\n');
}

test.each([
    ['a word', 'one\ntwo <|three|> four\nfive', ['    2 | two three four', '      |     ^^^^^']],
    ['the first line', '<|one|>', ['    1 | one', '      | ^^^']],
    ['nothing', 'one <||>two', ['    1 | one two', '      |     ^']],
    ['the end of the text', 'one\n<||>', ['    2 | ', '      | ^']],
    ['the end of a line', 'one<||>\r\ntwo', ['    1 | one', '      |    ^']],
    ['several lines', 'a <|b {\n  c\n}|>', ['    1 | a b {', '      |   ^^^']],
    ['CRLF', 'one\r\n<|two|>\r\n', ['    2 | two', '      | ^^^']],
    ['tabs', '\ta\t<|b|>', ['    1 |     a    b', '      |          ^']],
    ['wide letters', '日本 <|語|> x', ['    1 | 日本 語 x', '      |      ^^']],
    ['an emoji', '😀 <|😀a|>', ['    1 | 😀 😀a', '      |    ^^^']],
    ['a combined letter', 'e\u0301 <|e\u0301|>', ['    1 | e\u0301 e\u0301', '      |   ^']],
    ['control characters', '\u001b[31m<|a|>', ['    1 | \ufffd[31ma', '      |      ^']],
])('%s', (_, source, expected) => {
    expect(frame(source)).toEqual(expected);
});

test.each([
    ['before the place', `${'x'.repeat(500)} <|here|>`],
    ['after the place', `<|here|> ${'x'.repeat(500)}`],
    ['around the place', `${'x'.repeat(500)} <|here|> ${'x'.repeat(500)}`],
    ['in the place', `<|here${'x'.repeat(500)}|>`],
])('a line that is too long is cut %s', (_, source) => {
    const [line = '', marks = ''] = frame(source);
    expect(displayWidth(line)).toBeLessThanOrEqual(152);
    expect(line).toContain('…');
    expect(line.slice(marks.indexOf('^'))).toMatch(/^here/);
});

test('a long text has room for its line numbers', () => {
    const [line = '', marks = ''] = frame(`${'\n'.repeat(123_455)}<|x|>`);
    expect(line).toBe('123456 | x');
    expect(marks).toBe('       | ^');
});
