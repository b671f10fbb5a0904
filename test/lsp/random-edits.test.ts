import { expect, test } from 'vitest';
import { checkText } from '../harness.js';
import { seeded } from '../quantities/seeded.js';
import { connect } from './client.js';
import { flagship } from './samples.js';

const pieces = ['"', '"""', '{', '}', '\n', 'session x "X" {', 'staff ', ',', ' and ', '//', '/*', '*/', 'protocol q "Q" {', '5', ' mg', '(', ')', 'day', '😀', '\r', '[@', '{a.'];

const requests = ['completion', 'hover', 'documentSymbol', 'semanticTokens/full', 'formatting', 'codeAction', 'foldingRange'];

test.each([1, 2])('after any edit the findings are those of the whole text, and every request is answered (%i)', async seed => {
    const { below } = seeded(seed);
    const client = await connect();
    const uri = client.open('kat.protocol', flagship);
    let text = flagship;
    for (let turn = 0; turn < 40; turn++) {
        const at = below(text.length);
        const inserted = turn % 2 === 0 ? pieces[below(pieces.length)]! : '';
        text = turn % 8 === 7 ? flagship : text.slice(0, at) + inserted + text.slice(at + below(12));
        client.change('kat.protocol', text);
        const lines = text.slice(0, at).split('\n');
        const position = { line: lines.length - 1, character: lines.at(-1)!.length };
        const params = { textDocument: { uri }, position, range: { start: position, end: position }, context: { diagnostics: [] }, options: {} };
        await Promise.all(requests.map(method => client.request(`textDocument/${method}`, params)));
        const found = await client.findings('kat.protocol');
        expect(found.map(({ code, message }) => [code, message]), `turn ${turn}`).toEqual(checkText(text).map(({ code, message }) => [code, message]));
    }
    expect(client.log).toEqual([]);
});
