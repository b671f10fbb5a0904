import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/encounter.js';
import { action } from './actions.js';
import { evaluated } from './conditions.js';
import { head, orNull, origin, reference, references, silence } from './element.js';
import type { Exported } from './exported.js';
import { staffNeed } from './people.js';
import { moment, span, stated } from './quantities.js';
import { schedule } from './schedule.js';

/** A screening step or a session. */
export function encounter(visit: Model.Encounter): Exported<Model.Encounter, Contract.Encounter> {
    return {
        ...head(visit),
        schedule: orNull(visit.schedule, schedule),
        lasts: orNull(visit.lasts, statedSpan),
        staff: visit.staff.map(staffNeed),
        setting: orNull(visit.setting, reference),
        contactModes: [...visit.contactModes],
        needs: references(visit.needs),
        instructions: visit.instructions.map(instruction),
        checks: visit.checks.map(check),
        administrations: visit.administrations.map(administration),
        supplements: visit.supplements.map(supplement),
        procedures: visit.procedures.map(performance),
        timelines: visit.timelines.map(timeline),
        monitors: visit.monitors.map(monitor),
        collections: visit.collections.map(collection),
        activities: visit.activities.map(activity),
        approaches: references(visit.approaches),
        discharge: orNull(visit.discharge, discharge),
        missed: orNull(visit.missed, missed),
        silences: visit.silences.map(silence),
        ...origin(visit),
    };
}

function instruction(line: Model.Instruction): Exported<Model.Instruction, Contract.Instruction> {
    const until = typeof line.until === 'string' ? line.until : orNull(line.until, moment);
    return { ...head(line), from: orNull(line.from, moment), until, ...origin(line) };
}

function check(line: Model.Check): Exported<Model.Check, Contract.Check> {
    return { ...head(line), at: moment(line.at), when: evaluated(line.when), otherwise: line.otherwise.map(action), ...origin(line) };
}

function administration(line: Model.Administration): Exported<Model.Administration, Contract.Administration> {
    return {
        ...head(line),
        at: moment(line.at),
        medication: reference(line.medication),
        doses: line.doses.map(stated),
        duration: orNull(line.duration, span),
        when: orNull(line.when, evaluated),
        ...origin(line),
    };
}

function supplement(line: Model.Supplement): Exported<Model.Supplement, Contract.Supplement> {
    return {
        ...head(line),
        medication: reference(line.medication),
        dose: stated(line.dose),
        after: span(line.after),
        when: orNull(line.when, evaluated),
        ...origin(line),
    };
}

function performance(line: Model.Performance): Exported<Model.Performance, Contract.Performance> {
    return { ...head(line), at: moment(line.at), procedure: reference(line.procedure), duration: orNull(line.duration, span), ...origin(line) };
}

function timeline(clock: Model.SubTimeline): Exported<Model.SubTimeline, Contract.SubTimeline> {
    return {
        ...head(clock),
        at: moment(clock.at),
        activities: clock.activities.map(activity),
        collections: clock.collections.map(collection),
        checks: clock.checks.map(check),
        monitors: clock.monitors.map(monitor),
        timelines: clock.timelines.map(timeline),
        ...origin(clock),
    };
}

function monitor(line: Model.Monitor): Exported<Model.Monitor, Contract.Monitor> {
    return {
        ...head(line),
        of: references(line.of),
        every: typeof line.every === 'string' ? line.every : span(line.every),
        from: orNull(line.from, moment),
        until: orNull(line.until, moment),
        untilHolds: orNull(line.untilHolds, evaluated),
        ...origin(line),
    };
}

function collection(line: Model.Collection): Exported<Model.Collection, Contract.Collection> {
    return { ...head(line), items: line.items.map(collectedItem), at: orNull(line.at, moment), by: references(line.by), ...origin(line) };
}

function collectedItem(item: Model.CollectedItem): Exported<Model.CollectedItem, Contract.CollectedItem> {
    return { of: reference(item.of), validFor: orNull(item.validFor, span) };
}

function activity(part: Model.Activity): Exported<Model.Activity, Contract.Activity> {
    return {
        ...head(part),
        purpose: part.purpose,
        lasts: orNull(part.lasts, span),
        by: references(part.by),
        parts: part.parts.map(activity),
        ...origin(part),
    };
}

function discharge(line: Model.Discharge): Exported<Model.Discharge, Contract.Discharge> {
    return {
        ...head(line),
        notBefore: orNull(line.notBefore, span),
        when: evaluated(line.when),
        by: references(line.by),
        handOuts: [...line.handOuts],
        ...origin(line),
    };
}

function missed(line: Model.Missed): Exported<Model.Missed, Contract.Missed> {
    return { actions: line.actions.map(action), ...origin(line) };
}

/** A length of time and what it stands on. */
export function statedSpan(time: Model.StatedSpan): Exported<Model.StatedSpan, Contract.StatedSpan> {
    return { ...span(time), bound: time.bound ?? null, ...origin(time) };
}
