import type { Observable } from '../../model/definitions.js';
import type { QuantityRange } from '../../model/quantities.js';
import type { Stated } from './index.js';

/** What prose may say about an instrument, vital sign, test or fact. */
export function observableFigures(observable: Observable): readonly Stated[] {
    const { label, bounds, unit, items, recall, bands, scales } = observable;
    return [
        ['title', label],
        ['range', bounds && rangeText(bounds, unit)],
        ['items', items && `${items.groups.reduce((sum, { count }) => sum + count, 0)}`],
        ['recall', typeof recall === 'object' ? recall.written : recall],
        ['bands', bands.map(band => `${band.label} ${rangeText(band.bounds, unit)}`).join(', ')],
        ...bands.map((band): Stated => [`bands.${band.name}`, rangeText(band.bounds, unit)]),
        ...scales.map((scale): Stated => [`${scale.name}.range`, scale.bounds && rangeText(scale.bounds, unit)]),
    ];
}

/** "0 to 27", and with a unit "0 to 300 mmHg". */
export function rangeText({ low, high }: QuantityRange, unit: string): string {
    return `${low.value} to ${high.value}${unit === '1' ? '' : high.written.slice(high.value.length)}`;
}
