// Keystroke to diagnostics, through the real servers over stdio: Regimen on generated protocols, and in the same run the JSON
// language server of VS Code on their exported JSON with Regimen's schema. An error is introduced and removed at the top, in
// the middle and at the end; each time is from sending the change to having the diagnostics.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { growthExponent, median } from './bench/figures.mjs';
import { startServer } from './bench/lsp-client.mjs';
import { protocolFile } from './bench/protocols.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sizes = process.argv.slice(2).map(Number).filter(size => size > 0);
const lines = sizes.length > 0 ? sizes : [100, 1_000, 10_000];
const rounds = 7;
const folder = path.join(root, 'out', 'bench');
const cli = path.join(root, 'dist', 'cli.cjs');

/** Where in a text an edit is tried: the place of the first match after a share of the text. */
function places(text, pattern) {
    return [0, 0.5, 0.97].map(share => {
        const from = Math.floor(text.length * share);
        const found = pattern.exec(text.slice(from)) ?? pattern.exec(text);
        const after = pattern.exec(text.slice(from)) ? from : 0;
        return after + found.index + found[0].length;
    });
}

function position(text, offset) {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1).length };
}

async function session(server, uri, languageId, text, diagnose, capabilities) {
    await server.request('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null });
    server.notify('initialized', {});
    const started = performance.now();
    const first = diagnose.wait(server, uri, 1);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    const opened = await (first ?? diagnose.pull(server, uri));
    return { open: performance.now() - started, count: opened.length };
}

async function keystrokes(server, uri, text, offsets, insert, diagnose) {
    const times = [];
    let version = 1;
    const edit = async (range, change, wanted) => {
        version += 1;
        const started = performance.now();
        const pushed = diagnose.wait(server, uri, version);
        server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: change }] });
        const found = await (pushed ?? diagnose.pull(server, uri));
        times.push(performance.now() - started);
        if (wanted !== found.length > 0) {
            throw new Error(`${wanted ? 'No finding' : 'A finding'} after a change of ${uri}: ${JSON.stringify(found.slice(0, 2))}`);
        }
    };
    for (let round = 0; round < rounds; round++) {
        for (const offset of offsets) {
            const start = position(text, offset);
            const end = { line: start.line, character: start.character + insert.length };
            await edit({ start, end: start }, insert, true);
            await edit({ start, end }, '', false);
        }
    }
    // The first round warms the server up.
    return median(times.slice(offsets.length * 2));
}

const push = {
    wait: (server, uri, version) => server.next('textDocument/publishDiagnostics', params => params.uri === uri && params.version === version).then(params => params.diagnostics),
};
const pull = {
    wait: () => undefined,
    pull: async (server, uri) => (await server.request('textDocument/diagnostic', { textDocument: { uri } })).items,
};

async function regimen(size) {
    const text = protocolFile(size);
    const file = path.join(folder, `generated-${size}.protocol`);
    fs.writeFileSync(file, text);
    const uri = pathToFileURL(file).href;
    const server = startServer(process.execPath, [path.join(root, 'dist', 'server.cjs'), '--stdio']);
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
    const { open, count } = await session(server, uri, 'clinical-protocol', text, push, capabilities);
    if (count > 0) {
        throw new Error(`The generated protocol of ${size} lines is not clean.`);
    }
    const name = await keystrokes(server, uri, text, places(text, /staff +(?=therapist)/), 'x', push);
    const broken = await keystrokes(server, uri, text, places(text, /\n +lasts /), '" ', push);
    server.stop();
    return { lines: text.split('\n').length, open, name, broken, file };
}

/** The schema of a list of documents: the file of several protocols exports one document for each. */
function listOf({ $id, $schema, $defs, ...document }) {
    return { $schema, type: 'array', items: { $ref: '#/$defs/ListedDocument' }, $defs: { ...$defs, ListedDocument: document } };
}

async function json(file, size) {
    const out = path.join(folder, `json-${size}`);
    fs.rmSync(out, { recursive: true, force: true });
    execFileSync(process.execPath, [cli, 'export', '--to', 'json', '--out', out, file], { stdio: ['ignore', 'ignore', 'inherit'] });
    const documents = fs.readdirSync(out).sort().map(name => JSON.parse(fs.readFileSync(path.join(out, name), 'utf8')));
    const schema = JSON.parse(execFileSync(process.execPath, [cli, 'schema', 'json'], { encoding: 'utf8' }));
    const text = JSON.stringify(documents, undefined, 2) + '\n';
    const uri = pathToFileURL(path.join(folder, `generated-${size}.json`)).href;
    const main = createRequire(import.meta.url).resolve('vscode-langservers-extracted/bin/vscode-json-language-server');
    const server = startServer(process.execPath, [main, '--stdio']);
    const capabilities = { textDocument: { diagnostic: { dynamicRegistration: false } } };
    const settings = { json: { validate: { enable: true }, schemas: [{ fileMatch: ['*.json'], url: 'memory:/list.json', schema: listOf(schema) }] } };
    const initialised = session(server, uri, 'json', text, { wait: () => undefined, pull: async () => [] }, capabilities);
    const { open } = await initialised;
    server.notify('workspace/didChangeConfiguration', { settings });
    const clean = await pull.pull(server, uri);
    if (clean.length > 0) {
        throw new Error(`The exported JSON of ${size} lines is not clean: ${clean[0].message}`);
    }
    const name = await keystrokes(server, uri, text, places(text, /"kind": "/), 'x', pull);
    const broken = await keystrokes(server, uri, text, places(text, /"id": /), '" ', pull);
    server.stop();
    return { lines: text.split('\n').length, open, name, broken };
}

fs.mkdirSync(folder, { recursive: true });
const rows = [];
for (const size of lines) {
    const ours = await regimen(size);
    rows.push({ size, ours, theirs: await json(ours.file, size) });
}
const ms = value => value.toFixed(1).padStart(8);
console.log('Keystroke to diagnostics, median in ms: a wrong name or value, and text that cannot be read.\n');
console.log('   lines   regimen: name   broken | JSON lines   json: name   broken |  ratio (name, broken)');
for (const { ours, theirs } of rows) {
    console.log(`${String(ours.lines).padStart(8)}        ${ms(ours.name)} ${ms(ours.broken)} |   ${String(theirs.lines).padStart(8)}     ${ms(theirs.name)} ${ms(theirs.broken)} |  ${(ours.name / theirs.name).toFixed(2)}  ${(ours.broken / theirs.broken).toFixed(2)}`);
}
for (const [who, pick] of [['regimen', row => row.ours], ['json', row => row.theirs]]) {
    const exponent = kind => growthExponent(rows.map(row => ({ size: pick(row).lines, time: pick(row)[kind] }))).toFixed(2);
    console.log(`${who}: time grows with lines to the power of ${exponent('name')} (name), ${exponent('broken')} (broken)`);
}
