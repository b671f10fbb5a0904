import { expect, test } from 'vitest';
import type { ExportedProtocol } from '../../language/generated/contract.js';
import { jsonText } from '../../language/exporters/json.js';
import { jsonImporter } from '../../language/importers/json/importer.js';
import { everything, opened, samples, validate } from '../export/documents.js';
import { objects, whileChanged } from '../export/walk.js';
import { parseDocument } from '../harness.js';
import { seededRandom } from '../random.js';

/** What is worked out from other places, and where names are declared or used. */
const apart = new Set(['id', 'kind', '$schema', 'formatVersion', 'plain', 'extends', 'name', 'of', 'from', 'target', 'template']);

/** Another value of the same sort. */
function other(value: unknown, random: (below: number) => number): unknown {
    if (typeof value === 'number') {
        return value + 1 + random(3);
    }
    if (typeof value === 'boolean') {
        return !value;
    }
    if (typeof value !== 'string') {
        return value;
    }
    const digits = /^(-?P?T?)([0-9.]+)([YMWDHS]?)$/.exec(value);
    return digits ? `${digits[1]}${Number(digits[2]) + 1 + random(3)}${digits[3]}` : value.includes(' ') ? `${value} "and" more\\${random(9)}` : value;
}

interface Tried {
    readonly where: string;
    readonly changed: boolean;
    readonly kept: boolean;
    readonly problems: readonly string[];
}

/** Changes one value somewhere in a document, imports it, and exports the text again. */
function tried(document: ExportedProtocol, seed: number): Tried {
    const random = seededRandom(seed);
    const places = objects(document).filter(({ path }) => path[0] !== 'occurrences' && path[0] !== 'used' && path[0] !== 'extends')
        .flatMap(({ object, path }) => Object.keys(object).filter(key => !apart.has(key) && typeof object[key] !== 'object').map(key => ({ object, path, key })));
    const { object, path, key } = places[random(places.length)]!;
    return whileChanged(object, changed => (changed[key] = other(changed[key], random)), () => {
        const before = JSON.stringify(document);
        const imported = validate(document) ? jsonImporter.import(JSON.parse(before)) : undefined;
        const again = imported?.ok === true ? JSON.parse(jsonText(parseDocument(imported.text).model.protocols[0]!)) as object : undefined;
        const after = again && { ...again, occurrences: document.occurrences };
        return {
            where: [...path, key].join('.'),
            changed: imported !== undefined,
            kept: after !== undefined && JSON.stringify(withoutPlain(after)) === JSON.stringify(withoutPlain(JSON.parse(before))),
            problems: imported?.ok === false ? imported.problems : [],
        };
    });
}

/** A document without what figures in prose come to. */
function withoutPlain(document: unknown): unknown {
    objects(document).forEach(({ object }) => {
        if ('plain' in object || 'path' in object) {
            Object.assign(object, 'plain' in object ? { plain: '' } : { value: null });
        }
    });
    return document;
}

test.each([
    { sample: samples.find(({ name }) => name === 'clinic')!, times: 40 }, { sample: everything, times: 10 },
])('a change anywhere in $sample.name comes back, or is refused in words', ({ sample, times }) => {
    const document = JSON.parse(jsonText(opened(sample).model.protocols[0]!)) as ExportedProtocol;
    const all = Array.from({ length: times }, (_, seed) => tried(document, seed)).filter(({ changed }) => changed);
    expect(all.filter(({ kept, problems }) => !kept && problems.length === 0)).toEqual([]);
    expect(all.flatMap(({ problems }) => problems).filter(problem => !/^[A-Za-z][^]*[.:`…]$/.test(problem))).toEqual([]);
    expect(all.filter(({ kept }) => kept).length).toBeGreaterThan(all.length * 0.6);
}, 120_000);
