import { calendarMapping } from '../../language/exporters/calendar/mapping.js';
import { paperMapping } from '../../language/exporters/papers/mapping.js';
import { scheduleMapping } from '../../language/exporters/schedule/table.js';
import type { Mapping } from '../../language/exporters/places.js';

const formats: readonly (readonly [title: string, mapping: Mapping])[] = [
    ['Markdown, HTML, Word', paperMapping], ['CSV, Excel', scheduleMapping], ['iCalendar', calendarMapping],
];

/** The table of the documentation that says where each kind of element goes in the formats for people. */
export function placesTable(): string {
    const cell = (mapping: Mapping, kind: keyof Mapping): string => {
        const place = mapping[kind];
        return 'place' in place ? place.place : `– (${place.why})`;
    };
    const kinds = Object.keys(paperMapping) as (keyof Mapping)[];
    return [
        `| Element | ${formats.map(([title]) => title).join(' | ')} |`, `|${'---|'.repeat(formats.length + 1)}`,
        ...kinds.map(kind => `| ${kind} | ${formats.map(([, mapping]) => cell(mapping, kind)).join(' | ')} |`),
    ].join('\n');
}
