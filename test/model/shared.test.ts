import { EmptyFileSystem } from 'langium';
import { expect, test, vi } from 'vitest';
import type { Protocol } from '../../language/model/protocol.js';
import { createWorkspace, type Workspace } from '../../language/workspace.js';

// Many whole files are read here, on machines that do other things besides.
vi.setConfig({ testTimeout: 60_000 });

const main = { uri: 'memory:/p.protocol', text: 'use standard\nimport "team.protocol"\nprotocol p "P" { team { role lead "Lead" { supervised by doctor } } session s "S" { collect bloodPressure } }' };
const team = { uri: 'memory:/team.protocol', text: 'import "house.protocol"\nteam { role doctor "Doctor" { supervised by boss } }' };
const house = { uri: 'memory:/house.protocol', text: 'team { role boss "Boss" }' };

function workspace(): Workspace {
    const made = createWorkspace(EmptyFileSystem);
    made.load([main, team, house]);
    return made;
}

function protocolOf(files: Workspace): Protocol | undefined {
    return files.document(main.uri)?.model.protocols[0];
}

test('what a protocol takes from other files comes with everything that those take in turn', () => {
    const used = protocolOf(workspace())?.used;
    expect(used?.roles.map((role) => role.id)).toEqual(['house:role/boss', 'team:role/doctor']);
    expect(used?.roles.map((role) => role.range.uri)).toEqual([house.uri, team.uri]);
    expect(used?.observables.map((observable) => observable.id)).toEqual([
        'standard:observable/bloodPressure', 'standard:observable/diastolic', 'standard:observable/systolic',
    ]);
});

test('a keystroke in a protocol builds nothing of the library again', () => {
    const files = workspace();
    const before = protocolOf(files)?.used;
    files.update([{ ...main, text: main.text.replace('role lead', 'role chief') }]);
    const after = protocolOf(files);
    expect(after?.own.roles[0]?.name).toBe('chief');
    expect(after?.used.observables.every((observable, index) => observable === before?.observables[index])).toBe(true);
    expect(after?.used.roles.every((role, index) => role === before?.roles[index])).toBe(true);
});

test('a change in a file far away is seen in what the files between share', () => {
    const files = workspace();
    expect(protocolOf(files)?.used.roles[1]?.supervisors[0]?.target).toBe('house:role/boss');
    files.update([{ ...house, text: 'team { role nobody "Nobody" }' }]);
    expect(protocolOf(files)?.used.roles.map((role) => [role.id, role.supervisors[0]?.target])).toEqual([['team:role/doctor', undefined]]);
    files.update([house]);
    expect(protocolOf(files)?.used.roles.map((role) => role.id)).toEqual(['house:role/boss', 'team:role/doctor']);
});

test('what a file shares has its own references and issues', () => {
    const files = createWorkspace(EmptyFileSystem);
    files.load([{ uri: 'memory:/own.protocol', text: 'team { role a "A" { supervised by b, c }  role b "B" }\nmedication m "M" { dose 5 }\nuse standard\nuse clinic' }]);
    const model = files.document('memory:/own.protocol')?.model;
    expect(model?.references.map((reference) => [reference.written, reference.target])).toEqual([['b', 'own:role/b'], ['c', undefined]]);
    expect(model?.issues.map((issue) => issue.code)).toEqual(['missing-unit']);
    expect(model?.uses.map((use) => use.library)).toEqual(['standard', 'clinic']);
    expect(model?.shared.medications[0]?.doses[0]?.choices).toEqual([]);
});

test('imports say where they lead, and the circle that they close', () => {
    const files = createWorkspace(EmptyFileSystem);
    files.load([
        { uri: 'memory:/a.protocol', text: 'import "b.protocol"\nimport "missing.protocol"' },
        { uri: 'memory:/b.protocol', text: 'import "a.protocol"\nteam { role r "R" }' },
    ]);
    expect(files.document('memory:/a.protocol')?.model.imports).toMatchObject([
        { path: 'b.protocol', uri: 'memory:/b.protocol', circle: ['memory:/a.protocol', 'memory:/b.protocol', 'memory:/a.protocol'] },
        { path: 'missing.protocol' },
    ]);
    expect(files.document('memory:/a.protocol')?.model.imports[1]).not.toHaveProperty('uri');
});
