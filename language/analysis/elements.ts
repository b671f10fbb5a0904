import type { Element } from '../model/element.js';
import type { Activity, Encounter, SubTimeline } from '../model/encounter.js';
import type { Declarations, Protocol } from '../model/protocol.js';

/** The elements that a file or a protocol declares at its top level, kind by kind. Parts of elements are not among them. */
export function declared(declarations: Declarations): readonly Element[] {
    const {
        sources, abbreviations, roles, persons, handoffs, settings, consents, medications, emergencies, records, observables, definitions, diagnoses,
        drugClasses, terms,
    } = declarations;
    return [
        ...sources, ...abbreviations, ...roles, ...persons, ...handoffs, ...settings, ...consents, ...medications, ...emergencies, ...records,
        ...observables, ...definitions, ...diagnoses, ...drugClasses, ...terms,
    ];
}

/** Every element of a protocol at any depth, without what it takes from other files. */
export function elements(protocol: Protocol): readonly Element[] {
    const { narratives, criteria, phases, arms, studies, objectives, measures, endpoints, outcomes, decisions, reactions, duties, concomitant } = protocol;
    const { scenarios, scenarioTables } = protocol;
    const all: Element[] = [...declared(protocol.own)];
    protocol.own.consents.forEach(({ items }) => all.push(...items));
    protocol.own.records.forEach(({ fields }) => all.push(...fields));
    protocol.own.observables.forEach(({ scales }) => all.push(...scales));
    encounters(protocol).forEach(encounter => all.push(encounter, ...parts(encounter)));
    all.push(...narratives, ...criteria, ...phases, ...arms, ...studies, ...objectives, ...measures, ...endpoints, ...outcomes);
    all.push(...decisions, ...reactions, ...duties, ...concomitant, ...scenarios, ...scenarioTables);
    return all;
}

/** The screening steps, the sessions and the visits, in this order. */
export function encounters(protocol: Protocol): readonly Encounter[] {
    return [...protocol.steps, ...protocol.sessions, ...protocol.visits];
}

/** Everything a step or session is made of. */
function parts(encounter: Encounter): readonly Element[] {
    const { instructions, checks, administrations, supplements, procedures, timelines, monitors, collections, discharge } = encounter;
    return [
        ...instructions, ...checks, ...administrations, ...supplements, ...procedures, ...timelines.flatMap(clockParts), ...monitors, ...collections,
        ...activities(encounter), ...(discharge ? [discharge] : []),
    ];
}

/** A clock inside a session and everything that runs by it. */
function clockParts(clock: SubTimeline): readonly Element[] {
    return [clock, ...activities(clock), ...clock.collections, ...clock.checks, ...clock.monitors, ...clock.timelines.flatMap(clockParts)];
}

/** The clocks inside a session, each before those inside of it. */
export function timelinesOf(holder: Pick<Encounter, 'timelines'>): readonly SubTimeline[] {
    return holder.timelines.flatMap(clock => [clock, ...timelinesOf(clock)]);
}

/** The activities of a step, session or clock, each before its parts. */
export function activities(encounter: Pick<Encounter, 'activities'>): readonly Activity[] {
    const unfold = (activity: Activity): Activity[] => [activity, ...activity.parts.flatMap(unfold)];
    return encounter.activities.some(({ parts: own }) => own.length > 0) ? encounter.activities.flatMap(unfold) : encounter.activities;
}
