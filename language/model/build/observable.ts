import type * as ast from '../../generated/ast.js';
import { partOf, type Torn } from '../../syntax/tree.js';
import { parseUnit } from '../../syntax/units.js';
import type { Band, ItemGroup, Observable, Scale } from '../definitions.js';
import { compact, present } from './compact.js';
import { rangeOf, rangeOfPart, report, type Build } from './context.js';
import { fits, head, origin, refsTo, textOf } from './element.js';
import { codes } from './medication.js';
import { membersOf, singleMember } from './members.js';
import { quantityRange } from './quantity.js';
import { span } from './span.js';
import { wholeNumber } from './whole.js';

const plainNumber = '1';
const bounds = { what: 'the range', example: '0 to 27' };

/** An instrument, a vital sign, a laboratory test or a fact. A figure without a unit is in the unit of the observable. */
export function gauge(build: Build, node: Torn<ast.Gauge>): Observable | undefined {
    const { members } = node;
    const element = head(build, node, 'observable');
    const owner = `${node.kind ?? ''} ${element.name}`;
    const unitLine = singleMember(build, members, 'GaugeUnit', 'unit', owner);
    const unit = unitLine && unitOf(build, unitLine);
    const direction = singleMember(build, members, 'Direction', 'higher is', owner);
    const rights = singleMember(build, members, 'Rights', 'rights', owner);
    const items = singleMember(build, members, 'GaugeItems', 'items', owner);
    return node.kind && compact<Observable>({
        ...element,
        category: node.kind,
        unit: unit ?? plainNumber,
        bounds: quantityRange(build, singleMember(build, members, 'GaugeRange', 'range', owner)?.low, bounds, unit),
        whole: membersOf(members, 'WholeNumbers').length > 0,
        choices: membersOf(members, 'GaugeValues').flatMap((line) => line.values ?? []),
        items: items && itemsOf(build, items),
        hasTotal: membersOf(members, 'NoTotal').length === 0,
        scales: present(membersOf(members, 'Scale').map((line) => scale(build, line, unit))),
        higherIs: direction?.better,
        recall: recallOf(build, singleMember(build, members, 'Recall', 'recall', owner)),
        ratedBy: singleMember(build, members, 'RatedBy', 'rated by', owner)?.rater,
        bands: present(membersOf(members, 'Band').map((line) => band(build, line, unit))),
        codes: codes(build, membersOf(members, 'Code')),
        rights: rights && textOf(build, rights, 'text'),
        parts: [],
    });
}

/** Several vital signs that are taken together. */
export function panel(build: Build, node: Torn<ast.Panel>): Observable {
    return {
        ...head(build, node, 'observable'),
        category: 'panel',
        unit: plainNumber,
        whole: false,
        choices: [],
        hasTotal: false,
        scales: [],
        bands: [],
        codes: codes(build, node.codes),
        parts: refsTo(build, node.parts, fits.observable),
    };
}

function unitOf(build: Build, node: Torn<ast.GaugeUnit>): string | undefined {
    if (node.unit === undefined) {
        return undefined;
    }
    const result = parseUnit(node.unit);
    if (result.ok) {
        return result.unit.ucum;
    }
    const details = { written: node.unit, suggestion: result.suggestion ?? '', reason: result.reason };
    report(build, 'unknown-unit', rangeOfPart(build, node, partOf(node, 'unit')), details);
    return undefined;
}

function scale(build: Build, node: Torn<ast.Scale>, unit: string | undefined): Scale | undefined {
    const element = head(build, node, 'scale');
    const range = quantityRange(build, node.range, bounds, unit);
    const choices = node.values ?? [];
    return range ?? choices[0] ? compact<Scale>({ ...element, bounds: range, choices, codes: codes(build, node.codes) }) : undefined;
}

function band(build: Build, node: Torn<ast.Band>, unit: string | undefined): Band | undefined {
    const range = quantityRange(build, node.range, bounds, unit);
    const name = node.name;
    const label = textOf(build, node, 'label') ?? name;
    return range && name !== undefined && label !== undefined ? { name, label, bounds: range, range: rangeOf(build, node), ...origin(build, node) } : undefined;
}

function itemsOf(build: Build, node: Torn<ast.GaugeItems>): Observable['items'] {
    const groups = present((node.groups ?? []).map((group) => itemGroup(build, group)));
    return groups.length > 0 ? { groups, range: rangeOf(build, node) } : undefined;
}

function itemGroup(build: Build, node: Torn<ast.ItemGroup>): ItemGroup | undefined {
    const count = wholeNumber(build, node, 'count', 'the number of items');
    const each = quantityRange(build, node.each, { what: 'the range of an item', example: '0 to 3' });
    return count !== undefined && each ? { count, each } : undefined;
}

function recallOf(build: Build, node: Torn<ast.Recall> | undefined): Observable['recall'] {
    return node?.moment ?? span(build, node?.span, { what: 'the recall time', example: '2 weeks' });
}
