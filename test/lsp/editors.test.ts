import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createMessageConnection, StreamMessageReader, StreamMessageWriter,
    type ClientCapabilities, type CodeAction, type CompletionList, type Diagnostic, type Hover, type SignatureHelp
} from 'vscode-languageserver/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { afterAll, expect, test } from 'vitest';
import { root } from '../toolchain/project-files.js';
import { small } from './samples.js';

/** What an editor says of itself at the start, written after its documentation. */
interface Editor {
    readonly clientInfo: { readonly name: string };
    readonly capabilities: ClientCapabilities;
}

const descriptions = join(import.meta.dirname, 'editors');
const editors = readdirSync(descriptions).map(file => [file, JSON.parse(readFileSync(join(descriptions, file), 'utf8')) as Editor] as const);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'regimen-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every object in a message. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null) {
        yield value as Record<string, unknown>;
        for (const part of Object.values(value)) {
            yield* objectsIn(part);
        }
    }
}

function isMarkdown(contents: unknown): boolean {
    return typeof contents === 'object' && contents !== null && 'kind' in contents && contents.kind === 'markdown';
}

/** What in the answers of the server an editor has not said that it understands. */
function beyond({ textDocument, workspace }: ClientCapabilities, answers: unknown): string[] {
    const item = textDocument?.completion?.completionItem;
    const signature = textDocument?.signatureHelp?.signatureInformation;
    const nests = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    const told = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
    const limits: Readonly<Record<string, boolean | undefined>> = {
        labelDetails: item?.labelDetailsSupport, annotationId: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
        changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined, documentChanges: workspace?.workspaceEdit?.documentChanges,
        disabled: textDocument?.codeAction?.disabledSupport,
        isPreferred: textDocument?.codeAction?.isPreferredSupport ?? textDocument?.codeAction === undefined,
        codeDescription: told.codeDescriptionSupport, relatedInformation: told.relatedInformation, targetUri: textDocument?.definition?.linkSupport,
        itemDefaults: textDocument?.completion?.completionList?.itemDefaults !== undefined, relatedDocuments: told.relatedDocumentSupport
    };
    return [...objectsIn(answers)].flatMap(object => [
        ...Object.keys(limits).filter(key => key in object && limits[key] !== true),
        ...object.insertTextFormat === 2 && item?.snippetSupport !== true ? ['snippet'] : [],
        ...isMarkdown(object.contents) && textDocument?.hover?.contentFormat?.includes('markdown') !== true ? ['markdown in a hover'] : [],
        ...isMarkdown(object.documentation) && 'sortText' in object && item?.documentationFormat?.includes('markdown') !== true ? ['markdown in a proposal'] : [],
        ...isMarkdown(object.documentation) && 'parameters' in object && signature?.documentationFormat?.includes('markdown') !== true ? ['markdown in help'] : [],
        ...'selectionRange' in object && 'children' in object && !nests ? ['an outline in an outline'] : [],
        ...'insert' in object && item?.insertReplaceSupport !== true ? ['insert and replace'] : []
    ]);
}

const allowed: Readonly<Record<string, (capabilities: ClientCapabilities, params: unknown) => boolean>> = {
    'client/registerCapability': ({ workspace }, params) => (params as { registrations: { method: string }[] }).registrations.every(({ method }) => (
        (method === 'workspace/didChangeWatchedFiles' && workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
        || (method === 'workspace/didChangeConfiguration' && workspace?.didChangeConfiguration?.dynamicRegistration === true)
        || (method === 'workspace/didChangeWorkspaceFolders' && workspace?.workspaceFolders === true)
    )),
    'workspace/configuration': ({ workspace }) => workspace?.configuration === true,
    'workspace/diagnostic/refresh': ({ workspace }) => workspace?.diagnostics?.refreshSupport === true,
    'workspace/codeLens/refresh': ({ workspace }) => workspace?.codeLens?.refreshSupport === true,
    'workspace/inlayHint/refresh': ({ workspace }) => workspace?.inlayHint?.refreshSupport === true,
    'window/workDoneProgress/create': ({ window }) => window?.workDoneProgress === true
};

test.each(editors)('a whole session with %s, in which the server asks and answers only what the editor knows', async (file, editor) => {
    const child = spawn(process.execPath, [join(root, 'dist/server.cjs'), '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise(resolve => void child.on('exit', resolve));
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const { capabilities } = editor;
    const [answers, refused]: [unknown[], string[]] = [[], []];
    const published: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
    const heard = new Set<() => void>();
    connection.onRequest((method: string, params: unknown) => {
        if (allowed[method]?.(capabilities, params) !== true) {
            refused.push(method);
        }
        return method === 'workspace/configuration' ? [null] : null;
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: typeof published[number]) => {
        published.push(params);
        answers.push(params);
        heard.forEach(look => look());
    });
    connection.listen();
    const ask = async <Answer>(method: string, params: object): Promise<Answer> => {
        const answer = await connection.sendRequest<Answer>(method, params);
        answers.push(answer);
        return answer;
    };
    const rootUri = pathToFileURL(folder).href;
    const uri = `${rootUri}/${file}.protocol`;
    writeFileSync(join(folder, `${file}.protocol`), small);
    await connection.sendRequest('initialize', { processId: process.pid, rootUri, ...editor, workspaceFolders: [{ uri: rootUri, name: 'clinic' }] });
    await connection.sendNotification('initialized', {});

    let document = TextDocument.create(uri, 'clinical-protocol', 1, small);
    const textDocument = { uri };
    const edit = async (edits: readonly TextEdit[]): Promise<void> => {
        const text = TextDocument.applyEdits(document, [...edits]);
        document = TextDocument.create(uri, 'clinical-protocol', document.version + 1, text);
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges: [{ text }] });
    };
    const placeOf = (text: string): { line: number; character: number } => document.positionAt(document.getText().indexOf(text) + 1);
    const placeBehind = (text: string): { line: number; character: number } => document.positionAt(document.getText().indexOf(text) + text.length);
    const pulled = capabilities.textDocument?.diagnostic !== undefined;
    const findings = async (): Promise<Diagnostic[]> => {
        if (pulled) {
            return (await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items;
        }
        return new Promise(resolve => {
            const look = (): void => published.filter(({ version }) => version === document.version).forEach(({ diagnostics }) => resolve(diagnostics));
            heard.add(look);
            look();
        });
    };

    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'clinical-protocol', version: 1, text: small } });
    expect(await findings()).toEqual([]);
    const staff = document.positionAt(small.indexOf('staff  therapist') + 'staff  '.length);
    await edit([{ range: { start: staff, end: { ...staff, character: staff.character + 'therapist'.length } }, newText: 'therapits' }]);
    const list = await ask<CompletionList | CompletionList['items']>('textDocument/completion', { textDocument, position: { ...staff, character: staff.character + 4 } });
    expect(('items' in list ? list.items : list).map(({ label }) => label)).toContain('therapist');
    const wrong = await findings();
    const misspelt = wrong.find(({ code }) => code === 'unknown-name')!;
    const actions = await ask<CodeAction[]>('textDocument/codeAction', { textDocument, range: misspelt.range, context: { diagnostics: wrong } });
    const change = actions.map(({ edit }) => edit).find(one => one !== undefined);
    const edits = (change?.documentChanges?.[0] as { edits: TextEdit[] } | undefined)?.edits ?? change?.changes?.[uri] ?? [];
    await edit(edits);
    expect(document.getText()).toBe(small);
    expect(await findings()).toEqual([]);
    expect(await ask<Hover>('textDocument/hover', { textDocument, position: placeOf('talk "Conv') })).not.toBeNull();
    const help = await ask<SignatureHelp>('textDocument/signatureHelp', { textDocument, position: placeBehind('staff  ') });
    expect(help.signatures.length).toBeGreaterThan(0);
    const [proposal] = 'items' in list ? list.items : list;
    await ask('completionItem/resolve', proposal!);
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink', 'definition', 'references', 'documentHighlight', 'prepareRename']) {
        await ask(`textDocument/${method}`, { textDocument, position: placeOf('talk "Conv'), context: { includeDeclaration: true } });
    }
    const renamed = await ask<{ changes?: object; documentChanges?: object[] }>('textDocument/rename', { textDocument, position: placeOf('talk "Conv'), newName: 'chat' });
    expect(JSON.stringify(renamed)).toContain('chat');
    expect(await ask('textDocument/formatting', { textDocument, options: { tabSize: 4, insertSpaces: true } })).toBeDefined();
    expect(await ask('workspace/executeCommand', { command: 'regimen.export', arguments: [{ uri, format: 'json' }] })).toHaveProperty('fileName');
    await connection.sendNotification('textDocument/didClose', { textDocument });
    expect(await connection.sendRequest('shutdown')).toBeNull();
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    expect(beyond(capabilities, answers)).toEqual([]);
    expect(refused).toEqual([]);
    expect(published.length > 0).toBe(!pulled);
});
