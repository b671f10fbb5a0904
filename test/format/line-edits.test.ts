import { flagship } from '../flagship.js';
import { describe, expect, it } from 'vitest';
import { formatText, lineEdits, type LineEdit } from '../../language/syntax/format/index.js';
import { seededRandom } from '../random.js';
import { spread } from './spread.js';


describe('the lines to change', () => {
    it.each<[string, string, string, LineEdit[]]>([
        ['none', 'a\nb\n', 'a\nb\n', []],
        ['one line', 'a\n b\nc\n', 'a\nb\nc\n', [{ startLine: 1, endLine: 2, newText: 'b\n' }]],
        ['two lines apart', ' a\nb\n c\n', 'a\nb\nc\n', [{ startLine: 0, endLine: 1, newText: 'a\n' }, { startLine: 2, endLine: 3, newText: 'c\n' }]],
        ['an empty line too many', 'a\n\n\nb\n', 'a\n\nb\n', [{ startLine: 2, endLine: 3, newText: '' }]],
        ['an empty line with spaces', 'a\n  \nb\n', 'a\n\nb\n', [{ startLine: 1, endLine: 2, newText: '\n' }]],
        ['an empty line too few', 'a\nb\n', 'a\n\nb\n', [{ startLine: 1, endLine: 1, newText: '\n' }]],
        ['lines that are joined', 'a\n\n{\nb\n}\n', 'a {\nb\n}\n', [{ startLine: 0, endLine: 3, newText: 'a {\n' }]],
        ['a line that is split', 'x\na { b\n}\n', 'x\na {\n    b\n}\n', [{ startLine: 1, endLine: 2, newText: 'a {\n    b\n' }]],
        ['the end of the file', 'a\nb', 'a\nb\n', [{ startLine: 1, endLine: 2, newText: 'b\n' }]],
        ['empty lines at the end', 'a\n\n\n', 'a\n', [{ startLine: 1, endLine: 3, newText: '' }]],
        ['line breaks', 'a\r\nb\n', 'a\r\nb\r\n', [{ startLine: 1, endLine: 2, newText: 'b\r\n' }]],
        ['everything', '', 'a\n', [{ startLine: 0, endLine: 0, newText: 'a\n' }]],
        ['other words', 'a\nbb\nc\n', 'a\nb\nc\n', [{ startLine: 1, endLine: 2, newText: 'b\nc\n' }, { startLine: 2, endLine: 3, newText: '' }]],
    ])('%s', (_, before, after, edits) => {
        expect(lineEdits(before, after)).toEqual(edits);
        expect(applied(before, edits)).toBe(after);
    });

    it('lead to the formatted text, each from one line or a few', () => {
        for (let seed = 0; seed < 20; seed++) {
            const before = spread(flagship, seed);
            const after = formatText(before)!;
            const edits = lineEdits(before, after);
            expect(applied(before, edits)).toBe(after);
            expect(Math.max(...edits.map(({ startLine, endLine }) => endLine - startLine))).toBeLessThan(10);
        }
    });

    it('leave alone what is formatted already', () => {
        const lines = flagship.split('\n');
        const random = seededRandom(1);
        for (let round = 0; round < 50; round++) {
            const line = random(lines.length - 1);
            const before = lines.with(line, `${lines[line]!} `).join('\n');
            expect(lineEdits(before, flagship)).toEqual([{ startLine: line, endLine: line + 1, newText: `${lines[line]!}\n` }]);
        }
    });

    it('lead from any text to any other', () => {
        const random = seededRandom(2);
        const draw = (): string => Array.from({ length: random(12) }, () => ['a', 'bb', ' ', '\n', '\n\n', '{', '\r\n'][random(7)]!).join('');
        for (let round = 0; round < 3000; round++) {
            const [before, after] = [draw(), draw()];
            expect(applied(before, lineEdits(before, after))).toBe(after);
        }
    });
});

/** What an editor makes of the changes, from the last to the first. */
function applied(text: string, edits: readonly LineEdit[]): string {
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    return edits.reduceRight((now, { startLine, endLine, newText }) => now.toSpliced(startLine, endLine - startLine, newText), [...lines]).join('');
}
