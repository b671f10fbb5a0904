import { expect, test } from 'vitest';
import { lineHelp } from '../../language/syntax/examples.js';
import { singleLines } from '../../server/lsp/completion/written-lines.js';
import { checkText } from '../harness.js';

/** The first lines of the blocks that the lines stand in. */
const blocks = ['consent c "C" {', 'medication m "M" {', 'session s "S" {', 'phase p "P" {', 'arm a "A" {', 'instrument i "I" {'];

test.each(singleLines)('%s stands once in its block', rule => {
    const line = lineHelp[rule]!.example;
    const homes = ['', ...blocks].map(block => (block ? `${block}\n${line}\n${line}\n}` : `${line}\n${line}`));
    const texts = homes.map(lines => `use standard\nprotocol example "Example" {\n${lines}\n}\n`);
    const codes = texts.map(text => checkText(text).map(({ code }) => code));
    expect(codes.some(found => found.includes('repeated-line') && !found.includes('unreadable'))).toBe(true);
});
