import { readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, test, vi } from 'vitest';
import type { Protocol, ProtocolDocument } from '../../language/model/protocol.js';
import { createWorkspace, type Workspace } from '../../language/workspace.js';
import { parseDocument } from '../harness.js';
import { seededRandom } from '../random.js';

// Many whole files are read here, on machines that do other things besides.
vi.setConfig({ testTimeout: 60_000 });

const text = readFileSync(new URL('../../examples/ketamine-assisted-therapy.protocol', import.meta.url), 'utf8');
const uri = 'memory:/typing/document.protocol';

/** A file at work, whose text changes as it does while somebody types. */
function typing(first: string): { files: Workspace; modelOf: (next: string) => ProtocolDocument } {
    const files = createWorkspace(EmptyFileSystem);
    const modelOf = (next: string): ProtocolDocument => {
        files.update([{ uri, text: next }]);
        const checked = files.document(uri);
        if (!checked) {
            throw new Error('There is no file.');
        }
        return checked.model;
    };
    modelOf(first);
    return { files, modelOf };
}

/** A model without the address of its file. */
function plain(model: ProtocolDocument): unknown {
    return JSON.parse(JSON.stringify(model, (key, value: unknown) => (key === 'uri' && !String(value).startsWith('regimen-library') ? '' : value)));
}

function protocolOf(model: ProtocolDocument): Protocol {
    const [protocol] = model.protocols;
    if (!protocol) {
        throw new Error('There is no protocol.');
    }
    return protocol;
}

test('after many edits, one on top of the other, the model is the one of a file just read', () => {
    const random = seededRandom(7);
    const { modelOf } = typing(text);
    let current = text;
    for (let times = 0; times < 24; times++) {
        const lines = current.split('\n');
        const at = random(lines.length);
        const line = lines[at] ?? '';
        const edits: (() => string[])[] = [
            () => [...lines.slice(0, at), '', '    // another line', ...lines.slice(at)],
            () => lines.filter((_, index) => index !== at),
            () => [...lines.slice(0, at), line, ...lines.slice(at)],
            () => lines.map((other, index) => (index === at ? other.replace(/\d+/, (figure) => String(Number(figure) + 1)) : other)),
            () => lines.map((other, index) => (index === at ? other.replace(/[a-z]{4,}/, 'dosing') : other)),
        ];
        const next = edits[random(edits.length)]?.().join('\n') ?? current;
        expect(plain(modelOf(next)), `after edit ${times} at line ${at + 1}`).toEqual(plain(parseDocument(next).model));
        // Every other edit is taken back, so that the text stays one that can be read.
        if (times % 2 === 0) {
            expect(plain(modelOf(text))).toEqual(plain(parseDocument(text).model));
            current = text;
        } else {
            current = next;
        }
    }
});

test('an edit leaves what stands above as it is, and moves what stands below', () => {
    const { modelOf } = typing(text);
    const before = protocolOf(modelOf(text));
    const after = protocolOf(modelOf(text.replace('session dosing "Dosing session" {', 'session dosing "Dosing session" {\n        // a remark')));
    expect(after.own.medications[0]).toBe(before.own.medications[0]);
    expect(after.criteria.every((criterion, index) => criterion === before.criteria[index])).toBe(true);
    expect(after.sessions[1]).not.toBe(before.sessions[1]);
    const [was, is] = [before, after].map((protocol) => protocol.sessions.find((session) => session.name === 'followUp'));
    expect(is?.range.start).toBe((was?.range.start ?? 0) + '\n        // a remark'.length);
    expect(is?.staff[0]?.role.range.start).toBe((was?.staff[0]?.role.range.start ?? 0) + '\n        // a remark'.length);
    expect(after.references).toContain(is?.staff[0]?.role);
});

test('a new name at the top is seen at once in blocks that were not touched', () => {
    const { modelOf } = typing(text);
    const found = (model: ProtocolDocument): (string | undefined)[] => protocolOf(model).sessions.map((session) => session.staff[0]?.role.target);
    expect(found(modelOf(text))).toEqual(['role/therapist', 'role/prescriber', 'role/therapist', 'role/prescriber']);
    expect(found(modelOf(text.replace('role therapist ', 'role guide ')))).toEqual([undefined, 'role/prescriber', undefined, 'role/prescriber']);
    // A second role of this name comes first now, so the first gets a number, and so does every reference to it.
    const doubled = modelOf(text.replace('    team {', '    team {\n        role rater "A rater"'));
    expect(protocolOf(doubled).own.roles.map((role) => role.id)).toContain('role/rater~2');
    expect(found(modelOf(text))).toEqual(['role/therapist', 'role/prescriber', 'role/therapist', 'role/prescriber']);
});

test('another first day of the calendar is seen in every day of it', () => {
    const body = (first: number): string => `protocol p "P" {\n    day ${first} is visit\n    session meeting "V" { timing on day 1 ± 2 }\n}\n`;
    const { modelOf } = typing(body(1));
    const days = (model: ProtocolDocument): number | undefined => protocolOf(model).sessions[0]?.schedule?.days[0]?.low;
    expect([days(modelOf(body(1))), days(modelOf(body(0))), days(modelOf(body(1)))]).toEqual([-2, -1, -2]);
});
