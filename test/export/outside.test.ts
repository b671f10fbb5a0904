import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exporters } from '../../language/exporters/index.js';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import { flagship, opened, samples } from './documents.js';
import { validators } from './validators.js';

const protocols = samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, withShortIds(protocol)] as const));
const options = { start: '2027-01-04', patient: 'A. B.' };

test('every format has a validator', () => {
    expect(Object.keys(validators).sort()).toEqual(exporters.map(({ format }) => format).sort());
    expect(protocols.length).toBeGreaterThan(11);
});

describe.each(exporters.map(exporter => [exporter.format, exporter] as const))('%s', (format, exporter) => {
    test.each(protocols)('is accepted by somebody else for %s', async (_, protocol) => {
        const { content } = await exporter.export(protocol, options);
        expect(await validators[format]!.problems(content)).toEqual([]);
    }, 60_000);

    test('is refused when it is spoilt', async () => {
        const { content } = await exporter.export(withShortIds(opened(flagship).model.protocols[0]!), options);
        const spoilt: Readonly<Record<string, (text: string) => string>> = {
            'json': text => text.replace('"kind": "protocol"', '"kind": "recipe"'), 'yaml': text => text.replace('kind: protocol', 'kind: [protocol'),
            'fhir-r4': text => text.replace('"status": "draft"', '"status": 3'), 'fhir-r5': text => text.replace('"relatedAction"', '"relatedDeed"'),
            'usdm': text => text.replace('"usdmVersion"', '"version"'), 'csv': text => text.replace('\r\n', ',more\r\n'), 'ics': text => text.replace('DTSTART', 'X-BEGIN'),
            'html': text => text.replace('<h1', '<h1 id="a" id="b"'), 'markdown': text => `${text}\n<script>`, 'redcap': text => text.replace('Field Type', 'Type of field'),
        };
        const change = spoilt[format];
        const bad = change ? change(String(content)) : (content as Uint8Array).slice(0, -40);
        expect(await validators[format]!.problems(bad)).not.toEqual([]);
    });
});

const kinds = { schema: 'a schema', rules: 'rules', reader: 'a reader only' } as const;

test('docs/exports.md says who checks each format', () => {
    const rows = exporters.map(({ format }) => `| ${format} | ${validators[format]!.by} | ${kinds[validators[format]!.kind]} |`);
    expect(readFileSync('docs/exports.md', 'utf8').includes(['| Format | Checked by | By |', '|---|---|---|', ...rows].join('\n'))).toBe(true);
});
