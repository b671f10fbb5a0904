import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Ref } from '../element.js';
import type { Encounter, Missed, StatedSpan } from '../encounter.js';
import { compact, present } from './compact.js';
import { rangeOf, type Build } from './context.js';
import { fits, head, origin, refsTo, refTo, silences } from './element.js';
import { membersOf, singleMember } from './members.js';
import { staffNeeds } from './people.js';
import { schedule } from './schedule.js';
import { administration, check, collection, discharge, instruction, monitor, performance, supplement } from './session-lines.js';
import { actions } from './action.js';
import { subTimeline } from './sub-timeline.js';
import { activity } from './activity.js';
import { span } from './span.js';

/** The lines of a step or a session. */
type Lines = readonly (ast.Session | ast.Step)['members'][number][] | undefined;

/** What steps and sessions have in common. */
type Common = Pick<Encounter, 'schedule' | 'lasts' | 'setting' | 'contactModes' | 'collections' | 'silences'>;

/** A session. */
export function session(build: Build, node: Torn<ast.Session>): Encounter {
    return meeting(build, node, 'session');
}

/** An assessment apart from the sessions. */
export function visit(build: Build, node: Torn<ast.Visit>): Encounter {
    return meeting(build, node, 'visit');
}

function meeting(build: Build, node: Torn<ast.Session | ast.Visit>, kind: 'session' | 'visit'): Encounter {
    const { members } = node;
    const element = head(build, node, kind);
    const owner = `${kind} ${element.name}`;
    const leaving = singleMember(build, members, 'Discharge', 'discharge', owner);
    return compact<Encounter>({
        ...element,
        ...common(build, members, owner),
        staff: membersOf(members, 'Staff').flatMap((line) => staffNeeds(build, line)),
        needs: membersOf(members, 'Needs').flatMap((line) => present((line.items ?? []).map((item) => need(build, item)))),
        instructions: membersOf(members, 'Instruction').map((line) => instruction(build, line)),
        checks: present(membersOf(members, 'Check').map((line) => check(build, line))),
        administrations: present(membersOf(members, 'Give').map((line) => administration(build, line))),
        supplements: present(membersOf(members, 'Supplement').map((line) => supplement(build, line))),
        procedures: present(membersOf(members, 'Perform').map((line) => performance(build, line))),
        timelines: present(membersOf(members, 'Timeline').map((line) => subTimeline(build, line))),
        monitors: present(membersOf(members, 'Monitor').map((line) => monitor(build, line))),
        activities: present(membersOf(members, 'Activity').map((line) => activity(build, line))),
        approaches: membersOf(members, 'ApproachLine').flatMap((line) => refsTo(build, line.approaches, fits.approach)),
        discharge: leaving && discharge(build, leaving),
        missed: missed(build, singleMember(build, members, 'Missed', 'missed', owner)),
    });
}

/** A step of the screening: everybody behind `by` takes part in it. */
export function step(build: Build, node: Torn<ast.Step>): Encounter {
    const { members } = node;
    const element = head(build, node, 'step');
    const everybody = membersOf(members, 'StepBy').flatMap((line) => refsTo(build, line.roles, fits.role));
    const { citations, provenance } = element;
    const staff = everybody.map((role) => ({ role, count: 1, range: role.range, citations, provenance }));
    return {
        ...element,
        ...common(build, members, `step ${element.name}`),
        staff,
        needs: [],
        instructions: [],
        checks: [],
        administrations: [],
        supplements: [],
        procedures: [],
        timelines: [],
        monitors: [],
        activities: [],
        approaches: [],
    };
}

function common(build: Build, members: Lines, owner: string): Common {
    const timing = singleMember(build, members, 'Timing', 'timing', owner);
    return compact<Common>({
        schedule: timing && schedule(build, timing),
        lasts: lasting(build, singleMember(build, members, 'Lasts', 'lasts', owner)),
        setting: refTo(build, singleMember(build, members, 'Place', 'in', owner)?.setting, fits.setting),
        contactModes: singleMember(build, members, 'Contact', 'contact', owner)?.modes ?? [],
        collections: membersOf(members, 'Collect').map((line) => collection(build, line)),
        silences: silences(build, members),
    });
}

function missed(build: Build, node: Torn<ast.Missed> | undefined): Missed | undefined {
    return node && { actions: actions(build, node.actions), ...origin(build, node), range: rangeOf(build, node) };
}

const bounds = { 'at least': 'at-least', 'at most': 'at-most' } as const;

/** How long something lasts, and what that stands on. */
export function lasting(build: Build, node: Torn<ast.Lasts> | undefined): StatedSpan | undefined {
    const time = span(build, node?.span, { what: 'the duration', example: '60 min' });
    const bound = node?.bound && bounds[node.bound];
    return time && node && { ...time, ...(bound && { bound, written: `${node.bound} ${time.written}` }), ...origin(build, node) };
}

function need(build: Build, node: Torn<ast.Need>): Ref | undefined {
    switch (node.$type) {
        case 'ConsentNeed':
            return refTo(build, node.consent, fits.consent);
        case 'RecordNeed':
            return refTo(build, node.record, fits.record);
        default:
            return refTo(build, node.handoff, fits.handoff);
    }
}
