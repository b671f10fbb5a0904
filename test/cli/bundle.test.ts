import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { broken, flagship, sound } from './samples.js';

const cli = resolve('dist/cli.cjs');
let folder: string;

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'regimen-'));
    writeFileSync(join(folder, 'kat.protocol'), flagship);
    writeFileSync(join(folder, 'broken.protocol'), broken);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

/** Starts the bundle in a folder of its own, as a person's shell does. */
function start(args: readonly string[], variables: Record<string, string> = {}): ChildProcessWithoutNullStreams {
    const { PATH = '' } = process.env;
    return spawn(process.execPath, [cli, ...args], { cwd: folder, env: { PATH, ...variables } });
}

/** Runs the bundle to its end. */
function regimen(args: readonly string[], variables: Record<string, string> = {}): Promise<Ended> {
    const child = start(args, variables);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.end();
    return new Promise(done => child.on('close', code => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })));
}

describe.concurrent('the bundle', { timeout: 60_000 }, () => {
    test('knows its version', async () => {
        const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
        expect(await regimen(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    });

    test('checks, with colours only where they are asked for', async () => {
        const plain = await regimen(['check', 'broken.protocol']);
        expect(plain).toMatchObject({ code: 1, err: '' });
        expect(plain.out).toMatch(/^broken\.protocol:15:16: error: .*\n1 error in 1 file\n$/s);
        const coloured = await regimen(['check', 'broken.protocol'], { FORCE_COLOR: '1', NO_COLOR: '1' });
        expect(coloured.out).toContain('\u001b[31m');
        expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
        expect((await regimen(['check', 'broken.protocol'], { FORCE_COLOR: '0' })).out).toBe(plain.out);
    });

    test('writes a whole export to a pipe', async () => {
        const { code, out } = await regimen(['export', 'kat.protocol']);
        expect(code).toBe(0);
        expect(out.length).toBeGreaterThan(100_000);
        expect(JSON.parse(out)).toMatchObject({ id: 'protocol/kat' });
    });

    test('simulates the same on one thread and on four', async () => {
        const run = (workers: string): Promise<Ended> => regimen(['simulate', 'kat.protocol', '--patients', '50', '--format', 'json', '--workers', workers]);
        const [one, four] = [await run('1'), await run('4')];
        expect(one).toMatchObject({ code: 0, err: '' });
        expect(four).toEqual(one);
    });

    test('takes a protocol from the template to a verified export', async () => {
        expect(await regimen(['init', 'new'])).toMatchObject({ code: 0, err: '' });
        expect(await regimen(['check', '--fail-on', 'info', 'new'])).toMatchObject({ code: 0 });
        expect(await regimen(['format', '--check', 'new'])).toMatchObject({ code: 0, out: '' });
        expect(await regimen(['export', '--to', 'yaml', '--out', 'exported', 'new'])).toMatchObject({ code: 0, out: 'exported/ketamine-im.yaml\n' });
        expect(await regimen(['export', '--to', 'yaml', '--out', 'exported', '--verify', 'new'])).toEqual({ code: 0, out: '', err: '' });
    });

    test('names a file of 50 MB', async () => {
        writeFileSync(join(folder, 'large.txt'), '');
        truncateSync(join(folder, 'large.txt'), 50_000_000);
        expect(await regimen(['check', 'large.txt'])).toEqual({
            code: 2, out: '', err: 'large.txt is larger than 5 MB, the most that is read as a protocol.\n',
        });
    });

    test('names what cannot be written', async () => {
        expect(await regimen(['export', '--out', 'kat.protocol/out', 'kat.protocol'])).toEqual({
            code: 2, out: '', err: 'kat.protocol/out/kat.json cannot be written: a part of its path is a file, not a folder.\n',
        });
    });

    test('an import is read from beside the file', async () => {
        mkdirSync(join(folder, 'sub/deep'), { recursive: true });
        writeFileSync(join(folder, 'sub/team.protocol'), 'use standard\nteam {\n    role therapist "Therapist"\n}\n');
        writeFileSync(join(folder, 'sub/deep/talk.protocol'), `import "../team.protocol"\n${sound.replace(/\n {4}team \{[^]*?\n {4}\}\n/, '')}`);
        expect(await regimen(['check', 'sub/deep/talk.protocol'])).toMatchObject({ code: 0, out: 'No findings in 1 file\n' });
    });

    test('speaks the protocol of language servers, and ends when the editor says so', async () => {
        const server = start(['server', '--stdio']);
        const send = (message: object): void => {
            const body = JSON.stringify({ jsonrpc: '2.0', ...message });
            server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
        };
        let out = '';
        const code = await new Promise(done => {
            server.on('close', done);
            server.stdout.on('data', (chunk: Buffer) => {
                const before = out;
                out += chunk.toString();
                if (out.includes('"textDocumentSync"') && !before.includes('"textDocumentSync"')) {
                    send({ id: 2, method: 'shutdown' });
                    send({ method: 'exit' });
                }
            });
            send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
        });
        expect(code).toBe(0);
    });

    test('a reader that has seen enough is no fault', async () => {
        const child = start(['export', 'kat.protocol']);
        let err = '';
        child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
        child.stdout.once('data', () => child.stdout.destroy());
        expect(await new Promise(done => child.on('close', done))).toBe(0);
        expect(err).toBe('');
    });
});
