import { simpleConditions } from '../analysis/conditions.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { openSessions } from '../analysis/open-sessions.js';
import type { Action, Condition } from '../model/condition.js';
import type { Emergency } from '../model/outcomes.js';
import type { Criterion } from '../model/screening.js';
import { formatQuantity } from '../syntax/quantity.js';
import type { ProtocolTest } from './profile.js';
import { hasWord } from './words.js';

/** The tests that look at the head, the criteria, the outcomes and the safety rules of a protocol. */
export type CourseTest = Extract<ProtocolTest, { readonly kind: 'exclusion' | 'concomitant' | 'emergency-plan' | 'reaction' | 'header' | 'dose' | 'course' }>;

/** Whether a protocol shows what a test asks of its course. */
export function showsCourse(test: CourseTest, facts: ProtocolFacts): boolean {
    const { protocol } = facts;
    switch (test.kind) {
        case 'exclusion': {
            const { values = [], conditions = [] } = test;
            return protocol.criteria.some(criterion => criterion.effect === 'exclude' && looksAt(criterion, values, conditions));
        }
        case 'concomitant':
            return takesUp(protocol, test.drugs);
        case 'emergency-plan':
            return protocol.reactions.some(({ when, actions }) =>
                (test.values === undefined || measures(when.condition, test.values)) && actions.some(action => isPlanned(action, facts)));
        case 'reaction':
            return protocol.reactions.some(({ effect, object }) => test.effects.includes(effect) && (test.objects?.includes(object) ?? true));
        case 'header':
            return protocol.header[test.line] !== undefined;
        case 'dose':
            return isGivenIn(test, facts);
        case 'course':
            return hasPart(test.has, facts);
    }
}

function hasPart(part: Extract<CourseTest, { kind: 'course' }>['has'], facts: ProtocolFacts): boolean {
    const { endpoints, objectives, decisions, phases, measures: measured, criteria, own, used } = facts.protocol;
    switch (part) {
        case 'end': return openSessions(facts).length === 0;
        case 'primary-endpoint': return endpoints.some(({ level }) => level === 'primary');
        case 'objective': return objectives.length > 0;
        case 'measure': return measured.some(({ points }) => points.length > 0);
        case 'decision': return decisions.length > 0 || phases.some(({ entry, exit }) => entry?.kind === 'condition' || exit?.kind === 'condition');
        case 'consent': return own.consents.length + used.consents.length > 0;
        default: return criteria.some(({ effect }) => effect === part);
    }
}

function looksAt({ when }: Criterion, values: readonly string[], conditions: readonly string[]): boolean {
    return measures(when.condition, values)
        || simpleConditions(when.condition).some(simple => simple.kind === 'diagnosis' && conditions.includes(simple.diagnosis.written));
}

function measures(condition: Condition, values: readonly string[]): boolean {
    return simpleConditions(condition).some(simple => 'value' in simple && values.includes(simple.value.of.written));
}

/** Whether a rule on other treatment, or a criterion, is about other medication: any, or one of these. */
function takesUp({ concomitant, criteria }: ProtocolFacts['protocol'], drugs: readonly string[] | undefined): boolean {
    const meant = (written: string): boolean => drugs?.includes(written) ?? true;
    return concomitant.some(({ drug }) => meant(drug.written))
        || criteria.some(({ when }) => simpleConditions(when.condition).some(simple => simple.kind === 'takes' && meant(simple.drug.written)));
}

/** Whether a medication is given in some amounts and in no others. A protocol without that medication shows it. */
function isGivenIn({ of, anyOf, some }: Extract<CourseTest, { kind: 'dose' }>, { protocol }: ProtocolFacts): boolean {
    const meant = [...protocol.own.medications, ...protocol.used.medications].filter(medication => hasWord(medication, of));
    const given = meant.flatMap(({ doses }) => doses.flatMap(({ choices }) => choices)).map(({ value }) => formatQuantity(value));
    return given.length === 0 || (some === true ? given.some(amount => anyOf.includes(amount)) : given.every(amount => anyOf.includes(amount)));
}

/** Whether an action carries out a plan that says who does what. */
function isPlanned(action: Action, facts: ProtocolFacts): boolean {
    const plan = action.kind === 'emergency' ? facts.element(action.plan) as Emergency | undefined : undefined;
    return plan !== undefined && plan.by.length > 0 && plan.steps.length > 0;
}
