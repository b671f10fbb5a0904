import { encounters } from '../../analysis/elements.js';
import { firstDay } from '../../analysis/time/days.js';
import { toIso8601 } from '../../syntax/duration.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Encounter } from '../../model/encounter.js';
import { directParts } from './activities.js';
import { forks, type Fork } from './branches.js';
import { clockId, hasClock, timedIds } from './clocks.js';
import type { Context } from './context.js';
import { epochsOf } from './epochs.js';
import { extension, item, type Item } from './items.js';
import { fixedTiming, timing } from './timings.js';

/** A step of the main timeline. */
type Step = { readonly kind: 'visit'; readonly occurrence: Occurrence } | { readonly kind: 'fork'; readonly fork: Fork };

const instanceId = (occurrence: string): string => `${occurrence}~instance`;
const stepId = (step: Step): string => (step.kind === 'visit' ? instanceId(step.occurrence.id) : step.fork.id);

/**
 * The course of one patient: every holding of a step, session or visit as an instance, with the times that the text states between them,
 * and an instance for every decision. Nothing is solved: what follows from several statements together is left to the reader.
 */
export function mainTimeline(context: Context): Item {
    const { protocol } = context;
    const id = `${protocol.id}~course`;
    const steps = stepsOf(context);
    const exit = `${id}~exit`;
    const stopped = steps.some(step => step.kind === 'fork' && leaves(step.fork)) ? `${id}~stopped` : undefined;
    const first = firstDay(protocol) ?? protocol.occurrences[0];
    const instances = steps.map((step, index) => {
        const next = steps[index + 1];
        const nextId = next ? stepId(next) : undefined;
        return step.kind === 'visit' ? visitInstance(step.occurrence, nextId, exit, context) : forkInstance(step.fork, nextId, stopped, context);
    });
    const last = steps.at(-1);
    return item('ScheduleTimeline', id, {
        name: id,
        label: 'Course',
        description: null,
        mainTimeline: true,
        entryCondition: 'The patient is screened',
        entryId: steps[0] ? stepId(steps[0]) : `${id}~nothing`,
        exits: [item('ScheduleTimelineExit', exit, {})],
        timings: [...(first ? [dayOne(first, context)] : []), ...steps.flatMap(timingsOf)],
        instances: [
            ...instances,
            ...(last?.kind === 'fork' || steps.length === 0 ? [ending(`${id}~${steps.length === 0 ? 'nothing' : 'end'}`, 'The course ends', exit)] : []),
            ...(stopped === undefined ? [] : [ending(stopped, 'The treatment ends', exit)]),
        ],
        plannedDuration: item('Duration', `${id}~duration`, {
            text: 'As long as the timings of the visits let it be', quantity: null, durationWillVary: true, reasonDurationWillVary: 'Visits have windows',
        }),
    });
}

const leaves = ({ branches, otherwise }: Fork): boolean => otherwise === 'out' || branches.some(({ goes }) => goes === 'out');

function stepsOf(context: Context): readonly Step[] {
    const all = forks(context);
    const at = (before: string | undefined): readonly Step[] => all.filter(fork => fork.before === before).map(fork => ({ kind: 'fork', fork }));
    return [...context.protocol.occurrences.flatMap(occurrence => [...at(occurrence.id), { kind: 'visit', occurrence } as const]), ...at(undefined)];
}

function visitInstance(occurrence: Occurrence, next: string | undefined, exit: string, { protocol }: Context): Item {
    const { id, template } = occurrence;
    const encounter = encounters(protocol).find(one => one.id === template);
    return item('ScheduledActivityInstance', instanceId(id), {
        extensionAttributes: occurrence.optional ? [extension(instanceId(id), 'optional', { valueBoolean: true })] : [],
        name: instanceId(id),
        label: encounter?.label ?? null,
        description: null,
        defaultConditionId: next ?? null,
        epochId: epochsOf(protocol).byOccurrence.get(id) ?? null,
        timelineId: encounter && hasClock(encounter) ? clockId(template) : null,
        timelineExitId: next === undefined ? exit : null,
        activityIds: encounter ? untimed(encounter) : [],
        encounterId: id,
    });
}

/** What is done at a visit without a moment of its own; the visit itself where that is nothing. */
function untimed(encounter: Encounter): readonly string[] {
    const timed = timedIds(encounter);
    const free = directParts(encounter).map(({ id }) => id).filter(id => !timed.has(id));
    return free.length > 0 ? free : [encounter.id];
}

function forkInstance({ id, label, branches, otherwise, epoch }: Fork, next: string | undefined, stopped: string | undefined, { protocol }: Context): Item {
    const on = next ?? `${protocol.id}~course~end`;
    const target = (goes: Fork['otherwise']): string => (typeof goes === 'object' ? instanceId(goes.to) : goes === 'out' ? stopped ?? on : on);
    return item('ScheduledDecisionInstance', id, {
        name: id,
        label,
        description: null,
        defaultConditionId: target(otherwise),
        epochId: epoch ?? null,
        conditionAssignments: branches.map(({ condition, goes }, index) => item('ConditionAssignment', `${id}~branch${index + 1}`, { condition, conditionTargetId: target(goes) })),
    });
}

function ending(id: string, label: string, exit: string): Item {
    return item('ScheduledActivityInstance', id, {
        name: id, label, description: null, defaultConditionId: null, epochId: null, timelineId: null, timelineExitId: exit, activityIds: [], encounterId: null,
    });
}

/** The day of the course on which the first occurrence lies that others are counted from. */
function dayOne({ id }: Occurrence, { protocol }: Context): Item {
    const number = protocol.header.dayConvention?.number ?? 1;
    const value = toIso8601({ value: String(Math.abs(number)), unit: 'd', kind: 'calendar' });
    return fixedTiming(`${id}~anchor`, instanceId(id), value, `Day ${number}`);
}

function timingsOf(step: Step): readonly Item[] {
    if (step.kind === 'fork') {
        const { id, when } = step.fork;
        return when ? [timing(`${id}~timing`, id, instanceId(when.from), when.statement)] : [];
    }
    const { id, timings } = step.occurrence;
    return timings.map((statement, index) => timing(`${id}~timing${index + 1}`, instanceId(id), instanceId(statement.from), statement));
}
