import { describe, expect, test } from 'vitest';
import { exportedProtocol } from '../../language/exporters/json/protocol.js';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import { usdmExporter } from '../../language/exporters/usdm.js';
import type { Exported } from '../../language/exporters/index.js';
import { opened, samples } from './documents.js';
import { examples, isUsdm, official } from './usdm-files.js';
import { objects } from './walk.js';

const protocols = samples.flatMap(sample => opened(sample).model.protocols.map(protocol => ({ name: `${sample.name}: ${protocol.name}`, protocol })));

test.each(examples)('the official example %s is a USDM file by the official schema', name => {
    expect(isUsdm(official(name))).toBe(true);
});

test('a file with a property of another type is none', () => {
    expect(isUsdm({ ...official('observational') as object, usdmVersion: 4 })).toBe(false);
});

describe.each(protocols)('$name', ({ protocol }) => {
    const { content, losses } = usdmExporter.export(withShortIds(protocol), {}) as Exported;
    const file: unknown = JSON.parse(String(content));

    test('is a USDM file by the official schema', () => {
        void isUsdm(file);
        expect(isUsdm.errors ?? []).toEqual([]);
    });

    test('has every element, or tells that it is lost', () => {
        const held = new Set([...objects(file).map(({ object }) => object['id']), ...losses.map(({ element }) => element)]);
        const ids = objects(exportedProtocol(protocol)).flatMap(({ object }) => (typeof object['id'] === 'string' ? [object['id']] : []));
        expect(ids.length).toBeGreaterThan(3);
        expect(ids.filter(id => !held.has(id))).toEqual([]);
    });
});
