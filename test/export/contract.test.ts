import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exporters, type Exported, type Exporter } from '../../language/exporters/index.js';
import { jsonText } from '../../language/exporters/json.js';
import { formatText } from '../../language/syntax/format/index.js';
import type { Protocol } from '../../language/model/protocol.js';
import { flagship, opened, samples, type Sample } from './documents.js';
import { objects } from './walk.js';

const options = { start: '2027-01-04', patient: 'A. B.' };

/** Formats that are no text, or text whose standard demands other line ends. */
const hasOwnLineEnds = new Set(['csv', 'ics', 'docx', 'xlsx', 'redcap']);

/** Text as it is; of a packed file the parts, one element a line. */
function readable(content: string | Uint8Array): string {
    return typeof content === 'string' ? content
        : Object.entries(unzipSync(content)).map(([name, part]) => `== ${name}\n${strFromU8(part).replaceAll(/(<\/(?:w:p|row|c|w:style|w:num|w:tr)>)/g, '$1\n')}\n`).join('');
}

const allOf = async (exporter: Exporter, protocols: readonly Protocol[]): Promise<readonly Exported[]> =>
    Promise.all(protocols.map(async protocol => exporter.export(protocol, options)));

const idsOf = (protocol: Protocol): ReadonlySet<unknown> =>
    new Set(objects(JSON.parse(jsonText(protocol))).map(({ object }) => object['id']));

const protocolsOf = (sample: Sample): readonly Protocol[] => opened(sample).model.protocols;

describe.each(samples)('$name', sample => {
    const documents = protocolsOf(sample).map(protocol => JSON.parse(jsonText(protocol)) as unknown);

    test.each(exporters)('is exported to $format as its golden file says', async exporter => {
        const protocols = protocolsOf(sample);
        for (const protocol of protocols) {
            const name = protocols.length === 1 ? sample.name : `${sample.name}.${protocol.name}`;
            const { content, losses } = await exporter.export(protocol, options);
            await expect(readable(content)).toMatchFileSnapshot(`../golden/export/${name}.${exporter.extension}${typeof content === 'string' ? '' : '.txt'}`);
            expect(losses.filter(({ element }) => !idsOf(protocol).has(element))).toEqual([]);
        }
    });

    test.each([
        ['the same text again', (text: string) => text],
        ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
        ['lines that are not aligned', (text: string) => text.replaceAll(/"[^"]*"|(?<=\S) {2,}(?=\S)/g, part => part.startsWith('"') ? part : ' ')],
        ['lines laid out as `regimen format` does', (text: string) => formatText(text) ?? ''],
        ['a blank line and a remark more', (text: string) => text.replace(/^(protocol .*)$/m, '$1\n\n    // A remark.\n')],
    ])('gives the same bytes for %s', async (_, change) => {
        const variant = protocolsOf({ ...sample, text: change(sample.text) });
        for (const exporter of exporters) {
            expect(await allOf(exporter, variant)).toEqual(await allOf(exporter, protocolsOf(sample)));
        }
    });

    test.each(exporters.filter(({ format }) => !hasOwnLineEnds.has(format)))('ends with one LF in $format, and has no CR', async exporter => {
        for (const { content } of await allOf(exporter, protocolsOf(sample))) {
            expect(content).toMatch(/[^\n]\n$/);
            expect(content).not.toContain('\r');
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
    expect(() => jsonText(protocol!)).toThrow('"nobody" names nothing');
});
