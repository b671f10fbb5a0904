import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './project-files.js';

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, { version?: string; dependencies?: Record<string, string> }> };
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

describe('lockfile', () => {
    test('names no address that a package comes from', () => {
        expect(text).not.toContain('"resolved": "http');
    });

    // Two copies of the protocol packages turn errors into successful answers, and types that look alike into different ones.
    test.each(['vscode-languageserver-protocol', 'vscode-jsonrpc', 'vscode-languageserver-types', 'langium', 'chevrotain', 'yaml'])('%s is there once', name => {
        const places = Object.keys(packages).filter(path => path.endsWith(`node_modules/${name}`));
        expect(places).toEqual([`node_modules/${name}`]);
    });

    test('the language client has the protocol package it was built on', () => {
        const wanted = packages['node_modules/vscode-languageclient']?.dependencies?.['vscode-languageserver-protocol'];
        expect(packages['node_modules/vscode-languageserver-protocol']?.version).toBe(wanted);
    });

    test('the manifest names exact versions', () => {
        const ranges = ['dependencies', 'devDependencies', 'optionalDependencies']
            .flatMap(kind => Object.entries(manifest[kind] ?? {}))
            .filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
        expect(ranges).toEqual([]);
    });
});
