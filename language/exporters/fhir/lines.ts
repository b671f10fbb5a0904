import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { intervalText, momentText, monitorSpan, spanText } from '../../analysis/words/moments.js';
import type {
    Activity, Administration, Check, Collection, Discharge, Encounter, Instruction, Monitor, Performance, SubTimeline, Supplement,
} from '../../model/encounter.js';
import type { Element, Ref } from '../../model/element.js';
import type { Action } from '../../model/condition.js';
import { addDurations, negateDuration } from '../../syntax/duration.js';
import { formatQuantity } from '../../syntax/quantity.js';
import { reference } from '../json/element.js';
import { between, duration, lasting } from './amounts.js';
import { stepCondition, words } from './conditions.js';
import { artifacts, canonical, collected, concept, line, provenance, sentence, type Context } from './context.js';
import { choiceSteps } from './doses.js';
import { fhirId } from './ids.js';
import { patient, practitioners } from './people.js';
import type { Step } from './step.js';
import { clockOf, endRelations, frequencyOf, momentRelations, type Clock } from './timing.js';

/** What every line of a session begins with. */
function started(context: Context, element: Element, title = element.label): Pick<Step, 'id' | 'title' | 'documentation' | 'extension'> {
    return { id: fhirId(element.id), title: line(title) || element.id, ...artifacts(context, element.citations), ...provenance(element) };
}

/** What is done where a condition does not hold. */
export function elseSteps(context: Context, id: string, actions: readonly Action[]): Step[] {
    const plan = actions.find(action => action.kind === 'emergency');
    return actions.length === 0 ? [] : [{
        id: fhirId(`${id}/actions`), title: line(actionWords(actions, context.names)),
        who: practitioners(context, actions.flatMap(action => ('roles' in action ? action.roles : []))),
        ...plan && { definition: canonical(context, 'PlanDefinition', reference(plan.plan)) },
    }];
}

/** What the patient is told to do. */
export function instructionStep(context: Context, clock: Clock, instruction: Instruction): Step {
    const { from, until } = instruction;
    const untilText = typeof until === 'string' ? `until ${until.replaceAll('-', ' ')}` : until && `until ${momentText(until)}`;
    return {
        ...started(context, instruction), text: sentence(instruction.label, from && `from ${momentText(from)}`, untilText), who: [patient],
        relations: [...momentRelations(clock, from), ...endRelations(context, clock, typeof until === 'string' ? undefined : until)],
    };
}

/** What has to hold before it goes on. */
export function checkStep(context: Context, clock: Clock, check: Check): Step {
    const condition = stepCondition(context, check.when);
    return {
        ...started(context, check, `Check: ${conditionText(check.when.condition, context.names)}`),
        text: sentence(`at ${momentText(check.at)}`, words(context, check.when), check.otherwise.length > 0 && `otherwise ${actionWords(check.otherwise, context.names)}`),
        relations: momentRelations(clock, check.at),
        steps: elseSteps(context, check.id, check.otherwise).map(step => ({ ...step, conditions: [stepCondition(context, check.when, 'applicability', true)] })),
        ...check.otherwise.length === 0 && { conditions: [condition] },
    };
}

/** A medication is given: by its own doses, or by the plan of the medication. */
export function administrationStep(context: Context, clock: Clock, administration: Administration): Step {
    const { doses, medication, when, at } = administration;
    const name = context.names.of(medication);
    const amounts = doses.map(({ value }) => formatQuantity(value)).join(' or ');
    return {
        ...started(context, administration, sentence(`Give ${name}`)),
        text: sentence(
            `${name} ${amounts}`, `at ${momentText(at)}`, administration.duration && `over ${spanText(administration.duration)}`, when && `when ${words(context, when)}`,
        ),
        relations: momentRelations(clock, at), code: concept(context, medication),
        ...when && { conditions: [stepCondition(context, when)] },
        ...doses.length === 0 ? { definition: canonical(context, 'PlanDefinition', reference(medication)) }
            : choiceSteps(context, administration.id, doses.map(({ value }) => value)),
    };
}

/** A further dose, relative to the one before it. */
export function supplementStep(context: Context, encounter: Encounter, supplement: Supplement): Step {
    const { medication, dose, after, when } = supplement;
    const given = encounter.administrations.filter(other => reference(other.medication) === reference(medication));
    return {
        ...started(context, supplement, `Supplement: ${context.names.of(medication)}`),
        text: sentence(`${formatQuantity(dose.value)} of ${context.names.of(medication)} after ${spanText(after)}`, when && `when ${words(context, when)}`),
        code: concept(context, medication), required: 'could',
        relations: [{
            target: given.length === 1 ? fhirId(given[0]!.id) : clockOf(encounter).zero, relationship: 'after-start',
            range: between(after.lower, after.upper), window: between(after.lower, after.upper),
        }],
        ...when && { conditions: [stepCondition(context, when)] },
        definition: canonical(context, 'ActivityDefinition', supplement.id),
    };
}

/** A procedure. */
export function performanceStep(context: Context, clock: Clock, performance: Performance): Step {
    const timing = performance.duration && lasting(performance.duration);
    return {
        ...started(context, performance, context.names.of(performance.procedure)),
        text: sentence(`at ${momentText(performance.at)}`, performance.duration && `over ${spanText(performance.duration)}`),
        code: concept(context, performance.procedure), relations: momentRelations(clock, performance.at), ...timing && { timing },
    };
}

/** A timeline inside a session; its lines count from its own beginning. */
export function timelineStep(context: Context, clock: Clock, timeline: SubTimeline): Step {
    const own: Clock = { ...clock, zero: fhirId(timeline.id) };
    return {
        ...started(context, timeline), text: `at ${momentText(timeline.at)}`, relations: momentRelations(clock, timeline.at),
        steps: [
            ...timeline.activities.map(activity => activityStep(context, activity)),
            ...timeline.collections.map(collection => collectionStep(context, own, collection)),
            ...timeline.checks.map(check => checkStep(context, own, check)),
            ...timeline.monitors.map(monitor => monitorStep(context, own, monitor)),
            ...timeline.timelines.map(inner => timelineStep(context, own, inner)),
        ],
    };
}

/** What is watched. */
export function monitorStep(context: Context, clock: Clock, monitor: Monitor): Step {
    const { of, every, from, until, untilHolds } = monitor;
    const length = from?.kind === 'offset' && until?.kind === 'offset' ? addDurations(until.offset, negateDuration(from.offset)) : undefined;
    const timing = typeof every === 'string' ? undefined : { repeat: { ...length && { boundsDuration: duration(length) }, ...frequencyOf(every) } };
    return {
        ...started(context, monitor, `Watch ${context.names.list(of)}`),
        text: sentence(context.names.list(of), intervalText(every), monitorSpan(monitor), untilHolds && `until ${words(context, untilHolds)}`),
        relations: [...momentRelations(clock, from), ...endRelations(context, clock, until)], ...timing && { timing },
        ...untilHolds && { conditions: [stepCondition(context, untilHolds, 'stop')] },
        ...parts(context, monitor.id, of),
    };
}

/** What is asked or measured. */
export function collectionStep(context: Context, clock: Clock, collection: Collection): Step {
    const { items, at, by } = collection;
    const valid = items.flatMap(({ of, validFor }) => (validFor ? [`${context.names.of(of)} is valid for ${spanText(validFor)}`] : []));
    return {
        ...started(context, collection, `Collect ${context.names.list(items.map(({ of }) => of))}`),
        text: sentence(context.names.list(items.map(({ of }) => of)), at && `at ${momentText(at)}`, by.length > 0 && `by ${context.names.list(by)}`, ...valid),
        relations: momentRelations(clock, at), who: practitioners(context, by), ...parts(context, collection.id, items.map(({ of }) => of)),
    };
}

/** What is done together, and its parts in their order. */
export function activityStep(context: Context, activity: Activity): Step {
    const timing = activity.lasts && lasting(activity.lasts);
    return {
        ...started(context, activity),
        text: sentence(
            activity.purpose === 'practice' && 'to practise', activity.lasts && spanText(activity.lasts), activity.by.length > 0 && `by ${context.names.list(activity.by)}`,
        ),
        who: practitioners(context, activity.by), ...timing && { timing }, steps: activity.parts.map(part => activityStep(context, part)),
    };
}

/** When the patient may leave. */
export function dischargeStep(context: Context, clock: Clock, discharge: Discharge): Step {
    const { notBefore, when, by, handOuts } = discharge;
    return {
        ...started(context, discharge, 'Discharge'),
        text: sentence(notBefore && `not before ${spanText(notBefore)}`, `when ${words(context, when)}`, by.length > 0 && `by ${context.names.list(by)}`,
            handOuts.length > 0 && `hand out: ${handOuts.join(', ')}`),
        relations: notBefore ? [{
            target: clock.zero, relationship: 'after-start', range: { low: duration(notBefore.lower) }, window: { low: duration(notBefore.lower) },
        }] : [],
        conditions: [stepCondition(context, when)], who: practitioners(context, by),
    };
}

/** One thing is the action itself, several are actions inside it. */
function parts(context: Context, id: string, of: readonly Ref[]): Pick<Step, 'definition' | 'steps' | 'code'> {
    return of.length === 1 ? { definition: collected(context, of[0]!), code: concept(context, of[0]!) } : {
        steps: of.map((ref, index) => ({
            id: fhirId(`${id}/item/${index + 1}`), title: context.names.of(ref), code: concept(context, ref), definition: collected(context, ref),
        })),
    };
}
