import type { FoldingRange } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';

const client = await connect();

async function folds(source: string): Promise<string[]> {
    const { uri } = openMarked(client, source);
    const found = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    return found.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`);
}

test('blocks fold up to the line before their closing brace', async () => {
    expect(await folds('protocol p "P" {\n    team {\n        role a "A"\n    }\n}\n')).toEqual(['0-3', '1-2']);
});

test('a block on one line does not fold', async () => {
    expect(await folds('fact age "Age" { unit a }\n')).toEqual([]);
});

test('prose over several lines folds whole', async () => {
    expect(await folds('protocol p "P" {\n    narrative "N" """\n        One.\n        Two.\n        """\n}\n')).toEqual(['0-4', '1-4']);
});

test('comments that follow one another fold together', async () => {
    expect(await folds('// one\n// two\n\n// alone\n/* several\n   lines */\nuse standard // behind\n')).toEqual(['0-1 comment', '3-5 comment']);
});

test('marked regions fold', async () => {
    expect(await folds('// #region People\nteam {\n    role a "A"\n}\n// #endregion\n')).toEqual(['0-4 region', '1-2']);
});

test('a missing brace leaves the other blocks as they are', async () => {
    expect(await folds('protocol p "P" {\n    team {\n        role a "A"\n    }\n    safety {\n')).toEqual(['1-2']);
});
