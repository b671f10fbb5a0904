import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { simpleConditions } from '../../../language/analysis/conditions.js';
import type { Criterion } from '../../../language/model/screening.js';
import type { Ref, SourceRange } from '../../../language/model/element.js';
import { each, type Operator, type Plant } from '../operator.js';
import { edits, isOwn, lineBefore, linesWith, removal, type Source } from '../source.js';

/** The words that begin lines with conditions. */
const conditional = 'include exclude caution check discharge stop pause response remission relapse outcome when define';
const comparator = /(?<=[\w.] )(>=|<=|>|<)(?= \d)/;

const contradiction = ['nobody-eligible', 'redundant-criterion', 'condition-never-met', 'condition-always-met', 'check-never-passed'];

export const criteriaOperators: readonly Operator[] = [
    {
        name: 'a comparator is swapped, and its own label says the contrary', row: '4, S11',
        where: 'criteria and safety rules with one comparison whose label has words for it (at least, below, more than, or older, uncontrolled, …)',
        codes: ['label-contradicts', 'prose-contradicts', ...contradiction],
        plant: source => each(edits(source, 'include exclude stop pause', comparator, ([sign]) => swapped(sign))).filter(({ changes: [change] }) => {
            const line = source.text.slice(source.text.lastIndexOf('\n', change!.start) + 1, source.text.indexOf('\n', change!.start));
            const [, label = ''] = /"([^"]*)"/.exec(line) ?? [];
            return [...line.matchAll(/(?:>=|<=|>|<) \d/g)].length === 1
                && /\b(at least|at most|above|below|less than|more than|under|over|or more|or less|or older|or younger|or higher|too low|too high|far too|uncontrolled|raised|low|high)\b/i.test(label);
        }),
    },
    {
        name: 'a comparator is swapped inside a range', row: '4, S10',
        where: 'two comparisons of one value that together make a range',
        codes: contradiction,
        plant: source => each(edits(source, conditional, /(\b[\w.]+) (>=|>) (\d+(?:\.\d+)?)( \w+)? and \1 (<=|<) (\d+(?:\.\d+)?)/, ([, value, , low, unit = '', , high]) => `${value} <= ${low}${unit} and ${value} >= ${high}`)),
    },
    {
        name: 'a comparator of a safety rule is swapped', row: '4, S10',
        where: 'a `stop` or `pause` on a measured value',
        codes: ['stop-rule-reversed', 'label-contradicts', ...contradiction],
        plant: source => each(edits(source, 'stop pause', comparator, ([sign]) => swapped(sign))),
    },
    {
        name: 'a comparator is lost', row: 'S11, E13',
        where: 'every comparison',
        codes: ['not-a-range', 'unreadable'],
        plant: source => each(edits(source, conditional, /(?<=[\w.] )(?:>=|<=|>|<) (?=\d)/, () => '')),
    },
    {
        name: 'an equals sign on a score', row: 'S11, E14',
        where: 'comparisons of instruments with at least or at most',
        codes: ['equals-on-score'],
        plant: source => compared(source, facts => simple => facts.observable(simple.value.of)?.category === 'instrument', comparator, () => '='),
    },
    {
        name: 'a threshold leaves the range of its instrument', row: '4, S13',
        where: 'every comparison of an instrument that has a range',
        codes: ['threshold-outside-range'],
        plant: source => thresholds(source, facts => simple => facts.observable(simple.value.of)?.category === 'instrument'
            && (simple.value.scale ? facts.scale(simple.value)?.bounds : facts.observable(simple.value.of)?.bounds) !== undefined),
    },
    {
        name: 'a threshold that no living patient reaches', row: 'S26',
        where: 'every comparison of a vital sign',
        codes: ['implausible-threshold', 'threshold-outside-range'],
        plant: source => thresholds(source, facts => simple => facts.observable(simple.value.of)?.category === 'vital'),
    },
    {
        name: 'the unit of a threshold is removed', row: '4, S08, S25',
        where: 'every figure with a unit in a condition',
        codes: ['missing-unit', 'threshold-unit', 'unreadable'],
        plant: source => each(edits(source, conditional, /(?<=(?:>=|<=|>|<) \d+(?:\.\d+)?) (?:mmHg|years|%|bpm|kg)(?=\W|$)/, () => '')),
    },
    {
        name: 'a unit of another kind', row: '4, S25',
        where: 'every figure with a unit in a condition: mg for it',
        codes: ['threshold-unit', 'wrong-unit'],
        plant: source => each(edits(source, conditional, /(?<=(?:>=|<=|>|<) \d+(?:\.\d+)? )(?:mmHg|years|%|bpm|kg)(?=\W|$)/, () => 'mg')),
    },
    {
        name: 'a unit is misspelt', row: 'S25, E20',
        where: 'every unit of a measured value or a dose',
        codes: ['unknown-unit', 'unreadable'],
        plant: source => each(edits(source, `${conditional} dose raise lower never`, /(?<=\d )(?:mmHg|mg\/kg|mg)(?=\W|$)/, ([unit]) => (unit === 'mmHg' ? 'mmHb' : `${unit}q`))),
    },
    {
        name: 'a range of a criterion is reversed', row: '7.2/16, S08',
        where: 'ages and figures from … to',
        codes: ['reversed-range'],
        plant: source => each(edits(source, conditional, /(?<=[a-z] )(\d+) to (\d+)(?= years| *(?:chosen|cites|$))/, ([, low, high]) => `${high} to ${low}`)),
    },
    {
        name: 'two criteria contradict each other', row: 'S10, E14',
        where: 'every inclusion that compares a value: the same condition excludes too',
        codes: contradiction,
        plant: source => criteriaOf(source).filter(({ facts, criterion }) => criterion.effect === 'include' && onlyValues(facts, criterion))
            .map(({ criterion }) => planted(source, criterion, criterion, `exclude planted "Planted" when ${conditionText(source, criterion)}`)),
    },
    {
        name: 'a criterion says the same as another', row: '7.2/17',
        where: 'every exclusion: once more under another name',
        codes: contradiction,
        plant: source => criteriaOf(source).filter(({ facts, criterion }) => criterion.effect === 'exclude' && onlyValues(facts, criterion))
            .map(({ criterion }) => planted(source, criterion, criterion, `exclude planted "Planted" when ${conditionText(source, criterion)}`)),
    },
    {
        name: 'a boundary is inside in one criterion and outside in another', row: 'S12, E15',
        where: 'every inclusion from a figure on: a second one above it',
        codes: ['boundary-conflict', ...contradiction],
        plant: source => criteriaOf(source).filter(({ facts, criterion }) => criterion.effect === 'include' && onlyValues(facts, criterion) && /^[\w.]+ >= [\d.]+(?: \w+)?$/.test(conditionText(source, criterion)))
            .map(({ criterion }) => planted(source, criterion, criterion, `include planted "Planted" when ${conditionText(source, criterion).replace('>=', '>')}`)),
    },
    {
        name: 'a result that a test does not have', row: 'S36',
        where: 'every choice',
        codes: ['unknown-choice'],
        plant: source => each(edits(source, conditional, /(?<= is (?:not )?)(?:positive|negative|yes|no|single|recurrent|male|female)(?=\W|$)/, () => 'perhaps')),
    },
    {
        name: 'a value is misspelt', row: 'S36',
        where: 'every compared value, once',
        codes: ['unknown-name'],
        plant: source => each([...new Map(edits(source, conditional, /\b[A-Za-z]\w+(?=(?:\.\w+)? (?:>=|<=|>|<) \d)/, ([name]) => `${name}x`)
            .map(change => [change.newText, change])).values()]),
    },
    {
        name: 'a score is taken of an instrument without a total', row: 'S14',
        where: 'comparisons of one scale of an instrument without a total',
        codes: ['score-without-total'],
        plant: source => each(edits(source, conditional, /\b(CSSRS|MINI)\.\w+(?= (?:>=|<=|>|<))/, ([, name]) => name)),
    },
    {
        name: 'what a criterion asks is no longer collected', row: '7.2/2, 7.2/6, 4',
        where: 'values of criteria that are collected in one screening step only, and that no `measure` takes there',
        codes: ['value-not-collected', 'unused-criterion', 'not-taken-at-visit', 'value-taken-too-late', 'baseline-not-measured'],
        plant: source => source.protocols.flatMap(facts => {
            const asked = facts.protocol.criteria.flatMap(({ when }) => facts.needed(when.condition).map(({ of }) => of));
            const steps = facts.protocol.steps;
            return asked.flatMap(({ target, written }): Plant[] => {
                const parts = (id: string): (string | undefined)[] => [id, ...(facts.value(id)?.parts ?? []).map(part => part.target)];
                const gives = ({ target: id }: Ref): boolean => id !== undefined && parts(id).includes(target);
                const places = steps.flatMap(({ collections }) => collections.flatMap(({ items }) => items.filter(({ of }) => gives(of))));
                const [only] = places;
                const measured = facts.protocol.measures.some(({ value }) => value.of.target === target);
                return places.length === 1 && only && !measured && only.range.uri === facts.protocol.range.uri
                    ? [{ changes: [withoutItem(source, only.range)], names: [written, only.of.written] }]
                    : [];
            });
        }),
    },
    {
        name: 'a value has expired when it decides', row: '4, S18',
        where: '`valid for` shorter than the step lies before the first dose',
        codes: ['value-may-expire'],
        plant: source => each(edits(source, 'collect', /valid for \d+ days/, () => 'valid for 1 min')),
    },
    {
        name: 'a criterion is named twice', row: '7.2/17, S36',
        where: 'the last criterion takes the name of the first',
        codes: ['duplicate-name'],
        plant: source => source.protocols.flatMap(({ protocol }) => {
            const [first, ...others] = protocol.criteria.filter(criterion => isOwn(source, criterion));
            return others.slice(-1).map(({ nameRange: { start, end } }) => ({ changes: [{ start, end, newText: first!.name }], names: [first!.name] }));
        }),
    },
    {
        name: 'a diagnosis that nothing declares', row: '7.2/13',
        where: 'every diagnosis and drug class in a condition',
        codes: ['unknown-name'],
        plant: source => each(edits(source, conditional, /(?<=\b(?:history of|has|takes) )[a-z]\w+/, ([name]) => `${name}x`)),
    },
];

function swapped(sign: string): string {
    return sign.startsWith('>') ? sign.replace('>', '<') : sign.replace('<', '>');
}

interface Placed {
    readonly facts: ProtocolFacts;
    readonly criterion: Criterion;
}

function criteriaOf(source: Source): readonly Placed[] {
    return source.protocols.flatMap(facts => facts.protocol.criteria.filter(criterion => isOwn(source, criterion)).map(criterion => ({ facts, criterion })));
}

/** Whether a criterion looks at measured values alone. */
function onlyValues(_: ProtocolFacts, { when }: Criterion): boolean {
    return simpleConditions(when.condition).every(({ kind }) => kind === 'compare' || kind === 'between' || kind === 'choice');
}

/** Puts a line before a criterion, about what this one is about. */
function planted(source: Source, criterion: Criterion, at: Criterion, line: string): Plant {
    return { changes: [lineBefore(source, at.range, `        ${line}`)], names: [criterion.name, 'planted'] };
}

function conditionText({ text }: Source, { when }: Criterion): string {
    return text.slice(when.condition.range.start, when.condition.range.end);
}

function conditionsIn(source: Source, facts: ProtocolFacts): ProtocolFacts['conditions'] {
    return facts.conditions.filter(({ element }) => isOwn(source, element));
}

type Compared = Extract<ReturnType<typeof simpleConditions>[number], { kind: 'compare' }>;

/** Changes a threshold to one far above it. */
function thresholds(source: Source, fits: (facts: ProtocolFacts) => (simple: Compared) => boolean): Plant[] {
    return compared(source, fits, /(?<=(?:>=|<=|>|<|=) )\d+(?:\.\d+)?/, figure => String(Number(figure) + 900));
}

function compared(source: Source, fits: (facts: ProtocolFacts) => (simple: Compared) => boolean, pattern: RegExp, change: (text: string) => string): Plant[] {
    return each(source.protocols.flatMap(facts => conditionsIn(source, facts).flatMap(({ condition }) => simpleConditions(condition).flatMap(simple => {
        const place = simple.range;
        return simple.kind === 'compare' && fits(facts)(simple) && place.uri === facts.protocol.range.uri
            ? edits(source, conditional, pattern, ([text]) => change(text)).filter(({ start }) => place.start <= start && start < place.end)
            : [];
    }))));
}

/** Takes one item out of a list, or the line where it is the only one. */
export function withoutItem(source: Source, item: SourceRange): { start: number; end: number; newText: string } {
    const { text } = source;
    const behind = /^\s*,\s*/.exec(text.slice(item.end))?.[0].length ?? 0;
    const before = /\s*,\s*$/.exec(text.slice(0, item.start))?.[0].length ?? 0;
    const line = linesWith(source, 'collect measure').find(({ start, end }) => start <= item.start && item.end <= end);
    return behind > 0
        ? { start: item.start, end: item.end + behind, newText: '' }
        : before > 0 ? { start: item.start - before, end: item.end, newText: '' } : removal(source, line ?? item);
}
