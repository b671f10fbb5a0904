import { isMap, isScalar, isSeq } from 'yaml';
import { ceil, compare, div, floor, parseDecimal, type Rational } from '../syntax/decimal.js';
import { convert, formatQuantity, makeQuantity } from '../syntax/quantity.js';
import { entriesOf, tellUnknown, type SettingsNode as Node, type Tell } from './settings-file.js';
import type { ChoiceDraw, FigureDraw } from '../analysis/simulation/distribution.js';
import { stepOf, type ValueDraw, type VisitDraw } from '../analysis/simulation/population.js';
import type { ValueSubject } from '../analysis/simulation/subjects.js';

const shapes = ['uniform', 'normal', 'range', 'weights', 'change'];

/** How a value is drawn for the beginning; nothing where the text does not say. */
export function readDraw(node: Node, subject: ValueSubject, tell: Tell): ValueDraw | undefined {
    if (subject.choices.length > 0) {
        return readWeights(node, subject, tell);
    }
    return readFigureDraw(node, subject, tell, subject.bounds ? 'value' : 'open');
}

/** How a value is drawn at each visit. */
export function readVisitDraw(node: Node, subject: ValueSubject, tell: Tell): VisitDraw | undefined {
    const change = isMap(node) && subject.choices.length === 0 ? entriesOf(node, '', tell).find(([key]) => key === 'change') : undefined;
    if (!change) {
        return readDraw(node, subject, tell);
    }
    const by = readFigureDraw(change[1], subject, tell, 'change');
    return by && { kind: 'change', by };
}

function readWeights(node: Node, { name, choices }: ValueSubject, tell: Tell): ChoiceDraw | undefined {
    const [[key, value, at] = []] = isMap(node) ? entriesOf(node, '', tell) : [];
    if (key !== 'weights') {
        tell(at ?? node, `\`${name}\` is one of several names. Say how often each comes: \`weights: { ${choices.map((choice, place) => `${choice}: ${place === 0 ? 90 : 10}`).join(', ')} }\`.`);
        return undefined;
    }
    const weights = entriesOf(value ?? null, '`weights`', tell).flatMap(([choice, weight, written]) => {
        if (!choices.includes(choice)) {
            tellUnknown(tell, written, `\`${name}\` is never \`${choice}\`.`, choice, choices, `It is ${choices.map(known => `\`${known}\``).join(' or ')}.`);
            return [];
        }
        const text = sourceOf(weight);
        if (!/^\d{1,9}$/.test(text)) {
            tell(weight ?? written, 'A weight is a whole number, such as `90`.');
            return [];
        }
        return [{ name: choice, weight: BigInt(text) }];
    });
    if (!weights.some(({ weight }) => weight > 0n)) {
        tell(value ?? node, 'At least one weight must be more than 0.');
        return undefined;
    }
    return { kind: 'choice', weights };
}

/** What a figure may be: one within the range of its value, one of a value without a stated range, or a change. */
type Reach = 'value' | 'open' | 'change';

interface Figure {
    readonly value: Rational;
    readonly written: string;
}

function readFigureDraw(node: Node, subject: ValueSubject, tell: Tell, reach: Reach): FigureDraw | undefined {
    const entries = entriesOf(node, `\`${subject.name}\``, tell);
    const wrong = entries.find(([key]) => !['uniform', 'normal', 'range'].includes(key));
    if (wrong) {
        tellUnknown(tell, wrong[2], `\`${wrong[0]}\` is no distribution of a figure.`, wrong[0], shapes, 'A figure has `uniform`, or `normal` and perhaps `range`.');
        return undefined;
    }
    const find = (name: string): Node | undefined => entries.find(([key]) => key === name)?.[1];
    const [uniform, normal, range] = [find('uniform'), find('normal'), find('range')];
    if ((uniform === undefined) === (normal === undefined)) {
        tell(node, 'Say either `uniform: [lowest, highest]` or `normal: [mean, standard deviation]`.');
        return undefined;
    }
    if (uniform !== undefined) {
        const ends = readEnds(uniform, subject, tell, reach);
        return ends && inSteps(uniform, ends, stepOf(subject, ends.map(({ written }) => written)), tell);
    }
    const shape = readPair(normal ?? null, subject, tell);
    const cut = range === undefined ? undefined : readEnds(range, subject, tell, reach);
    if (!shape || (range !== undefined && !cut)) {
        return undefined;
    }
    return normalDraw(normal ?? null, shape, cut, subject, tell, reach);
}

function normalDraw(
    node: Node, [mean, deviation]: readonly [Figure, Figure], cut: readonly [Figure, Figure] | undefined, subject: ValueSubject, tell: Tell, reach: Reach,
): FigureDraw | undefined {
    const step = stepOf(subject, [mean, deviation, ...cut ?? []].map(({ written }) => written));
    const ends = cut ?? (reach === 'change' ? undefined : boundsOf(subject));
    if (deviation.value.n < 0n) {
        tell(node, 'A standard deviation is not below 0.');
        return undefined;
    }
    if (!ends && reach !== 'change') {
        tell(node, `\`${subject.name}\` has no stated range. Say where to cut: \`range: [lowest, highest]\`.`);
        return undefined;
    }
    if (ends && (compare(mean.value, ends[0].value) < 0 || compare(mean.value, ends[1].value) > 0)) {
        tell(node, `The mean lies outside of ${ends[0].written} to ${ends[1].written}, so that hardly anybody would be drawn.`);
        return undefined;
    }
    const steps = ends && inSteps(node, ends, step, tell);
    if (ends && !steps) {
        return undefined;
    }
    const { low, high } = steps ?? {};
    return { kind: 'normal', mean: mean.value, deviation: deviation.value, step, ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

/** A range as whole steps, as far as there is one inside. */
function inSteps(
    node: Node, [from, to]: readonly [Figure, Figure], step: Rational, tell: Tell,
): Extract<FigureDraw, { readonly kind: 'uniform' }> | undefined {
    const [low, high] = [ceil(div(from.value, step)), floor(div(to.value, step))];
    if (low > high) {
        tell(node, 'No figure that the value can have lies between these two.');
        return undefined;
    }
    return { kind: 'uniform', step, low, high };
}

function boundsOf({ bounds, unit }: ValueSubject): readonly [Figure, Figure] | undefined {
    const ends = bounds && [bounds.low, bounds.high].flatMap(end => {
        const value = convert(end, unit);
        return value ? [{ value, written: end.value }] : [];
    });
    return ends?.[0] && ends[1] && [ends[0], ends[1]];
}

/** Two ends in their order, within what the value can be. */
function readEnds(node: Node, subject: ValueSubject, tell: Tell, reach: Reach): readonly [Figure, Figure] | undefined {
    const ends = readPair(node, subject, tell);
    const bounds = reach === 'value' ? boundsOf(subject) : undefined;
    if (!ends) {
        return undefined;
    }
    if (compare(ends[0].value, ends[1].value) > 0) {
        tell(node, 'The lowest comes first, then the highest.');
        return undefined;
    }
    if (bounds && (compare(ends[0].value, bounds[0].value) < 0 || compare(ends[1].value, bounds[1].value) > 0)) {
        tell(node, `\`${subject.name}\` is ${bounds[0].written} to ${formatQuantity({ value: bounds[1].written, unit: subject.unit })}.`);
        return undefined;
    }
    return ends;
}

function readPair(node: Node, subject: ValueSubject, tell: Tell): readonly [Figure, Figure] | undefined {
    const [first, second, ...more] = isSeq(node) ? node.items.flatMap(item => readFigure(item as Node, subject) ?? []) : [];
    if (!first || !second || more.length > 0 || (isSeq(node) && node.items.length !== 2)) {
        const unit = formatQuantity({ value: '2', unit: subject.unit }).replace(/^2\s*/, '');
        tell(node, `Two figures belong here${unit === '' ? '' : `, in ${unit}`}, such as \`[10, 20]\`.`);
        return undefined;
    }
    return [first, second];
}

/** A figure in the unit of the value, or with a unit of its own in quotes. */
function readFigure(node: Node, { unit, whole }: ValueSubject): Figure | undefined {
    const [, number = '', own] = /^(-?\d+(?:\.\d+)?)(?:\s+(\S.*))?$/.exec(sourceOf(node).trim()) ?? [];
    const made = own === undefined ? undefined : makeQuantity(number, own);
    const value = own === undefined ? parseDecimal(number) : made?.ok ? convert(made.quantity, unit) : undefined;
    return value && { value, written: whole ? '0' : number };
}

/** A scalar as it is written, without quotes. */
export function sourceOf(node: Node): string {
    return isScalar(node) ? typeof node.value === 'string' ? node.value : String(node.source ?? '') : '';
}
