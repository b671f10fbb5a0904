import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../server/cli/node-files.js';

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regimen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string): string => join(folder, path);
const put = (path: string, text: string): void => writeFileSync(at(path), text);
const write = (files: Record<string, string>): void => nodeFiles.write(Object.entries(files).map(([path, text]) => ({ path: at(path), content: text })));
const here = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('looking', () => {
    test('tells files, folders, links and nothing apart', () => {
        put('a.protocol', 'text');
        mkdirSync(at('sub'));
        symlinkSync(at('a.protocol'), at('link.protocol'));
        symlinkSync(at('sub'), at('link'));
        expect(['a.protocol', 'sub', 'link.protocol', 'link', 'none'].map(path => nodeFiles.kind(at(path)))).toEqual(['file', 'folder', 'file', 'folder', undefined]);
        expect([...nodeFiles.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
            { name: 'a.protocol', folder: false },
            { name: 'link', folder: false },
            { name: 'link.protocol', folder: false },
            { name: 'sub', folder: true },
        ]);
        expect(nodeFiles.size(at('a.protocol'))).toBe(4);
        expect(new TextDecoder().decode(nodeFiles.read(at('a.protocol')))).toBe('text');
    });

    test('a device is neither a file nor a folder', () => {
        expect(nodeFiles.kind('/dev/null')).toBe('other');
    });
});

describe('writing', () => {
    test('makes folders, replaces files, and leaves nothing else behind', () => {
        put('a.json', 'old');
        write({ 'a.json': 'new ä', 'x/y/b.json': 'text' });
        expect(here()).toEqual(['a.json', 'x', 'x/y', 'x/y/b.json']);
        expect(readFileSync(at('a.json'), 'utf8')).toBe('new ä');
    });

    test('keeps the permissions of a file, and writes through a link', () => {
        put('a.protocol', 'old');
        chmodSync(at('a.protocol'), 0o640);
        symlinkSync(at('a.protocol'), at('link.protocol'));
        write({ 'link.protocol': 'new' });
        expect(readFileSync(at('a.protocol'), 'utf8')).toBe('new');
        expect(statSync(at('a.protocol')).mode & 0o777).toBe(0o640);
        expect(here()).toEqual(['a.protocol', 'link.protocol']);
    });

    test.each([
        ['a folder is in the way', 'EISDIR', 'sub'],
        ['the folder is a file', 'EEXIST', 'file/b.json'],
        ['a part of the path is a file', 'ENOTDIR', 'file/x/b.json'],
        ['the name is too long', 'ENAMETOOLONG', 'x'.repeat(300)],
    ])('when %s, no file changes', (_, code, second) => {
        put('a.json', 'old');
        put('file', 'text');
        mkdirSync(at('sub'));
        const before = here();
        expect(() => write({ 'a.json': 'new', [second]: 'text' })).toThrow(expect.objectContaining({ code }));
        expect(here()).toEqual(before);
        expect(readFileSync(at('a.json'), 'utf8')).toBe('old');
    });

    test.runIf(existsSync('/dev/full'))('a full disk is told', () => {
        expect(() => nodeFiles.write([{ path: '/dev/full', content: 'text' }])).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
    });
});
