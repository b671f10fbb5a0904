import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProtocol, readProtocol } from '../../language/contract/index.js';
import { jsonText } from '../../language/exporters/json.js';
import { yamlText } from '../../language/exporters/yaml.js';
import { flagship, opened } from '../export/documents.js';

const protocol = opened(flagship).model.protocols[0]!;
const json = jsonText(protocol);

describe('the reader', () => {
    test('reads JSON and YAML alike', () => {
        expect(readProtocol(json)).toEqual(JSON.parse(json));
        expect(readProtocol(yamlText(protocol))).toEqual(JSON.parse(json));
        expect(checkProtocol(JSON.parse(json))).toEqual(JSON.parse(json));
    });

    test.each([
        ['no document', 'protocol kat "Text" {}', ''],
        ['JSON that ends too early', '{', 'The text is neither JSON nor YAML that can be read: '],
        ['another document', '{"kind": "study"}', 'The document is no exported protocol: it does not say `"kind": "protocol"` and a `formatVersion`.'],
        ['a figure that is no text', json.replace('"0.5"', '0.5'), 'must be a text, and is 0.5.'],
    ])('tells %s in words', (_, text, message) => {
        expect(() => readProtocol(text)).toThrow(expect.objectContaining({ name: 'ProtocolReadError', message: expect.stringContaining(message) as string }));
    });
});

describe('the package', () => {
    let folder: string;

    beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), 'regimen-package-'));
        execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: resolve('.') });
        const packed = execFileSync('ls', [folder], { encoding: 'utf8' }).trim();
        mkdirSync(join(folder, 'node_modules/regimen'), { recursive: true });
        execFileSync('tar', ['-xzf', join(folder, packed), '-C', join(folder, 'node_modules/regimen'), '--strip-components=1']);
        writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
        writeFileSync(join(folder, 'kat.json'), json);
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    test('is imported by its name from another folder', () => {
        const program = "import { readFileSync } from 'node:fs'; import { readProtocol } from 'regimen'; console.log(readProtocol(readFileSync('kat.json', 'utf8')).header.version);";
        writeFileSync(join(folder, 'use.js'), program);
        expect(execFileSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' })).toBe('1.2.0\n');
    });

    test('has types that know every property', () => {
        writeFileSync(join(folder, 'use.ts'), "import { readProtocol, type Encounter } from 'regimen';\nexport const first: Encounter | undefined = readProtocol('').sessions[0];\n");
        const compile = (): string => execFileSync(process.execPath, [resolve('node_modules/typescript-native/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'use.ts'], { cwd: folder, encoding: 'utf8' });
        expect(compile()).toBe('');
        writeFileSync(join(folder, 'use.ts'), "import { readProtocol } from 'regimen';\nexport const none = readProtocol('').sesions;\n");
        expect(compile).toThrow();
    });
});
