import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Exporter } from '../../language/exporters/index.js';
import { csvExporter } from '../../language/exporters/csv.js';
import { icsExporter } from '../../language/exporters/ics.js';
import { markdownExporter } from '../../language/exporters/markdown.js';
import { calendarMapping } from '../../language/exporters/calendar/mapping.js';
import { paperMapping } from '../../language/exporters/papers/mapping.js';
import { scheduleMapping, scheduleTable } from '../../language/exporters/schedule/table.js';
import { calendarOf } from '../../language/exporters/calendar/events.js';
import { everyElement, unplaced, type Mapping } from '../../language/exporters/places.js';
import { jsonText } from '../../language/exporters/json.js';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import { paperOf } from '../../language/analysis/document/index.js';
import { shownIn } from '../../language/analysis/document/blocks.js';
import type { Protocol } from '../../language/model/protocol.js';
import { opened, samples } from './documents.js';
import { placesTable } from './places-table.js';
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
                return !held.has(element) && !('lost' in place) && !/visits without a day/.test(what) && (what !== unplaced || mapping === paperMapping);
            })).toEqual([]);
        }
    });
});

test('docs/exports.md says where everything goes', () => {
    expect(readFileSync('docs/exports.md', 'utf8')).toContain(placesTable());
});
