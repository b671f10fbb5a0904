import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { approvalState, meaningHash } from '../../language/analysis/meaning/index.js';
import { sha256 } from '../../language/analysis/meaning/sha256.js';
import type { Protocol } from '../../language/model/protocol.js';
import { everything, flagship as flagshipSample, opened, samples } from '../export/documents.js';
import { objects, oncePerShape, whileChanged } from '../export/walk.js';
import { flagship } from '../flagship.js';
import { parseDocument } from '../harness.js';

describe('SHA-256', () => {
    // The messages and digests of FIPS 180-2, appendix B, and of the example values that NIST publishes for FIPS 180-4.
    test.each([
        ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
        ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
        ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
        ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
    ])('of %.60j', (text, digest) => {
        expect(sha256(text)).toBe(digest);
    });

    test('is the same as that of Node for every length around the ends of blocks, and for every kind of character', () => {
        const texts = [...Array.from({ length: 200 }, (_, length) => 'x'.repeat(length)), 'Größe – “25 °C” ≥ 日本 🧠', '\ud800', 'a\udc00b', '\u0000\u007f\u0080\u07ff\u0800\uffff\u{10ffff}'];
        expect(texts.filter(text => sha256(text) !== createHash('sha256').update(text).digest('hex'))).toEqual([]);
    });
});

function only(text: string, others: Readonly<Record<string, string>> = {}): Protocol {
    return parseDocument(text, others).model.protocols[0]!;
}

const hash = meaningHash(only(flagship));
const approved = (text: string, status: string, written = hash): string =>
    text.replace('status     draft', `status     ${status}\n    approved   2026-10-20 by "Ethics board" as "${written}"`);

describe('what the hash is of', () => {
    test('neither the status nor the approval itself', () => {
        expect(['draft', 'in-review', 'active', 'retired'].map(status => meaningHash(only(approved(flagship, status))))).toEqual(Array<string>(4).fill(hash));
    });

    test.each([
        ['the version', 'version    1.2.0', 'version    1.3.0'],
        ['the day from which it holds', 'effective  2026-11-01', 'effective  2026-11-02'],
        ['a scenario', 'given  age 30 years', 'given  age 31 years'],
    ])('but %s', (_, from, to) => {
        expect(flagship).toContain(from);
        expect(meaningHash(only(flagship.replace(from, to)))).not.toBe(hash);
    });

    test('the same amount in another unit is the same', () => {
        expect(meaningHash(only(flagship.replace('lasts    180 min', 'lasts    3 h')))).toBe(hash);
    });

    test('a text that looks like two is not two', () => {
        const text = (names: string): string => `protocol a "A" {\n    version 1.0.0\n    team {\n        ${names}\n    }\n}\n`;
        const [one, two] = [text('role x "X<>" separate from y'), text('role x "X" separate from y')].map(one => meaningHash(only(one)));
        expect(one).not.toBe(two);
    });

    test('what is imported counts where the protocol uses it, wherever the files are', () => {
        const text = (path: string): string => `import "${path}"\nprotocol a "A" {\n    version 1.0.0\n    session talk "Talk" {\n        timing once\n        staff  nurse\n    }\n}\n`;
        const team = (label: string, other: string): string => `team {\n    role nurse "${label}"\n    role other "${other}"\n}\n`;
        const of = (path: string, label: string, other = 'Other'): string => meaningHash(only(text(path), { [path]: team(label, other) }));
        expect(of('lib/people.protocol', 'Nurse', 'Somebody')).toBe(of('team.protocol', 'Nurse'));
        expect(of('team.protocol', 'Registered nurse')).not.toBe(of('team.protocol', 'Nurse'));
    });

    test('rows of scenarios in a file count', () => {
        const text = 'use standard\nprotocol a "A" {\n    screening {\n        include adult "Adult" when age >= 18 years\n    }\n    scenario table "T" {\n        rows from "rows.csv"\n    }\n}\n';
        const of = (age: string): string => meaningHash(only(text, { 'rows.csv': `age,expect\n${age} years,eligible\n` }));
        expect(of('20')).not.toBe(of('21'));
    });
});

describe('how an approval stands to its text', () => {
    test.each([
        ['none', flagship, undefined],
        ['that of this text', approved(flagship, 'active'), 'holds'],
        ['that of this text, laid out otherwise', approved(flagship, 'active').replaceAll('\n    ', '\n\n      '), 'holds'],
        ['that of another text', approved(flagship, 'active').replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg'), 'outdated'],
        ['no hash', approved(flagship, 'draft', 'sha256:abc'), 'unreadable'],
        ['in capitals', approved(flagship, 'draft', hash.toUpperCase()), 'unreadable'],
    ])('%s', (_, text, state) => {
        expect(approvalState(only(text))).toBe(state);
    });
});

/** Places, spelling, what follows from the rest, what is said of other texts, and what is left out of the hash on purpose. */
const leftOut = new Set([
    'from', 'replaced', 'removed', 'changes', 'inheritedFrom', 'range', 'nameRange', 'labelRange', 'choiceRange', 'written', 'kinds', 'references', 'counted', 'reckoned',
    'id', 'occurrences', 'extends', 'approval', 'status', 'path', 'uri', 'label', 'kind',
]);

/** Everything that the model of a protocol says in one place, once for each kind of place. */
const fields = oncePerShape([everything, flagshipSample].flatMap(sample => {
    const protocol = opened(sample).model.protocols[0]!;
    return objects(protocol).filter(({ path }) => !path.some(step => leftOut.has(String(step)))).flatMap(place =>
        Object.entries(place.object).filter(([key]) => !leftOut.has(key)).map(([key, value]) => ({ ...place, key, value, protocol })));
}), ({ key }) => key).filter(({ path, protocol }) => !isOfLibrary(protocol, path));


function isOfLibrary(protocol: Protocol, path: readonly (string | number)[]): boolean {
    const element = path[0] === 'used' ? (protocol.used as unknown as Readonly<Record<string, readonly { readonly id: string }[]>>)[String(path[1])]?.[Number(path[2])] : undefined;
    return element?.id.startsWith('standard:') === true;
}

/** The hash of a model that was changed: a copy, because hashes are kept by the object. */
function unseen(some: typeof fields, other: (value: unknown) => unknown): readonly string[] {
    expect(some.length).toBeGreaterThan(50);
    return some.filter(({ object, key, value, protocol }) =>
        whileChanged(object, changed => (changed[key] = other(value)), () => meaningHash({ ...protocol })) === meaningHash(protocol)).map(({ path, key }) => [...path, key].join('.'));
}

test('another value anywhere in the model gives another hash', { timeout: 120_000 }, () => {
    const values = fields.filter(({ value, object, key }) => typeof value !== 'object' && !(key === 'kind' && 'unit' in object));
    const another = (value: unknown): unknown => (typeof value === 'number' ? value + 1
        : typeof value === 'string' ? `${value}${/^-?\d/.test(value) ? '7' : '-other'}` : value !== true);
    expect(unseen(values, another)).toEqual([]);
});

test('a list with one item less gives another hash', { timeout: 120_000 }, () => {
    expect(unseen(fields.filter(({ path, value }) => path[0] !== 'used' && Array.isArray(value) && value.length > 0), value => (value as unknown[]).slice(1))).toEqual([]);
});

// Whatever changes these hashes ends every approval that is written in a protocol: see docs/decisions/approvals-know-a-text-by-its-meaning.md.
test('the hashes of all examples stay what they are', async () => {
    const lines = samples.flatMap(sample => opened(sample).model.protocols.map(protocol => `${sample.name} ${protocol.name} ${meaningHash(protocol)}\n`));
    await expect(lines.join('')).toMatchFileSnapshot('../golden/meaning.txt');
});
