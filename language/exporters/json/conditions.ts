import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/condition.js';
import { orNull, reference } from './element.js';
import type { Exported } from './exported.js';
import { anchor } from './points.js';
import { duration, quantityRange, span, stated } from './quantities.js';

type Variant<Kind> = Extract<Model.Condition, { readonly kind: Kind }>;

/** A statement about a patient. */
export function condition(statement: Model.Condition): Contract.Condition {
    switch (statement.kind) {
        case 'all':
        case 'any':
            return { kind: statement.kind, of: statement.of.map(condition) } satisfies Exported<Variant<'all' | 'any'>, Contract.CombinedCondition>;
        case 'at-least':
            return atLeast(statement);
        case 'not':
            return { kind: statement.kind, of: condition(statement.of) } satisfies Exported<Variant<'not'>, Contract.NotCondition>;
        case 'compare':
            return compare(statement);
        case 'between':
            return between(statement);
        case 'choice':
            return choice(statement);
        case 'change':
            return change(statement);
        case 'diagnosis':
            return diagnosis(statement);
        case 'takes':
            return takes(statement);
        case 'off':
            return off(statement);
        case 'definition':
            return { kind: statement.kind, definition: reference(statement.definition) } satisfies Exported<Variant<'definition'>, Contract.DefinitionCondition>;
        case 'agreement':
            return { kind: statement.kind, item: reference(statement.item) } satisfies Exported<Variant<'agreement'>, Contract.AgreementCondition>;
        case 'consented':
            return { kind: statement.kind, consent: reference(statement.consent) } satisfies Exported<Variant<'consented'>, Contract.ConsentedCondition>;
        case 'judgement':
            return judgement(statement);
    }
}

/** A condition in its place. */
export function evaluated(place: Model.Evaluated): Exported<Model.Evaluated, Contract.Evaluated> {
    return { condition: condition(place.condition), evaluatedAt: place.evaluatedAt, whenUnknown: place.whenUnknown };
}

/** What is measured. */
export function measurement(value: Model.Measurement): Exported<Model.Measurement, Contract.Measurement> {
    return { of: reference(value.of), scale: orNull(value.scale, reference) };
}

function compare(statement: Variant<'compare'>): Exported<Variant<'compare'>, Contract.CompareCondition> {
    return {
        kind: statement.kind,
        value: measurement(statement.value),
        operator: statement.operator,
        amount: stated(statement.amount),
        sustained: orNull(statement.sustained, duration),
        at: orNull(statement.at, anchor),
    };
}

function between(statement: Variant<'between'>): Exported<Variant<'between'>, Contract.BetweenCondition> {
    return {
        kind: statement.kind,
        value: measurement(statement.value),
        amount: quantityRange(statement.amount),
        sustained: orNull(statement.sustained, duration),
        at: orNull(statement.at, anchor),
    };
}

function choice(statement: Variant<'choice'>): Exported<Variant<'choice'>, Contract.ChoiceCondition> {
    return {
        kind: statement.kind,
        value: measurement(statement.value),
        choice: statement.choice,
        negated: statement.negated,
        at: orNull(statement.at, anchor),
    };
}

function change(statement: Variant<'change'>): Exported<Variant<'change'>, Contract.ChangeCondition> {
    return {
        kind: statement.kind,
        value: measurement(statement.value),
        direction: statement.direction,
        limit: statement.limit,
        amount: stated(statement.amount),
        baseline: anchor(statement.baseline),
        at: orNull(statement.at, anchor),
    };
}

function diagnosis(statement: Variant<'diagnosis'>): Exported<Variant<'diagnosis'>, Contract.DiagnosisCondition> {
    return {
        kind: statement.kind,
        when: statement.when,
        diagnosis: reference(statement.diagnosis),
        lasting: orNull(statement.lasting, lasting),
        confirmedBy: orNull(statement.confirmedBy, reference),
        at: orNull(statement.at, anchor),
    };
}

function takes(statement: Variant<'takes'>): Exported<Variant<'takes'>, Contract.TakesCondition> {
    return {
        kind: statement.kind,
        drug: reference(statement.drug),
        within: orNull(statement.within, span),
        lasting: orNull(statement.lasting, lasting),
        unchanged: statement.unchanged,
        above: orNull(statement.above, stated),
        at: orNull(statement.at, anchor),
    };
}

function off(statement: Variant<'off'>): Exported<Variant<'off'>, Contract.OffCondition> {
    return { kind: statement.kind, drug: reference(statement.drug), lasting: lasting(statement.lasting), at: orNull(statement.at, anchor) };
}

function atLeast(statement: Variant<'at-least'>): Exported<Variant<'at-least'>, Contract.AtLeastCondition> {
    return { kind: statement.kind, minimum: statement.minimum, of: statement.of.map(condition) };
}

/** How long something has lasted. */
export function lasting(time: Model.Lasting): Exported<Model.Lasting, Contract.Lasting> {
    return { atLeast: orNull(time.atLeast, duration), atMost: orNull(time.atMost, duration) };
}

function judgement(statement: Variant<'judgement'>): Exported<Variant<'judgement'>, Contract.JudgementCondition> {
    return { kind: statement.kind, role: reference(statement.role), statement: statement.statement };
}
