import { simpleConditions } from '../analysis/conditions.js';
import { activities, timelinesOf } from '../analysis/elements.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Condition } from '../model/condition.js';
import type { Ref } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Role } from '../model/people.js';
import { defineRule, replacement, structural } from './kit.js';
import { course } from './support/examples.js';

/** Somebody has a task in a session in which they do not work. */
export const roleNotInSession = defineRule({
    code: 'role-not-in-session',
    severity: 'warning',
    summary: 'A session gives a task to a role that is not among its staff.',
    why: 'The session is staffed by its `staff` line. Whoever is not in it is not there when the task comes up.',
    messages: {
        absent: '`{role}` {task} in `{session}`, and is not among its staff: nobody would be there to do it. Add `{role}` to its `staff` line, or name a role that is there.',
    },
    basis: structural,
    asksFor: 'staffing',
    bad: course({
        team: `
team {
    role prescriber "Prescriber"
    role therapist  "Therapist"
}`,
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when <|therapist|> judges "fit to leave"
}` }),
    good: course({
        team: `
team {
    role prescriber "Prescriber"
    role therapist  "Therapist"
}`,
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber, therapist
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when therapist judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const encounter of facts.encounters.filter(({ staff }) => staff.length > 0).filter(facts.intact)) {
            const present = new Set(encounter.staff.map(({ role }) => role.target));
            const told = new Set<string>();
            for (const { role, task } of present.has(undefined) ? [] : tasks(encounter, facts)) {
                if (role.target !== undefined && !present.has(role.target) && !told.has(role.target)) {
                    told.add(role.target);
                    const last = encounter.staff.at(-1)!.role.range;
                    const isOwn = last.uri === role.range.uri && last.inheritedBy === undefined;
                    const fixes = isOwn ? [replacement(`Add \`${role.written}\` to the staff`, { ...last, start: last.end }, `, ${role.written}`, false)] : [];
                    report('absent', { role: role.written, task, session: encounter.name }, role.range, { fixes });
                }
            }
        }
    },
});

interface Task {
    readonly role: Ref;
    readonly task: string;
}

/**
 * What a session lets people do while it runs. Who is called, who reviews and who obtains a consent need not be in the room;
 * and a rater who is kept apart from others comes for the rating alone.
 */
function tasks(encounter: Encounter, { element }: ProtocolFacts): readonly Task[] {
    const clocks = [encounter, ...timelinesOf(encounter)];
    const comesAlone = (ref: Ref): boolean => ((element(ref) as Role | undefined)?.separateFrom.length ?? 0) > 0;
    const by = (refs: readonly Ref[], task: string): readonly Task[] => refs.map(role => ({ role, task }));
    const judging = (condition: Condition | undefined, task: string): readonly Task[] =>
        (condition ? simpleConditions(condition) : []).flatMap(simple => (simple.kind === 'judgement' ? [{ role: simple.role, task }] : []));
    const { discharge } = encounter;
    return [
        ...clocks.flatMap(clock => [
            ...activities(clock).flatMap(activity => by(activity.by, `does \`${activity.name}\``)),
            ...clock.collections.flatMap(collection => by(collection.by.filter(ref => !comesAlone(ref)), `collects \`${collection.items[0]?.of.written ?? ''}\``)),
            ...clock.checks.flatMap(check => judging(check.when.condition, 'judges a check')),
            ...clock.monitors.flatMap(monitor => judging(monitor.untilHolds?.condition, 'judges when monitoring ends')),
        ]),
        ...[...encounter.administrations, ...encounter.supplements].flatMap(given => judging(given.when?.condition, 'judges whether a dose is given')),
        ...(discharge ? [...judging(discharge.when.condition, 'judges who may leave'), ...by(discharge.by, 'lets patients leave')] : []),
    ];
}
