import { flagship } from '../flagship.js';
import { AstUtils, EmptyFileSystem, type AstNode } from 'langium';
import { expect, test } from 'vitest';
import type { Parsed } from '../../language/syntax/parser.js';
import { createSourceFiles } from '../../language/syntax/source-files.js';

const { ProtocolParser: parser, Lexer: lexer } = createSourceFiles(EmptyFileSystem).services.parser;
let read = parser.parse(flagship);
const whole = namedElements(read);

interface NamedElement {
    readonly name: string;
    readonly start: number;
    readonly end: number;
}

function namedElements(parsed: Parsed): NamedElement[] {
    return [...AstUtils.streamAst(parsed.value)].flatMap((node: AstNode & { name?: string }) =>
        node.name === undefined || !node.$cstNode ? [] : [{ name: `${node.$type} ${node.name}`, start: node.$cstNode.offset, end: node.$cstNode.end }]);
}

/** The share of the elements outside a stretch that are still there without it, and how many mistakes are told. */
function without(start: number, end: number): { share: number; mistakes: number } {
    // Every text follows the one before, as in an editor: what did not change is taken over.
    read = parser.parse(flagship.slice(0, start) + flagship.slice(end), read);
    expect(read.mistakes.map(({ kind }) => kind)).not.toContain('unreadable');
    const left = new Set(namedElements(read).map(({ name }) => name));
    const others = whole.filter(element => element.end <= start || element.start >= end);
    const kept = others.filter(({ name }) => left.has(name));
    return { share: others.length === 0 ? 1 : kept.length / others.length, mistakes: read.mistakes.length };
}

test('taking away any line costs that line, and one message at most', () => {
    let start = 0;
    for (const line of flagship.split('\n')) {
        const end = start + line.length + 1;
        const { share, mistakes } = without(start, end);
        expect(share, `without the line: ${line}`).toBeGreaterThanOrEqual(0.9);
        expect(mistakes, `without the line: ${line}`).toBeLessThanOrEqual(line.includes('"""') ? 2 : 1);
        start = end;
    }
});

test('taking away any word costs the element it stands in, and one message at most', () => {
    for (const { startOffset, image } of lexer.tokenize(flagship).tokens.filter((_, index) => index % 7 === 0)) {
        const { share, mistakes } = without(startOffset, startOffset + image.length);
        expect(share, `without ${image} at ${startOffset}`).toBeGreaterThanOrEqual(0.9);
        expect(mistakes, `without ${image} at ${startOffset}`).toBeLessThanOrEqual(1);
    }
});

test('a text that breaks off anywhere keeps what comes before', () => {
    for (const { startOffset, image } of lexer.tokenize(flagship).tokens.filter((_, index) => index % 9 === 0)) {
        for (const end of [startOffset + image.length, startOffset + Math.floor(image.length / 2)]) {
            const { share, mistakes } = without(end, flagship.length);
            expect(share, `up to ${end}`).toBeGreaterThanOrEqual(0.9);
            expect(mistakes, `up to ${end}`).toBeLessThanOrEqual(2);
        }
    }
});

test.each([
    ['parentheses', `screening { include deep "Deep" when ${'('.repeat(3000)}age >= 18 years${')'.repeat(3000)} }`],
    ['refusals', `screening { include deep "Deep" when ${'not '.repeat(3000)}age >= 18 years }`],
    ['blocks', `session deep "Deep" { ${'do part "Part" { '.repeat(3000)}${'} '.repeat(3000)} }`],
    ['braces', '{ '.repeat(3000)],
    ['closing braces', '} '.repeat(3000)],
    ['terms', `screening { include long "Long" when age >= 18 years${' and age >= 18 years'.repeat(3000)} }`]
])('thousands of %s harm nothing', (_, lines) => {
    const text = `protocol kat "KAT" {\n    version 1.0.0\n    ${lines}\n    session after "After" {\n        lasts 60 min\n    }\n}\n`;
    const names = namedElements(parser.parse(text)).map(({ name }) => name);
    expect(names).toContain('Protocol kat');
    expect(namedElements(parser.parse(flagship))).toEqual(whole);
});
