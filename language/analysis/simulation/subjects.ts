import type { Condition, Measurement } from '../../model/condition.js';
import type { Quantity } from '../../model/quantities.js';
import { simpleConditions, type SimpleCondition, type ValueCondition } from '../conditions.js';
import type { ProtocolFacts } from '../facts.js';
import { once } from '../once.js';
import { weightIn } from '../play/weight.js';

/** The kinds of facts about a patient that a condition can ask for, by the words of the file that says how many have them. */
export const factKinds = ['has', 'history-of', 'family-history-of', 'takes', 'agrees-to', 'consented-to', 'judged'] as const;

/** One kind of fact. */
export type FactKind = (typeof factKinds)[number];

/** A fact that conditions of a protocol look at. */
export interface FactSubject {
    readonly kind: FactKind;
    readonly name: string;
    readonly source: SimpleCondition;
    readonly screened: boolean;
}

/** A measured value that conditions of a protocol look at. */
export interface ValueSubject {
    readonly name: string;
    readonly value: Measurement;
    /** UCUM unit of a figure. */
    readonly unit: string;
    readonly whole: boolean;
    readonly bounds?: { readonly low: Quantity; readonly high: Quantity };
    /** The named values of a choice; empty for a figure. */
    readonly choices: readonly string[];
    /** The figures that it is compared with. */
    readonly limits: readonly Quantity[];
    /** Whether a criterion looks at it. */
    readonly screened: boolean;
}

/** What can be drawn for the patients of a protocol. */
export interface Subjects {
    readonly facts: readonly FactSubject[];
    readonly values: readonly ValueSubject[];
}

/** Everything that the conditions of a protocol look at, in the order of the text, criteria first. */
export const subjectsOf = once((protocolFacts: ProtocolFacts): Subjects => {
    const screened = new Set(protocolFacts.protocol.criteria.flatMap(({ when }) => parts(protocolFacts, when.condition)));
    const others = protocolFacts.conditions.flatMap(({ condition }) => parts(protocolFacts, condition));
    const all = [...new Set([...screened, ...others])];
    const valued = all.filter((part): part is ValueCondition => 'value' in part);
    const stated = all.flatMap(part => {
        const kind = factKindOf(part);
        return kind ? [{ kind, name: factName(part), source: part, screened: screened.has(part) }] : [];
    });
    return {
        facts: firstOf(stated, ({ kind, name }) => `${kind} ${name}`),
        values: firstOf([...valued.map(({ value }) => value), ...weightDosed(protocolFacts)], ({ written }) => written)
            .map(value => valueSubject(protocolFacts, value, valued, screened)),
    };
});

/** The body weight, where a dose or a ceiling is reckoned with it. */
function weightDosed({ protocol, encounters }: ProtocolFacts): readonly Measurement[] {
    const weight = weightIn(protocol);
    const medications = [...protocol.used.medications, ...protocol.own.medications];
    const doses = [
        ...medications.flatMap(({ doses: lines, ceilings }) => [
            ...lines.flatMap(({ choices, bounds }) => [...choices.map(({ value }) => value), ...bounds ? [bounds.low, bounds.high] : []]),
            ...ceilings.map(({ amount }) => amount.value),
        ]),
        ...encounters.flatMap(({ administrations }) => administrations.flatMap(line => line.doses.map(({ value }) => value))),
        ...protocol.arms.flatMap(({ gives }) => gives.flatMap(({ dose }) => dose?.value ?? [])),
    ];
    return weight && doses.some(({ unit }) => unit.includes('/kg')) ? [weight] : [];
}

/** The simple conditions that a condition is made of, those of definitions among them. */
function parts(facts: ProtocolFacts, condition: Condition, open: readonly string[] = []): readonly SimpleCondition[] {
    return simpleConditions(condition).flatMap(part => {
        const meant = part.kind === 'definition' ? facts.definition(part.definition) : undefined;
        return meant && !open.includes(meant.id) ? parts(facts, meant.condition, [...open, meant.id]) : [part];
    });
}

function factKindOf(part: SimpleCondition): FactKind | undefined {
    switch (part.kind) {
        case 'diagnosis': return ({ current: 'has', ever: 'history-of', family: 'family-history-of' } as const)[part.when];
        case 'takes':
        case 'off': return 'takes';
        case 'agreement': return 'agrees-to';
        case 'consented': return 'consented-to';
        case 'judgement': return 'judged';
        default: return undefined;
    }
}

function factName(part: SimpleCondition): string {
    switch (part.kind) {
        case 'diagnosis': return part.diagnosis.written;
        case 'takes':
        case 'off': return part.drug.written;
        case 'agreement': return part.item.written;
        case 'consented': return part.consent.written;
        case 'judgement': return part.statement;
        default: return '';
    }
}

function valueSubject(facts: ProtocolFacts, value: Measurement, valued: readonly ValueCondition[], screened: ReadonlySet<SimpleCondition>): ValueSubject {
    const observable = facts.observable(value.of);
    const { bounds, choices = [] } = (value.scale ? facts.scale(value) : observable) ?? {};
    const own = valued.filter(part => part.value.written === value.written);
    return {
        name: value.written, value, unit: observable?.unit ?? '1', whole: value.scale !== undefined || observable?.whole === true, choices,
        ...(bounds && { bounds }), screened: own.some(part => screened.has(part)),
        limits: own.flatMap(part => (part.kind === 'compare' ? [part.amount.value] : part.kind === 'between' ? [part.amount.low, part.amount.high] : [])),
    };
}

function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
    const seen = new Set<string>();
    return items.filter(item => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
