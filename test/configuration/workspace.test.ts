import { EmptyFileSystem, EmptyFileSystemProvider, type URI } from 'langium';
import { expect, test } from 'vitest';
import { configurationSchema } from '../../language/configuration/schema.js';
import { rules } from '../../language/rules/index.js';
import { createWorkspace, type TextEntry, type Workspace } from '../../language/workspace.js';

const protocol = 'protocol a "A" {\n    effective 2026-01-01\n    narrative "Why" "For TREATMENTS of TRD."\n}\n';
const waiver = 'allow missing-version on protocol because "Numbered later." by "Medical director" until 2100-01-01';
const accepted = protocol.replace('    effective', `    ${waiver}\n    effective`);
const uri = 'file:///clinic/kat/a.protocol';

/** What is found in the protocol, with what it counts as. */
function found(workspace: Workspace): string[] {
    return workspace.document(uri)!.findings.map(({ code, severity }) => `${severity} ${code}`);
}

function workspaceOf(...entries: readonly TextEntry[]): Workspace {
    const workspace = createWorkspace(EmptyFileSystem);
    workspace.load([{ uri, text: protocol }, ...entries]);
    return workspace;
}

const beside = 'file:///clinic/kat/regimen.yaml';
const above = 'file:///clinic/regimen.yaml';
const root = 'file:///regimen.yaml';
const elsewhere = 'file:///clinic/other/regimen.yaml';
const all = ['warning missing-version', 'warning undefined-abbreviation'];

test.each<[name: string, files: Readonly<Record<string, string>>, finds: readonly string[]]>([
    ['without a file, everything counts as its page says', {}, all],
    ['a file beside the protocol', { [beside]: 'rules: { missing-version: off }' }, ['warning undefined-abbreviation']],
    ['a file above', { [above]: 'rules: { missing-version: error, undefined-abbreviation: note }' }, ['error missing-version', 'note undefined-abbreviation']],
    ['a file at the root', { [root]: 'rules: { missing-version: info }' }, ['info missing-version', 'warning undefined-abbreviation']],
    ['the nearest file, alone', { [beside]: 'rules: { missing-version: off }', [above]: 'rules: { undefined-abbreviation: off }' }, ['warning undefined-abbreviation']],
    ['not a file in another folder', { [elsewhere]: 'rules: { missing-version: off }' }, all],
    ['an option', { [beside]: 'rules: { undefined-abbreviation: { longest: 2 } }' }, ['warning missing-version']],
    ['an option that finds more', { [beside]: 'rules: { missing-version: off, undefined-abbreviation: { longest: 12 } }' }, ['warning undefined-abbreviation', 'warning undefined-abbreviation']],
    ['an error of structure stays', { [beside]: 'rules: { unreadable: off }' }, all],
])('%s', (_, files, finds) => {
    expect(found(workspaceOf(...Object.entries(files).map(([path, text]) => ({ uri: path, text })))).toSorted()).toEqual([...finds].toSorted());
});

test('a change of the file reaches the protocols below it, and they alone', () => {
    const other = 'file:///ward/b.protocol';
    const workspace = workspaceOf({ uri: other, text: protocol });
    [uri, other].forEach(file => workspace.document(file)!.findings);
    const untouched = workspace.document(other);
    expect(found(workspace)).toEqual(all);
    expect(workspace.update([{ uri: above, text: 'rules: { missing-version: off }' }])).toEqual([uri]);
    expect(found(workspace)).toEqual(['warning undefined-abbreviation']);
    expect(workspace.document(other)).toBe(untouched);
    expect(workspace.update([], [above])).toEqual([uri]);
    expect(found(workspace)).toEqual(all);
});

test('a folder that is gone takes its file along', () => {
    const workspace = workspaceOf({ uri: above, text: 'rules: { missing-version: off }' });
    expect(workspace.configuration(uri)?.uri).toBe(above);
    workspace.update([], ['file:///clinic']);
    expect(workspace.configuration(uri)).toBeUndefined();
});

test('a waiver of a rule that is switched off is not told to be in vain', () => {
    const workspace = workspaceOf({ uri: beside, text: 'rules: { missing-version: off }' });
    workspace.update([{ uri, text: accepted }]);
    expect(found(workspace)).toEqual(['warning undefined-abbreviation']);
});

test('what was accepted as a warning is accepted as an error', () => {
    const workspace = workspaceOf({ uri: beside, text: 'rules: { missing-version: error }' });
    workspace.update([{ uri, text: accepted }]);
    expect(workspace.document(uri)!.waived.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error missing-version']);
});

test('the disk is looked at once for each folder', () => {
    const asked: string[] = [];
    class Disk extends EmptyFileSystemProvider {
        override readFileSync(file?: URI): string {
            asked.push(file!.toString());
            throw new Error('There is no such file.');
        }
    }
    const workspace = createWorkspace({ fileSystemProvider: () => new Disk() });
    workspace.load([{ uri, text: protocol }]);
    found(workspace);
    workspace.update([{ uri, text: `${protocol}\n` }]);
    found(workspace);
    expect(asked).toEqual([beside, above, root]);
});

test('the schema knows every rule, its levels and its options', () => {
    type RuleSchema = { readonly oneOf: [{ readonly enum: string[] }, { readonly properties: object }] };
    const schema = configurationSchema(rules) as { properties: { rules: { properties: Record<string, RuleSchema> } } };
    const known = schema.properties.rules.properties;
    expect(Object.keys(known)).toEqual(rules.map(({ code }) => code));
    expect(known['unreadable']!.oneOf[0].enum).toEqual(['error']);
    expect(known['missing-version']!.oneOf[0].enum).toEqual(['off', 'note', 'info', 'warning', 'error']);
    expect(Object.keys(known['undefined-abbreviation']!.oneOf[1].properties)).toEqual(['level', 'longest']);
});
