import { expect, test } from 'vitest';
import { connect } from './client.js';
import { flagship } from './samples.js';

const everywhere = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };

/** Everything that is shown while somebody reads or types. */
function questions(uri: string, position: { line: number; character: number }): [string, object][] {
    const at = { textDocument: { uri }, position };
    return [
        ['textDocument/inlayHint', { ...at, range: everywhere }], ['textDocument/codeLens', at], ['textDocument/signatureHelp', at], ['textDocument/hover', at],
        ['textDocument/prepareCallHierarchy', at], ['textDocument/documentLink', at], ['textDocument/selectionRange', { ...at, positions: [position] }],
        ['textDocument/documentHighlight', at], ['textDocument/linkedEditingRange', at], ['textDocument/foldingRange', at], ['workspace/symbol', { query: 'dos' }]
    ];
}

test('a text that ends anywhere is answered, and nothing goes wrong', async () => {
    const client = await connect();
    const uri = client.open('kat.protocol', flagship);
    for (let end = 7; end < flagship.length; end += 331) {
        const text = flagship.slice(0, end);
        client.change('kat.protocol', text);
        const lines = text.split('\n');
        const position = { line: lines.length - 1, character: lines.at(-1)!.length };
        await Promise.all(questions(uri, position).map(([method, params]) => client.request(method, params)));
    }
    expect(client.log).toEqual([]);
}, 120_000);
