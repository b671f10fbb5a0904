import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exporters, type Exporter } from '../../language/exporters/index.js';
import { redcapExporter } from '../../language/exporters/redcap.js';
import { dictionaryOf } from '../../language/exporters/redcap/dictionary.js';
import { csvExporter } from '../../language/exporters/csv.js';
import { icsExporter } from '../../language/exporters/ics.js';
import { markdownExporter } from '../../language/exporters/markdown.js';
import { calendarMapping } from '../../language/exporters/calendar/mapping.js';
import { paperMapping } from '../../language/exporters/papers/mapping.js';
import { scheduleMapping, scheduleTable } from '../../language/exporters/schedule/table.js';
import { calendarOf } from '../../language/exporters/calendar/events.js';
import { everyElement, unplaced, type Mapping } from '../../language/exporters/places.js';
import { jsonExporter, jsonText } from '../../language/exporters/json.js';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import { paperOf } from '../../language/analysis/document/index.js';
import { shownIn } from '../../language/analysis/document/blocks.js';
import type { Protocol } from '../../language/model/protocol.js';
import { opened, samples } from './documents.js';
import { columns, tables } from './places-table.js';
import { objects } from './walk.js';

const start = '2027-01-04';
const all = samples.flatMap(sample => opened(sample).model.protocols.map(withShortIds));

interface Held {
    readonly exporter: Exporter;
    readonly mapping: Mapping;
    /** The ids that the file shows. */
    readonly shown: (protocol: Protocol) => ReadonlySet<string>;
}

const paper = { mapping: paperMapping, shown: (protocol: Protocol): ReadonlySet<string> => shownIn(paperOf(protocol)) };
const schedule = { mapping: scheduleMapping, shown: (protocol: Protocol): ReadonlySet<string> => scheduleTable(protocol).shown };
const formats: readonly Held[] = [
    { exporter: markdownExporter, ...paper },
    { exporter: csvExporter, ...schedule },
    { exporter: redcapExporter, mapping: redcapExporter.places, shown: protocol => dictionaryOf(protocol).shown },
    {
        exporter: icsExporter, mapping: calendarMapping,
        shown: protocol => new Set([protocol.id, ...calendarOf(protocol, start).events.flatMap(event => event.shown)]),
    },
];

describe.each(formats.map(held => [held.exporter.format, held] as const))('%s', (_, { exporter, mapping, shown }) => {
    test.each(all.map(protocol => [protocol.name, protocol] as const))('holds every element of %s, or says that it does not', async (__, protocol) => {
        const { losses } = await exporter.export(protocol, { start, patient: 'A. B.' });
        const told = new Set(losses.map(({ element }) => element));
        const held = shown(protocol);
        const ids = objects(JSON.parse(jsonText(protocol))).filter(({ object }) => 'kind' in object && 'citations' in object).map(({ object }) => String(object['id'])).filter(id => id !== 'undefined');
        expect(ids.length).toBeGreaterThan(3);
        expect(ids.filter(id => !held.has(id) && !told.has(id))).toEqual([]);
    });

    test('loses nothing whose place its table names, but what belongs to no visit', async () => {
        for (const protocol of all) {
            const { losses } = await exporter.export(protocol, { start });
            const kinds = new Map<string, string>(everyElement(protocol).map(({ id, kind }) => [id, kind]));
            const held = shown(protocol);
            expect(losses.filter(({ element, what }) => {
                const place = mapping[(kinds.get(element) ?? 'occurrence') as keyof Mapping];
                return !held.has(element) && !('lost' in place) && !/visits without a day/.test(what) && (what !== unplaced || mapping === paperMapping) && what !== 'which patient the visits are of';
            })).toEqual([]);
        }
    });
});

describe.each(exporters.map(exporter => [exporter.format, exporter] as const))('%s', (_, { places, export: write }) => {
    test('tells of every element whose kind has no place, or of which a part is lost, but where something shows it all the same', async () => {
        for (const protocol of all) {
            const { losses } = await write(protocol, { start, patient: 'A. B.' });
            const told = new Set([...losses.map(({ element }) => element), ...formats.find(({ mapping }) => mapping === places)?.shown(protocol) ?? []]);
            const untold = [...everyElement(protocol), ...protocol.occurrences.map(({ id }) => ({ id, kind: 'occurrence' as const }))].filter(({ id, kind }) => {
                const place = places[kind];
                return ('lost' in place || place.partly !== undefined) && !told.has(id);
            });
            expect(untold.map(({ id }) => id)).toEqual([]);
        }
    });

    test('has a place, or a reason, in words for every kind of element that is exported', () => {
        const kinds = new Set(all.flatMap(protocol => objects(JSON.parse(jsonText(protocol))).map(({ object }) => object)
            .filter(object => 'kind' in object && 'citations' in object).map(({ kind }) => String(kind))));
        expect([...kinds].filter(kind => !(kind in places))).toEqual([]);
        expect(Object.entries(places).filter(([, place]) => ('lost' in place ? place.lost && place.why : place.place) === '')).toEqual([]);
    });
});

test('a document of the JSON contract has each kind of element where the table says', () => {
    const misplaced = all.flatMap(protocol => objects(JSON.parse(jsonText(protocol))).flatMap(({ path, object: { id, kind, template, citations } }) => {
        const place = jsonExporter.places[(template === undefined ? kind : 'occurrence') as keyof Mapping] as typeof jsonExporter.places.protocol | undefined;
        if (typeof id !== 'string' || (citations === undefined && template === undefined) || place === undefined || path.length === 0) {
            return [];
        }
        const list = path.filter(step => typeof step === 'string').at(-1);
        return 'place' in place && (place.place.includes(`.${list}\``) || place.place.includes(`\`${list}\``)) ? [] : [`${String(kind)} ${id}: ${path.join('.')}`];
    }));
    expect(misplaced).toEqual([]);
});

test('every format stands in one column of the table of all formats', () => {
    expect(columns.flatMap(({ formats }) => formats).sort()).toEqual(exporters.map(({ format }) => format).sort());
});

test.each(Object.entries(tables))('docs/exports.md says where everything goes: %s', (_, table) => {
    expect(readFileSync('docs/exports.md', 'utf8')).toContain(table());
});
