import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as protocol from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { features } from '../../server/lsp/features.js';
import * as checked from '../../server/messages/checked.js';
import * as exported from '../../server/messages/export.js';
import * as preview from '../../server/messages/preview.js';
import * as scenarios from '../../server/messages/scenarios.js';
import * as templates from '../../server/messages/templates.js';
import * as texts from '../../server/messages/texts.js';
import { root } from '../toolchain/project-files.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/editors.md');

/** The rows of all tables below a heading, cell by cell, without their heads. */
function rowsBelow(heading: string): string[][] {
    const part = page.split(`${heading}\n`)[1]!.split(/\n##/)[0]!;
    return part.split('\n').filter(line => line.startsWith('|')).map(line => line.slice(1, -1).split('|').map(cell => cell.trim()))
        .filter((_, index, rows) => !rows[index]![0]!.startsWith('---') && rows[index + 1]?.[0]?.startsWith('---') !== true);
}

const methodRows = rowsBelow('## Methods').map(([method = '', , tests = '']) => [method.replaceAll('`', ''), tests] as const);
const peerRows = [...rowsBelow('### Clinical authoring'), ...rowsBelow('### Toolchains of languages')];

/** The files that a cell names. */
const named = (cell: string): string[] => [...cell.matchAll(/\]\(\.\.\/(test\/[^)]+)\)/g)].map(([, path]) => path!);

/** The names of the constants that stand for methods, in the library and in our own messages. */
const constants = new Map([
    ...Object.entries<unknown>({ ...protocol }).flatMap(([name, value]) => (
        typeof value === 'object' && value !== null && 'method' in value && typeof value.method === 'string' ? [[name, value.method] as const] : []
    )),
    ...Object.entries<unknown>({ ...checked, ...exported, ...preview, ...scenarios, ...templates, ...texts }).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
]);

/** The methods that a source speaks of, by constant. */
function methodsIn(source: string): string[] {
    return [...source.matchAll(/\b(\w+)\.(?:type|method)\b/g)].flatMap(([, name]) => constants.get(name!) ?? []);
}

/** Whether a test speaks of a method, by its name, its constant, or a call of its client. */
function speaksOf(path: string, method: string): boolean {
    const source = read(path);
    const callOfClient: Readonly<Record<string, string>> = {
        'textDocument/didOpen': 'client.open(', 'textDocument/didChange': 'client.change(', 'textDocument/publishDiagnostics': 'client.findings(',
        'window/showMessage': '.told', 'window/logMessage': '.log', '$/progress': '.parts(',
        'workspace/codeLens/refresh': 'lensRefreshes'
    };
    const names = [...constants.keys()].filter(name => constants.get(name) === method);
    return [method, ...names, callOfClient[method] ?? method].some(way => source.includes(way));
}

test('every request that is answered is listed, and no other', () => {
    const answered = features.flatMap(({ requests }) => requests.map(({ method }) => method));
    const listed = methodRows.map(([method]) => method);
    expect(listed.filter((method, index) => listed.indexOf(method) !== index)).toEqual([]);
    expect(answered.filter(method => !listed.includes(method))).toEqual([]);
    const sources = readdirSync(join(root, 'server/lsp')).filter(file => file.endsWith('.ts')).map(file => read(`server/lsp/${file}`));
    const spoken = new Set([...answered, ...sources.flatMap(methodsIn)]);
    expect([...spoken].filter(method => !listed.includes(method))).toEqual([]);
    const byConnection: Readonly<Record<string, RegExp>> = {
        'textDocument/didOpen': /texts\.listen/, 'textDocument/didChange': /didChange/, 'textDocument/didClose': /onDidClose/,
        'textDocument/publishDiagnostics': /sendDiagnostics/, 'window/logMessage': /console\./, '$/progress': /sendProgress/, 'client/registerCapability': /client\.register/
    };
    expect(listed.filter(method => !spoken.has(method) && !sources.some(source => byConnection[method]?.test(source)))).toEqual([]);
});

test.each(methodRows)('what %s gives is shown by a test that asks for it', (method, tests) => {
    expect(named(tests)).not.toEqual([]);
    expect(named(tests).filter(path => !existsSync(join(root, path)))).toEqual([]);
    expect(named(tests).filter(path => speaksOf(path, method))).not.toEqual([]);
});

test.each(peerRows)('beside others: %s', (_, ours = '', ...others) => {
    expect(ours).toMatch(/^(?:yes|part|no)\b/);
    expect(others).toHaveLength(6);
    expect(others.filter(cell => !['yes', 'part', 'no', '?', '–'].includes(cell))).toEqual([]);
    expect(named(ours).length > 0).toBe(ours.startsWith('yes'));
    expect(named(ours).filter(path => !existsSync(join(root, path)))).toEqual([]);
});

test('the files to copy know the same program and the same file type', () => {
    for (const path of ['editors/neovim/regimen.lua', 'editors/emacs/regimen.el', 'editors/helix/languages.toml']) {
        const text = read(path);
        expect(text.replace(/[\s'",=]+/g, ' ')).toMatch(/regimen (?:args \[ )?server --stdio/);
        expect(text).toContain('clinical-protocol');
        expect(text).toContain('protocol');
        expect(page).toContain(`(../${path})`);
    }
});
