import { describe, expect, test } from 'vitest';
import { exporters } from '../../language/exporters/index.js';
import { jsonExporter } from '../../language/exporters/json.js';
import { formatText } from '../../language/syntax/format/index.js';
import type { Protocol } from '../../language/model/protocol.js';
import { flagship, opened, samples, type Sample } from './documents.js';
import { objects } from './walk.js';

const protocolsOf = (sample: Sample): readonly Protocol[] => opened(sample).model.protocols;

describe.each(samples)('$name', sample => {
    const documents = protocolsOf(sample).map(protocol => JSON.parse(jsonExporter.export(protocol)) as unknown);

    test.each(exporters)('is exported to $format as its golden file says', async exporter => {
        const protocols = protocolsOf(sample);
        for (const protocol of protocols) {
            const name = protocols.length === 1 ? sample.name : `${sample.name}.${protocol.name}`;
            await expect(exporter.export(protocol)).toMatchFileSnapshot(`../golden/export/${name}.${exporter.extension}`);
        }
    });

    test.each([
        ['the same text again', (text: string) => text],
        ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
        ['lines that are not aligned', (text: string) => text.replaceAll(/"[^"]*"|(?<=\S) {2,}(?=\S)/g, part => part.startsWith('"') ? part : ' ')],
        ['lines laid out as `regimen format` does', (text: string) => formatText(text) ?? ''],
        ['a blank line and a remark more', (text: string) => text.replace(/^(protocol .*)$/m, '$1\n\n    // A remark.\n')],
    ])('gives the same bytes for %s', (_, change) => {
        const variant = protocolsOf({ ...sample, text: change(sample.text) });
        for (const exporter of exporters) {
            expect(variant.map(exporter.export).join() === protocolsOf(sample).map(exporter.export).join(), exporter.format).toBe(true);
        }
    });

    test.each(exporters)('ends with one LF in $format, and has no CR', exporter => {
        for (const text of protocolsOf(sample).map(exporter.export)) {
            expect(text).toMatch(/[^\n]\n$/);
            expect(text).not.toContain('\r');
        }
    });

    test('has ids that are unique and stand for what every reference means', () => {
        for (const document of documents) {
            const found = objects(document).map(({ object }) => object);
            const ids = found.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
            expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
            const known = new Set(ids);
            const references = found.flatMap(object => Object.entries(object).filter(([key]) => !prose.has(key)).flatMap(([, value]) => [value].flat()))
                .filter((value): value is string => typeof value === 'string' && looksLikeId.test(value));
            expect(references.length).toBeGreaterThan(ids.length);
            expect(references.filter(reference => !known.has(reference))).toEqual([]);
        }
    });

    test('tells nothing about the file it comes from', () => {
        expect(JSON.stringify(documents)).not.toMatch(/memory:|\.protocol|"range"|"offset":\d/);
    });
});

const looksLikeId = /^([^/\s]+:)?[a-z-]+(\/[^/\s]+)+$/;
const prose = new Set(['plain', 'text', 'label', 'unit', 'url', 'path', 'rights', 'edition']);

test('a name that leads nowhere is not exported', () => {
    const [protocol] = protocolsOf({ ...flagship, text: flagship.text.replace('supervised by medicalDirector', 'supervised by nobody') });
    expect(() => jsonExporter.export(protocol!)).toThrow('"nobody" names nothing');
});
