import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import type { Condition } from '../../model/condition.js';
import type { Quantity } from '../../model/quantities.js';
import type { Protocol } from '../../model/protocol.js';
import type { Criterion } from '../../model/screening.js';
import { named, type Context } from './context.js';
import { aliasCode, chained, code, extension, html, item, type Item } from './items.js';
import { term, unitTerm } from './terminology.js';

/** The criteria that USDM knows: those that let in and those that keep out. */
function criteriaOf({ criteria }: Protocol): readonly Criterion[] {
    return criteria.filter(({ effect }) => effect !== 'caution');
}

/** The criteria of a design. Their texts are {@link criterionItems}. */
export function eligibilityCriteria(context: Context): readonly Item[] {
    return chained(criteriaOf(context.protocol).map((criterion, index) => item('EligibilityCriterion', criterion.id, {
        ...named(criterion, criterion.actions.length > 0 ? `When it is not met: ${actionWords(criterion.actions, context.names)}` : null),
        category: code(`${criterion.id}~category`, term(criterion.effect === 'include' ? 'include' : 'exclude')),
        identifier: String(index + 1).padStart(2, '0'),
        criterionItemId: `${criterion.id}~text`,
        nextId: null,
        previousId: null,
        notes: [],
    })));
}

/** What each criterion says: its label and its condition in words. */
export function criterionItems({ protocol, names }: Context): readonly Item[] {
    return criteriaOf(protocol).map(({ id, label, when }) => item('EligibilityCriterionItem', `${id}~text`, {
        name: `${id}~text`, label, description: null, text: html(`${label}: ${conditionText(when.condition, names)}`), dictionaryId: null, notes: [],
    }));
}

/** Who is treated. Age and sex are what the criteria say; a protocol that limits neither is open to both sexes. */
export function population(context: Context): Item {
    const { protocol } = context;
    const id = `${protocol.id}~population`;
    const enrols = protocol.studies[0]?.enrols;
    const age = protocol.criteria.filter(({ effect }) => effect === 'include').map(({ when }) => ageRange(when.condition)).find(range => range);
    const sexes = protocol.criteria.filter(({ effect }) => effect === 'include').flatMap(({ when }) => sexOf(when.condition));
    return item('StudyDesignPopulation', id, {
        name: id,
        label: protocol.header.indications.map(({ label }) => label).join('; ') || protocol.label,
        description: null,
        includesHealthySubjects: protocol.header.indications.length === 0,
        plannedEnrollmentNumber: enrols ? item('Quantity', `${id}~enrols`, {
            extensionAttributes: enrols.approximate ? [extension(`${id}~enrols`, 'approximate', { valueBoolean: true })] : [], value: enrols.count, unit: null,
        }) : null,
        plannedCompletionNumber: null,
        plannedSex: (sexes.length > 0 ? sexes : ['female', 'male'] as const).map(sex => code(`${id}~${sex}`, term(sex))),
        criterionIds: criteriaOf(protocol).map(one => one.id),
        plannedAge: age ? item('Range', `${id}~age`, {
            minValue: quantity(`${id}~age~from`, age.low), maxValue: quantity(`${id}~age~to`, age.high), isApproximate: false,
        }) : null,
        notes: [],
        cohorts: [],
    });
}

/** An amount with its unit. The number is that of the text; zeros after its last figure go, as in any JSON number. */
export function quantity(id: string, { value, unit }: Pick<Quantity, 'value' | 'unit'>): Item {
    return item('Quantity', id, { value: Number(value), unit: unit === '1' ? null : aliasCode(`${id}~unit`, unitTerm(unit)) });
}

function ageRange(condition: Condition): { readonly low: Quantity; readonly high: Quantity } | undefined {
    if (condition.kind === 'all') {
        return condition.of.map(ageRange).find(range => range);
    }
    return condition.kind === 'between' && condition.value.of.written === 'age' ? condition.amount : undefined;
}

function sexOf(condition: Condition): readonly ('female' | 'male')[] {
    if (condition.kind === 'all') {
        return condition.of.flatMap(sexOf);
    }
    const isSex = condition.kind === 'choice' && condition.value.of.written === 'sex';
    const chosen = (['female', 'male'] as const).filter(sex => isSex && (condition.choice === sex) !== condition.negated);
    return chosen.length === 1 ? chosen : [];
}
