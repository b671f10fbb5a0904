import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { formatDuration } from '../../syntax/duration.js';
import { formatQuantity } from '../../syntax/quantity.js';
import { spanText } from '../../analysis/words/moments.js';
import type { ConcomitantRule, DutyEnd } from '../../model/duties.js';
import type { Element } from '../../model/element.js';
import type { Criterion } from '../../model/screening.js';
import { stepCondition, words } from './conditions.js';
import { artifacts, canonical, concept, line, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import { elseSteps } from './lines.js';
import { patient, practitioners } from './people.js';
import type { Step, StepCondition } from './step.js';
import { pointRelations, pointText } from './timing.js';

function head(context: Context, element: Element): Pick<Step, 'id' | 'title' | 'documentation' | 'extension'> {
    return { id: fhirId(element.id), title: line(element.label) || element.id, ...artifacts(context, element.citations), ...provenance(element) };
}

/** A group of steps, where there are any. */
export function group(id: string, title: string, steps: readonly Step[]): Step[] {
    return steps.length === 0 ? [] : [{ id, title, steps }];
}

/** Who may be treated, as conditions of the course: what includes, and the opposite of what excludes. */
export function eligibility(context: Context): StepCondition[] {
    return context.protocol.criteria.filter(({ effect }) => effect !== 'caution').map(criterion => {
        const condition = stepCondition(context, criterion.when, 'applicability', criterion.effect === 'exclude');
        return { ...condition, id: fhirId(criterion.id), words: `${criterion.label}: ${condition.words}`, ...provenance(criterion) };
    });
}

/** What follows from criteria, with their sources: an action for each. */
export function criterionSteps(context: Context): Step[] {
    return context.protocol.criteria.map(criterion => ({
        ...head(context, criterion), ...criterion.effect !== 'caution' && { id: fhirId(`${criterion.id}/check`) },
        text: sentence(`${effects[criterion.effect]}: ${words(context, criterion.when)}`, criterion.actions.length > 0 && actionWords(criterion.actions, context.names)),
        ...criterion.effect === 'caution' && { conditions: [stepCondition(context, criterion.when)] },
        steps: elseSteps(context, criterion.id, criterion.actions),
    }));
}

const effects: Record<Criterion['effect'], string> = { include: 'included', exclude: 'excluded', caution: 'caution' };

/** Decisions: of their branches the first whose condition holds. */
export function decisionSteps(context: Context): Step[] {
    return context.protocol.decisions.map(decision => ({
        ...head(context, decision), relations: pointRelations(context, decision.point), selection: 'exactly-one',
        text: sentence(pointText(decision.point), `on ${decision.data.map(({ value, point }) => `${context.names.measured(value)} ${pointText(point)}`).join(', ')}`),
        steps: [
            ...decision.branches.map((branch, index): Step => ({
                id: fhirId(`${decision.id}/branch/${index + 1}`), title: line(actionWords(branch.actions, context.names)), text: `when ${words(context, branch.when)}`,
                conditions: [stepCondition(context, branch.when)],
            })),
            ...decision.otherwise ? [{ id: fhirId(`${decision.id}/otherwise`), title: `Otherwise: ${line(actionWords(decision.otherwise.actions, context.names))}` }] : [],
        ],
    }));
}

/** What stops or pauses a dose, a session or the treatment. */
export function reactionSteps(context: Context): Step[] {
    return context.protocol.reactions.map(reaction => ({
        ...head(context, reaction), conditions: [stepCondition(context, reaction.when, 'start')],
        text: sentence(
            `${reaction.effect} the ${reaction.object} when ${words(context, reaction.when)}`, reaction.actions.length > 0 && actionWords(reaction.actions, context.names),
        ),
        steps: elseSteps(context, reaction.id, reaction.actions),
    }));
}

/** What somebody has to do over the course. */
export function dutySteps(context: Context): Step[] {
    return context.protocol.duties.map(duty => ({
        ...head(context, duty), who: duty.by.length > 0 ? practitioners(context, duty.by) : [patient], relations: pointRelations(context, duty.from),
        text: sentence(duty.within && `within ${spanText(duty.within)}`, duty.from && `from ${pointText(duty.from)}`, duty.until && `until ${endText(duty.until)}`),
    }));
}

function endText(until: DutyEnd): string {
    return until.kind === 'point' ? pointText(until.point) : `the day after${until.afterSleep ? ', after sleep,' : ''} ${until.after.written}`;
}

const policies: Record<ConcomitantRule['policy'], string> = { require: 'Required', permit: 'Permitted', avoid: 'To avoid', forbid: 'Forbidden' };

/** What holds for other treatment. */
export function concomitantSteps(context: Context): Step[] {
    return context.protocol.concomitant.map(rule => {
        const { lasting, when, policy, drug } = rule;
        return {
            ...head(context, rule), title: `${policies[policy]}: ${context.names.of(drug)}${rule.label ? `, ${line(rule.label)}` : ''}`, code: concept(context, drug),
            text: sentence(
                `${policies[policy]}: ${context.names.of(drug)}`, lasting?.atLeast && `at least ${formatDuration(lasting.atLeast)}`,
                lasting?.atMost && `at most ${formatDuration(lasting.atMost)}`, when && `when ${words(context, when)}`,
            ),
            ...when && { conditions: [stepCondition(context, when)] },
        };
    });
}

/** What is handed over from one to another. */
export function handoffSteps(context: Context): Step[] {
    return [...context.protocol.used.handoffs, ...context.protocol.own.handoffs].map(handoff => ({
        ...head(context, handoff), who: practitioners(context, [handoff.from, handoff.to]), relations: pointRelations(context, handoff.when),
        text: sentence(`from ${context.names.of(handoff.from)} to ${context.names.of(handoff.to)}`, handoff.when && pointText(handoff.when)),
    }));
}

/** Forms that have to be filled in. */
export function recordSteps(context: Context): Step[] {
    return [...context.protocol.used.records, ...context.protocol.own.records].map(record => ({
        ...head(context, record), who: practitioners(context, record.by), definition: canonical(context, 'Questionnaire', record.id),
        ...artifacts(context, [record, ...record.due, ...record.exceptions].flatMap(({ citations }) => citations)),
        relations: record.due.length === 1 ? pointRelations(context, record.due[0]!.point) : [],
        text: sentence(
            record.edition && `edition ${record.edition}`, ...record.due.map(({ point }) => `due ${pointText(point)}`), record.submitTo && `to ${record.submitTo}`,
            ...record.exceptions.map(({ text }) => `except ${text}`),
        ),
    }));
}

/** What is measured and when. */
export function measureSteps(context: Context): Step[] {
    return context.protocol.measures.map(measure => ({
        ...head(context, measure), title: context.names.measured(measure.value), code: concept(context, measure.value.scale ?? measure.value.of),
        who: practitioners(context, measure.by),
        text: sentence(`${context.names.measured(measure.value)} ${measure.points.map(pointText).join(', ')}`, measure.by.length > 0 && `by ${context.names.list(measure.by)}`),
    }));
}

/** What each arm gets: a patient is in exactly one. */
export function armSteps(context: Context): Step[] {
    return context.protocol.arms.map(arm => ({
        ...head(context, arm), ...artifacts(context, [...arm.citations, ...arm.enrols?.citations ?? []]),
        text: sentence(
            arm.role?.replace('-', ' '),
            ...arm.gives.map(({ given, dose }) => `gives ${context.names.of(given)}${dose ? ` ${formatQuantity(dose.value)}` : ''}`),
            arm.encounters.length > 0 && `holds ${context.names.list(arm.encounters)}`, arm.enrols && `enrols ${arm.enrols.approximate ? 'about ' : ''}${arm.enrols.count}`,
        ),
        steps: arm.gives.map(({ given }, index) => ({
            id: fhirId(`${arm.id}/gives/${index + 1}`), title: context.names.of(given), code: concept(context, given),
            ...context.declared.get(given.target ?? '')?.kind === 'medication' && { definition: canonical(context, 'PlanDefinition', given.target ?? '') },
        })),
    }));
}

/** What a composite result means, in words. */
export function definitionText({ names }: Context, condition: Parameters<typeof conditionText>[0]): string {
    return line(conditionText(condition, names));
}
