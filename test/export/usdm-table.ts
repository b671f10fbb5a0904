import { places } from '../../language/exporters/usdm/places.js';

/** The table of the documentation that says where each kind of element goes in a USDM file. */
export function usdmTable(): string {
    const rows = Object.entries(places).map(([kind, place]) =>
        ('lost' in place ? `| ${kind} | – | ${place.lost} |` : `| ${kind} | ${place.to} | ${place.partly ?? ''} |`));
    return ['| Element | Place | What is lost |', '|---|---|---|', ...rows].join('\n');
}
