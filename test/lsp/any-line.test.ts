import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { flagship } from './samples.js';

test('without any one line of the example, the server answers, and the rest of the outline is there', async () => {
    const client = await connect();
    const uri = client.open('kat.protocol', flagship);
    const lines = flagship.split('\n');
    const range = (from: number, to: number): Range => ({ start: { line: from, character: 0 }, end: { line: to, character: 0 } });
    for (let number = 0; number < lines.length - 1; number++) {
        client.change('kat.protocol', '', range(number, number + 1));
        const place = { textDocument: { uri }, position: { line: number, character: 12 } };
        const [findings, outline] = await Promise.all([
            client.findings('kat.protocol'),
            client.request<DocumentSymbol[]>('textDocument/documentSymbol', place),
            ...['completion', 'hover', 'definition', 'foldingRange', 'semanticTokens/full', 'formatting'].map(method => client.request(`textDocument/${method}`, place))
        ]);
        expect(findings.length, `findings without line ${number + 1}`).toBeLessThan(30);
        expect(outline.length, `outline without line ${number + 1}`).toBeGreaterThan(0);
        client.change('kat.protocol', `${lines[number]}\n`, range(number, number));
    }
    expect(await client.findings('kat.protocol')).toEqual([]);
    expect(client.log).toEqual([]);
}, 120_000);
