import { exporters } from '../../language/exporters/index.js';
import type { Mapping, Place } from '../../language/exporters/places.js';

/** Formats that hold everything in the same places, with a heading for a table. */
interface Column {
    readonly formats: readonly string[];
    readonly places: Mapping;
}

/** The formats that there are, those with the same places together. */
export const columns: readonly Column[] = exporters.reduce<readonly Column[]>((all, { format, places }) => {
    const known = all.find(column => column.places === places);
    return known ? all.map(column => (column === known ? { places, formats: [...column.formats, format] } : column)) : [...all, { places, formats: [format] }];
}, []);

const kinds = Object.keys(exporters[0]!.places) as (keyof Mapping)[];

/** The tables of the documentation, by the name of the marks between which they stand. */
export const tables: Readonly<Record<string, () => string>> = {
    overview: () => table(['Element', ...columns.map(({ formats }) => formats.join(', '))], kind => columns.map(({ places }) => short(places[kind]))),
    fhir: () => details('fhir-r4'),
    usdm: () => details('usdm'),
    people: () => {
        const shown = columns.filter(({ formats }) => ['markdown', 'csv', 'ics', 'redcap'].some(format => formats.includes(format)));
        return table(['Element', ...shown.map(({ formats }) => formats.join(', '))], kind => shown.map(({ places }) => whole(places[kind])));
    },
};

function details(format: string): string {
    const column = columns.find(({ formats }) => formats.includes(format))!;
    return table(['Element', 'Place', 'What is lost'], kind => {
        const place = column.places[kind];
        return 'lost' in place ? ['–', place.why] : [place.place, place.partly ?? ''];
    });
}

function short(place: Place): string {
    return 'lost' in place ? '–' : `${place.short ?? place.place}${place.partly === undefined ? '' : ' \\*'}`;
}

function whole(place: Place): string {
    return 'lost' in place ? `– (${place.why})` : place.place;
}

function table(head: readonly string[], cells: (kind: keyof Mapping) => readonly string[]): string {
    return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...kinds.map(kind => `| ${[kind, ...cells(kind)].join(' | ')} |`)].join('\n');
}
