import { expect, test } from 'vitest';
import { createWorkspace } from '../../language/workspace.js';
import { connect, uriOf } from './client.js';
import { memoryFiles } from './memory-files.js';
import { flagship } from './samples.js';

const at = flagship.indexOf('timing', flagship.indexOf('session dosing'));
const lines = flagship.slice(0, at).split('\n');
const position = { line: lines.length - 1, character: lines.at(-1)!.length + 'timing '.length };
const range = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
const place = { textDocument: { uri: uriOf('kat.protocol') }, position };

/** What an editor asks by itself while somebody types, which has to come before the next key is pressed. */
const questions: readonly (readonly [method: string, params: object])[] = [
    ['textDocument/inlayHint', { ...place, range }], ['textDocument/codeLens', place], ['textDocument/signatureHelp', place], ['textDocument/hover', place],
    ['textDocument/completion', place], ['textDocument/documentLink', place], ['textDocument/selectionRange', { ...place, positions: [position] }],
    ['textDocument/documentHighlight', place], ['textDocument/foldingRange', place], ['textDocument/documentSymbol', place],
    ['textDocument/semanticTokens/full', place], ['textDocument/codeAction', { ...place, range: { start: position, end: position }, context: { diagnostics: [], triggerKind: 2 } }]
];

/** The shortest of several times is what the work takes; the others tell of the machine. */
async function shortest(times: number, measured: (round: number) => Promise<number>): Promise<number> {
    let least = Infinity;
    for (let round = 0; round < times; round++) {
        least = Math.min(least, await measured(round));
    }
    return least;
}

/** How long a full check of the text takes, from nothing, on this machine as it is now. */
async function fullCheck(): Promise<number> {
    return shortest(3, async round => {
        const workspace = createWorkspace({ fileSystemProvider: () => memoryFiles(new Map([[uriOf('kat.protocol'), `${flagship}// ${round}\n`]])) });
        const started = performance.now();
        expect(workspace.document(uriOf('kat.protocol'))?.findings).toBeDefined();
        return performance.now() - started;
    });
}

test('right after an edit, each thing that an editor asks costs a small part of a full check', async () => {
    const client = await connect();
    client.open('kat.protocol', flagship);
    await client.findings('kat.protocol');
    const whole = await fullCheck();
    const costs = new Map<string, number>();
    for (const [method, params] of questions) {
        costs.set(method, await shortest(4, async round => {
            client.change('kat.protocol', `${flagship}// ${method} ${round}\n`);
            await client.findings('kat.protocol');
            const started = performance.now();
            await client.request(method, params);
            return performance.now() - started;
        }));
    }
    const told = [...costs].map(([method, cost]) => `${method}: ${(cost / whole).toFixed(3)} of ${whole.toFixed(0)} ms`);
    expect(told.filter((_, index) => [...costs.values()][index]! > whole / 5)).toEqual([]);
}, 60_000);
