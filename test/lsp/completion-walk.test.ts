import { CompletionItemKind, type CompletionItem, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { applied } from './marked-file.js';
import { flagship } from './samples.js';
import { parseDocument } from '../harness.js';

const client = await connect();
const document = TextDocument.create('', '', 0, flagship);

/** What is written when a proposal is accepted; names and whole lines, for a word that goes on needs more words. */
function isWhole({ kind }: CompletionItem, newLine: boolean): boolean {
    return newLine ? kind === CompletionItemKind.Keyword : kind !== CompletionItemKind.Keyword && kind !== CompletionItemKind.Operator;
}

function readingProblems(text: string): number {
    return parseDocument(text).findings.filter(({ code }) => code === 'unreadable').length;
}

test('at every fifth place of the example, proposals come without a fault', async () => {
    const uri = client.open('kat.protocol', flagship);
    for (let offset = 0; offset < flagship.length; offset += 5) {
        await client.request('textDocument/completion', { textDocument: { uri }, position: document.positionAt(offset) });
    }
    expect(client.log).toEqual([]);
}, 240_000);

test('in lines that break off, what is accepted never reads worse', async () => {
    const worse: string[] = [];
    let tried = 0;
    for (let offset = 211; offset < flagship.length; offset += 307) {
        const lineEnd = flagship.indexOf('\n', offset);
        const text = flagship.slice(0, offset) + flagship.slice(lineEnd);
        const before = readingProblems(text);
        const uri = client.open('half.protocol', text);
        const position = document.positionAt(offset);
        const found = await client.request<CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position }) ?? [];
        const newLine = flagship.slice(0, offset).split('\n').at(-1)!.trim() === '';
        for (const item of found.filter(each => isWhole(each, newLine)).slice(0, 4)) {
            tried++;
            const after = applied(text, [item.textEdit as TextEdit]);
            if (readingProblems(after) > before) {
                worse.push(`${item.label} at ${position.line + 1}:${position.character + 1} in ${after.split('\n')[position.line]!}`);
            }
        }
    }
    expect(worse).toEqual([]);
    expect(tried).toBeGreaterThan(40);
}, 240_000);
