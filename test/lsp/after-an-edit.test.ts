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
    ['textDocument/documentHighlight', place], ['textDocument/linkedEditingRange', place], ['textDocument/foldingRange', place], ['textDocument/documentSymbol', place],
    ['textDocument/semanticTokens/full', place], ['textDocument/codeAction', { ...place, range: { start: position, end: position }, context: { diagnostics: [], triggerKind: 2 } }]
];

/** How long something takes, in milliseconds. */
async function timeOf(work: () => unknown): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
}

/** How long a full check of the text takes, from nothing, on this machine as it is now: the shortest of several, as the others tell of the machine. */
async function fullCheck(): Promise<number> {
    const texts = [1, 2, 3].map(round => `${flagship}// ${round}\n`);
    const times = texts.map(async text => {
        const workspace = createWorkspace({ fileSystemProvider: () => memoryFiles(new Map([[uriOf('kat.protocol'), text]])) });
        return timeOf(() => expect(workspace.document(uriOf('kat.protocol'))?.findings).toBeDefined());
    });
    return Math.min(...await Promise.all(times));
}

test('each thing that an editor asks by itself costs a small part of a full check, right after an edit and once that is checked', async () => {
    const client = await connect();
    client.open('kat.protocol', flagship);
    await client.findings('kat.protocol');
    const whole = await fullCheck();
    const tooLong: string[] = [];
    for (const [method, params] of questions) {
        const [atOnce, checked]: [number[], number[]] = [[], []];
        for (const round of [1, 2, 3]) {
            client.change('kat.protocol', `${flagship}// ${method} ${round}\n`);
            atOnce.push(await timeOf(() => client.request(method, params)));
            await client.findings('kat.protocol');
            checked.push(await timeOf(() => client.request(method, params)));
        }
        const parts = [Math.min(...atOnce) / whole, Math.min(...checked) / whole] as const;
        if (parts[0] > 1 / 3 || parts[1] > 1 / 50) {
            tooLong.push(`${method}: ${parts.map(part => part.toFixed(3)).join(' and ')} of ${whole.toFixed(0)} ms`);
        }
    }
    expect(tooLong).toEqual([]);
}, 60_000);
