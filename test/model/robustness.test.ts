import { flagship } from '../flagship.js';
import { EmptyFileSystem } from 'langium';
import { expect, test, vi } from 'vitest';
import { buildDocument } from '../../language/model/build/index.js';
import type { ProtocolDocument } from '../../language/model/protocol.js';
import { createWorkspace } from '../../language/workspace.js';
import { seededRandom } from '../random.js';

// Many whole files are read here, on machines that do other things besides.
vi.setConfig({ testTimeout: 60_000 });

const text = flagship;
const lines = text.split('\n');
const words = [...text.matchAll(/"""[^]*?"""|"[^"\n]*"|[\w.-]+|[^\s\w]/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Text with the stretch left out. */
function without({ start, end }: { start: number; end: number }): string {
    return text.slice(0, start) + text.slice(end);
}

/** What is wrong with a model whatever the text is: ids that stand twice, places outside the text, numbers that are none. */
function faults(model: ProtocolDocument, length: number): string[] {
    const found: string[] = [];
    const ids = new Set<string>();
    const visit = (value: unknown, path: string, own: boolean): void => {
        if (typeof value === 'number' && !Number.isFinite(value)) {
            found.push(`${path} is ${value}`);
        }
        if (typeof value !== 'object' || value === null) {
            return;
        }
        const { id, start, end, nameRange } = value as Readonly<Record<string, unknown>>;
        if (own && typeof id === 'string' && typeof nameRange === 'object' && ids.size === ids.add(id).size) {
            found.push(`${id} stands twice`);
        }
        if (own && typeof start === 'number' && typeof end === 'number' && !(start >= 0 && start <= end && end <= length)) {
            found.push(`${path} covers ${start} to ${end}`);
        }
        for (const [key, part] of Object.entries(value)) {
            if (part === undefined) {
                found.push(`${path}/${key} is undefined`);
            }
            visit(part, `${path}/${key}`, own && key !== 'used');
        }
    };
    visit(model, '', true);
    return found;
}

const files = createWorkspace(EmptyFileSystem);
const uri = 'memory:/broken.protocol';

/** The model of a text that takes the place of the one before, as it does while somebody types. */
function modelOf(broken: string): ProtocolDocument {
    files.update([{ uri, text: broken }]);
    const checked = files.document(uri);
    if (!checked) {
        throw new Error('There is no file.');
    }
    return checked.model;
}

function faultsOf(broken: string): string[] {
    return faults(modelOf(broken), broken.length);
}

test('the text without any one of its lines gives a sound model', () => {
    const unsound = lines.flatMap((line, index) => faultsOf(lines.filter((_, other) => other !== index).join('\n')).map((fault) => `without "${line}": ${fault}`));
    expect(unsound).toEqual([]);
});

test('the text without any one of many words gives a sound model', () => {
    const some = words.filter((_, index) => index % 7 === 0);
    expect(some.flatMap((word) => faultsOf(without(word)).map((fault) => `without "${text.slice(word.start, word.end)}": ${fault}`))).toEqual([]);
});

test('the text up to any one of many places gives a sound model', () => {
    const some = words.filter((_, index) => index % 20 === 0);
    expect(some.flatMap(({ end }) => faultsOf(text.slice(0, end)))).toEqual([]);
});

test('words that change places give a sound model', () => {
    const random = seededRandom(1);
    const shuffled = Array.from({ length: 60 }, () => {
        const [first, second] = [random(words.length), random(words.length)].sort((a, b) => a - b).map((index) => words[index] ?? { start: 0, end: 0 });
        const word = (at: typeof first): string => text.slice(at?.start, at?.end);
        return first && second && first.end <= second.start
            ? text.slice(0, first.start) + word(second) + text.slice(first.end, second.start) + word(first) + text.slice(second.end)
            : text;
    });
    expect(shuffled.flatMap(faultsOf)).toEqual([]);
});

test('a tree from which any one part is missing gives a sound model', () => {
    expect(faultsOf(text)).toEqual([]);
    const root = files.document(uri)?.parsed.value ?? { $type: 'ProtocolFile', members: [] };
    // Each time under another address, so that nothing is taken over from the time before.
    let times = 0;
    const build = (): ProtocolDocument => buildDocument(root, {
        uri: `memory:/${times++}`, unread: [], resolveImport: () => ({}), findSource: () => undefined,
        beside: { find: () => undefined, parser: files.services.parser.ProtocolParser, linker: files.services.references.Linker },
    });
    const unsound: string[] = [];
    const places: [node: Record<string, unknown>, property: string][] = [];
    const collect = (node: unknown): void => {
        for (const [property, value] of Object.entries(node as object).filter(([key]) => !key.startsWith('$'))) {
            places.push([node as Record<string, unknown>, property]);
            (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'object' && part !== null && '$type' in part).forEach(collect);
        }
    };
    collect(root);
    // Each kind of part at two places of the text, so that every kind is tried.
    const tried = new Map<string, number>();
    for (const [node, property] of places) {
        const kind = `${String(node['$type'])}.${property}`;
        const before = tried.get(kind) ?? 0;
        tried.set(kind, before + 1);
        if (before < 2) {
            const value = node[property];
            node[property] = undefined;
            unsound.push(...faults(build(), text.length).map((fault) => `without ${kind}: ${fault}`));
            node[property] = value;
        }
    }
    expect(unsound).toEqual([]);
    expect(tried.size).toBeGreaterThan(150);
});

test.each([
    ['nothing', ''], ['white space', ' \n\t\r\n'], ['a comment', '// nothing'], ['an open comment', '/* nothing'], ['a brace', '}'], ['a quote', '"'], ['three quotes', '"""'],
    ['no language at all', 'Dear colleague, please find attached 3 files.'], ['a lone surrogate', 'protocol p "\ud800" {}'], ['a zero character', 'protocol p "\0" {}'],
    ['half a protocol', 'protocol'], ['a protocol without a name', 'protocol "P" { session "S" { lasts 5 min } session "T" { lasts } }'],
    ['a number beyond reading', `protocol p "P" { session s "S" { timing ${'9'.repeat(400)} times  lasts ${'9'.repeat(400)} min } }`],
    ['deep conditions', `protocol p "P" { safety { stop dose for a "A" when ${'('.repeat(400)}PHQ9 >= 1${')'.repeat(400)} then continue } }`],
    ['deep activities', `protocol p "P" { session s "S" { ${'do a "A" { '.repeat(400)}${'}'.repeat(400)} } }`],
])('%s gives a sound model', (_, broken) => {
    expect(faultsOf(broken)).toEqual([]);
});
