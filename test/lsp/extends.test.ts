import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSymbol, Hover, Location, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { root } from '../toolchain/project-files.js';
import { connect, uriOf } from './client.js';
import { applied, openMarked } from './marked-file.js';

const fixture = (name: string): string => readFileSync(join(root, `test/export/fixtures/${name}.protocol`), 'utf8');
const disk = { 'clinic.protocol': fixture('clinic'), 'branches.protocol': fixture('branches') };
const client = await connect(disk);
Object.keys(disk).forEach(path => client.open(path));

/** What an editor asks about: the first place of some words in a file, or a place inside them. */
function at(path: keyof typeof disk, words: string, inside = words): object {
    const offset = disk[path].indexOf(words) + words.indexOf(inside);
    const before = disk[path].slice(0, offset).split('\n');
    return { textDocument: { uri: uriOf(path) }, position: { line: before.length - 1, character: before.at(-1)!.length } };
}

function textAt({ uri, range }: Location): string {
    const path = Object.keys(disk).find(name => uriOf(name) === uri) as keyof typeof disk;
    return `${path}:${range.start.line + 1} ${disk[path].split('\n')[range.start.line]!.trim()}`;
}

const definition = async (params: object): Promise<string[]> => (await client.request<Location[]>('textDocument/definition', params)).map(textAt);

test('findings are notes, and none of them asks for anything', async () => {
    expect(new Set((await client.findings('branches.protocol')).map(({ code }) => code))).toEqual(new Set(['override']));
});

test.each([
    ['`extends`, to the base', at('branches.protocol', 'extends clinic', 'clinic'), 'protocol clinic "Main clinic" {'],
    ['an element that stands in the place of another, to that', at('branches.protocol', 'session dosing', 'dosing'), 'session dosing "Dosing" {'],
    ['an item of a consent, to the one of the base', at('branches.protocol', 'risk pressure', 'pressure'), 'risk  pressure "Blood pressure may rise." covers ketamine'],
    ['a name that only the base declares', at('branches.protocol', 'covers ketamine', 'ketamine'), 'medication ketamine "Ketamine" {'],
    ['what is left out', at('branches.protocol', 'without session   booster', 'booster'), 'session booster "Booster" {']
])('from %s', async (_, params, line) => {
    expect((await definition(params)).map(found => found.replace(/^\S+ /, ''))).toEqual([line]);
});

test('all uses of a name, in the base and in its branches', async () => {
    const found = await client.request<Location[]>('textDocument/references', { ...at('clinic.protocol', 'session dosing', 'dosing'), context: { includeDeclaration: true } });
    const lines = found.map(textAt);
    expect(lines).toContain('branches.protocol:27 session dosing "Dosing" {');
    expect(lines).toContain('branches.protocol:34 timing 1 day after each dosing');
    expect(lines.filter(line => line.startsWith('clinic.protocol')).length).toBeGreaterThan(4);
    const fromBranch = await client.request<Location[]>('textDocument/references', { ...at('branches.protocol', 'session dosing', 'dosing'), context: { includeDeclaration: true } });
    expect(fromBranch.map(textAt)).toEqual(lines);
});

test.each([['clinic.protocol', 'dosing'], ['branches.protocol', 'dosing'], ['branches.protocol', 'hills'], ['clinic.protocol', 'clinic']] as const)(
    'a new name, asked for in %s, reaches every use of %s', async (path, name) => {
        const place = at(path, name === 'dosing' ? 'session dosing' : `protocol ${name}`, name);
        const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'renamed' });
        const after = Object.fromEntries(Object.entries(disk).map(([file, text]) => [file, applied(text, changes?.[uriOf(file)] as TextEdit[] ?? [])]));
        const other = await connect(after);
        Object.keys(after).forEach(file => other.open(file));
        expect(Object.values(after).join()).not.toMatch(new RegExp(`(protocol|session|extends|each|before) ${name}\\b`));
        expect(new Set((await other.findings('branches.protocol')).map(({ code }) => code))).toEqual(new Set(['override']));
        expect(await other.findings('clinic.protocol')).toEqual([]);
    }
);

test('pointing at a name tells what it stands in the place of, and what the base becomes here', async () => {
    const about = async (params: object): Promise<string> => (await client.request<Hover & { contents: { value: string } }>('textDocument/hover', params)).contents.value;
    expect(await about(at('branches.protocol', 'session dosing', 'dosing'))).toContain('- In the place of: `dosing` of `clinic`\n- Changed lines: `timing`, `monitor`');
    expect(await about(at('branches.protocol', 'covers ketamine', 'ketamine'))).toContain('- In the place of: `ketamine` of `clinic`');
    expect(await about(at('branches.protocol', 'extends clinic', 'clinic'))).toMatch(/- Version: 2\.1\.0\n- Changed here: .*Dosing.*\n- Left out here: Booster, Blood pressure, Rationale/);
});

test('the outline shows what stands in the file', async () => {
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: uriOf('branches.protocol') } });
    expect(outline.map(({ name }) => name)).toEqual(['hills', 'hut']);
    expect(JSON.stringify(outline)).not.toContain('withdraw');
});

test.each([
    ['behind `extends`', 'protocol a "A" extends <||> {\n}\n', ['clinic']],
    ['what may be left out', 'protocol a "A" extends clinic {\n    without session <||>\n}\n', ['dosing', 'booster']],
    ['of a kind with another word', 'protocol a "A" extends clinic {\n    without criterion <||>\n}\n', ['adult', 'pressure']],
    ['what may be changed', 'protocol a "A" extends clinic {\n    session <||>\n}\n', ['dosing', 'booster']],
    ['nothing where nothing is taken over', 'protocol a "A" {\n    session <||>\n}\n', []]
])('completion offers names of the base: %s', async (_, text, labels) => {
    const { uri, cursor } = openMarked(client, `use standard\nimport "clinic.protocol"\n\n${text}`, 'new.protocol');
    const items = await client.request<{ label: string }[] | null>('textDocument/completion', { textDocument: { uri }, position: cursor, context: { triggerKind: 1 } });
    expect((items ?? []).map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
    expect((items ?? []).some(({ label }) => label === 'dosing')).toBe(labels.includes('dosing'));
});
