import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import type { OutcomeDefinition } from '../../model/outcomes.js';
import { quantity, range } from './amounts.js';
import { measuredCoding, words } from './conditions.js';
import { artifacts, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import { pointText } from './timing.js';
import type * as Fhir from './types.js';

type Goal = R4.PlanDefinitionGoal & R5.PlanDefinitionGoal;

/** What the treatment is for and how that is judged: objectives, endpoints and outcomes, in this order. */
export function goals(context: Context): Goal[] {
    const { objectives, endpoints, outcomes } = context.protocol;
    return [
        ...objectives.map((objective): Goal => ({
            id: fhirId(objective.id), ...provenance(objective), category: { text: 'objective' }, description: { text: objective.label },
            ...artifacts(context, objective.citations),
        })),
        ...endpoints.map((endpoint): Goal => {
            const { of, point, baseline, objective, level } = endpoint;
            const figure = of.kind === 'value' ? context.names.measured(of.value) : `share with ${context.names.of(of.outcome)}`;
            return {
                id: fhirId(endpoint.id), ...provenance(endpoint), category: { text: `${level} endpoint` }, ...artifacts(context, endpoint.citations),
                description: { text: sentence(
                    endpoint.label, figure, point && pointText(point), baseline && `compared with ${baseline.written}`, objective && `for ${context.names.of(objective)}`,
                ) },
                ...of.kind === 'value' && { target: [{ measure: { coding: [measuredCoding(context, of.value)], text: figure } }] },
            };
        }),
        ...outcomes.map((outcome): Goal => {
            const target = exactTarget(context, outcome);
            const { held } = outcome;
            return {
                id: fhirId(outcome.id), ...provenance(outcome), category: { text: outcome.outcome === 'other' ? 'outcome' : outcome.outcome },
                ...artifacts(context, outcome.citations),
                description: { text: sentence(outcome.label, words(context, outcome.when), held && `held from ${held.from.written} to ${held.to.written}`) },
                ...target && { target: [target] },
            };
        }),
    ];
}

interface Target {
    measure: Fhir.CodeableConcept;
    detailQuantity?: Fhir.Quantity & { comparator?: '<' | '<=' | '>=' | '>' };
    detailRange?: Fhir.Range;
}

/** A target in figures, where the outcome is one value within closed limits. */
function exactTarget(context: Context, { when: { condition } }: OutcomeDefinition): Target | undefined {
    if (condition.kind !== 'compare' && condition.kind !== 'between') {
        return undefined;
    }
    const measure = { coding: [measuredCoding(context, condition.value)], text: context.names.measured(condition.value) };
    if (condition.kind === 'between') {
        return { measure, detailRange: range(condition.amount) };
    }
    const amount = quantity(condition.amount.value);
    return { measure, detailQuantity: condition.operator === '=' ? amount : { ...amount, comparator: condition.operator } };
}

