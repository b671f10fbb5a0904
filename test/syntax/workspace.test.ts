import { EmptyFileSystemProvider, type URI } from 'langium';
import { expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../../language/workspace.js';

/** A disk that counts what is read. */
class Disk extends EmptyFileSystemProvider {
    readonly read: string[] = [];
    readonly files = new Map<string, string>();

    override readFileSync(uri?: URI): string {
        const text = this.files.get(uri!.toString());
        if (text === undefined) {
            throw new Error('There is no such file.');
        }
        this.read.push(uri!.toString());
        return text;
    }
}

const main = 'file:///clinic/main.protocol';
const team = 'file:///clinic/shared/team.protocol';
const rooms = 'file:///clinic/shared/rooms.protocol';
const other = 'file:///clinic/other.protocol';

const mainText = 'import "shared/team.protocol"\nprotocol main "Main" {\n    session meeting "Visit" {\n        staff nurse\n    }\n}\n';
const teamText = 'import "rooms.protocol"\nteam {\n    role nurse "Nurse"\n}\n';
const roomsText = 'setting room "Room"\n';
const otherText = 'protocol other "Other" {\n}\n';

function workspaceOf(...entries: (readonly [string, string])[]): { workspace: Workspace; disk: Disk } {
    const disk = new Disk();
    const workspace = createWorkspace({ fileSystemProvider: () => disk });
    workspace.load(entries.map(([uri, text]) => ({ uri, text })));
    workspace.documents().forEach(uri => workspace.document(uri)?.findings);
    return { workspace, disk };
}

/** What the one staff line of the main file means. */
function nurse({ workspace }: { workspace: Workspace }): string | undefined {
    return workspace.document(main)!.model.protocols[0]!.sessions[0]!.staff[0]!.role.target;
}

test('a change affects the file and those that import it, however far away', () => {
    const { workspace } = workspaceOf([main, mainText], [team, teamText], [rooms, roomsText], [other, otherText]);
    const before = workspace.document(other);
    expect(workspace.update([{ uri: rooms, text: 'setting room "Another room"\n' }])).toEqual([main, rooms, team]);
    expect(workspace.update([{ uri: other, text: otherText + '\n' }])).toEqual([other]);
    expect(workspace.document(other)).not.toBe(before);
});

test('a file that nothing touched stays as it was', () => {
    const { workspace } = workspaceOf([main, mainText], [team, teamText], [other, otherText]);
    const before = workspace.document(other);
    workspace.update([{ uri: team, text: teamText + '\n' }]);
    expect(workspace.document(other)).toBe(before);
});

test('a name leads into the imported file as it is now', () => {
    const at = workspaceOf([main, mainText], [team, teamText], [rooms, roomsText]);
    expect(nurse(at)).toBe('team:role/nurse');
    at.workspace.update([{ uri: team, text: teamText.replace('nurse', 'doctor') }]);
    expect(nurse(at)).toBeUndefined();
    at.workspace.update([{ uri: team, text: teamText }, { uri: main, text: mainText + '\n' }]);
    expect(nurse(at)).toBe('team:role/nurse');
});

test('two files that change at once see each other as they are now', () => {
    const at = workspaceOf([main, mainText], [team, teamText], [rooms, roomsText]);
    at.workspace.update([{ uri: main, text: mainText + '\n' }]);
    at.workspace.update([{ uri: team, text: teamText.replace('nurse', 'doctor') }]);
    expect(nurse(at)).toBeUndefined();
});

test('an imported file is read from the disk, once, and is not among the documents', () => {
    const at = workspaceOf();
    at.disk.files.set(team, teamText);
    at.workspace.load([{ uri: main, text: mainText }]);
    expect(nurse(at)).toBe('team:role/nurse');
    at.workspace.update([{ uri: main, text: mainText + '\n' }]);
    expect(nurse(at)).toBe('team:role/nurse');
    expect(at.disk.read).toEqual([team]);
    expect(at.workspace.documents()).toEqual([main]);
});

test('an import that led nowhere is followed when its file appears, and not when it is gone', () => {
    const at = workspaceOf([main, mainText]);
    expect(nurse(at)).toBeUndefined();
    expect(at.workspace.update([{ uri: team, text: teamText }])).toEqual([main, team]);
    expect(nurse(at)).toBe('team:role/nurse');
    expect(at.workspace.update([], [team])).toEqual([main]);
    expect(nurse(at)).toBeUndefined();
});

test('a folder that is gone takes its files with it, and no others', () => {
    const { workspace } = workspaceOf([main, mainText], [team, teamText], [rooms, roomsText], ['file:///clinic/shared-too.protocol', otherText]);
    expect(workspace.update([], ['file:///clinic/shared'])).toEqual([main]);
    expect(workspace.documents()).toEqual([main, 'file:///clinic/shared-too.protocol']);
});

test('files that import each other are read, and told their circle', () => {
    const back = { uri: team, text: 'import "../main.protocol"\n' + teamText.replace('import "rooms.protocol"\n', '') };
    const at = workspaceOf([main, mainText], [team, back.text]);
    expect(nurse(at)).toBe('team:role/nurse');
    expect(at.workspace.document(main)!.model.imports[0]!.circle).toEqual([main, team, main]);
});

test('a file of the library can be asked for like any other', () => {
    const { workspace } = workspaceOf();
    expect(workspace.library().length).toBeGreaterThan(5);
    for (const uri of workspace.library()) {
        expect(workspace.document(uri)!.findings, uri).toEqual([]);
    }
});

test('what is no address leads nowhere', () => {
    const { workspace } = workspaceOf();
    expect(workspace.document('file:///nowhere.protocol')).toBeUndefined();
    workspace.load([{ uri: 'untitled:Untitled-1', text: mainText }]);
    expect(workspace.document('untitled:Untitled-1')!.model.imports[0]!.uri).toBeUndefined();
});
