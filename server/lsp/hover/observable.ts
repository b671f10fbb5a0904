import type { Observable } from '../../../language/model/definitions.js';
import { parseUnit } from '../../../language/syntax/units.js';
import { codes, labels, range, time, type Asked } from './about.js';
import { escaped, type Fact } from './markdown.js';

const categories = { instrument: 'instrument', vital: 'vital sign', lab: 'test', fact: 'fact', panel: 'panel' } as const;

/** What kind of value it is. */
export function observableKind({ category }: Observable): string {
    return categories[category];
}

/** Range, bands, recall, direction, rater, codes and rights of something that is measured or asked. */
export function observableFacts(asked: Asked, observable: Observable): Fact[] {
    const { bounds, unit, items, scales, bands, choices, higherIs, recall, ratedBy, parts, hasTotal, category, rights } = observable;
    const result = parseUnit(unit);
    const display = result.ok ? result.unit.display : unit;
    return [
        ['Consists of', labels(asked, observable, parts)],
        ['Unit', escaped(display)],
        ['Range', range(bounds, display)],
        ['Items', items?.groups.map(({ count, each }) => `${count}, each ${range(each)}`).join(' and ')],
        ['Total', category === 'instrument' && !hasTotal ? 'none: name a scale' : undefined],
        ['Scales', scales.map(({ name, label, bounds: own }) => `\`${name}\` ${escaped(label)} (${range(own)})`).join(', ')],
        ['Answers', choices.map(choice => `\`${choice}\``).join(', ')],
        ['Bands', bands.map(({ label, bounds: own }) => `${escaped(label)} ${range(own)}`).join(', ')],
        ['Higher is', higherIs],
        ['Recall', typeof recall === 'object' ? time(recall) : recall],
        ['Rated by', ratedBy],
        ['Codes', codes(observable.codes)],
        ['Rights', rights && escaped(rights)]
    ];
}
