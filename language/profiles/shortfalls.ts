import { requiredConditions, simpleConditions } from '../analysis/conditions.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Condition } from '../model/condition.js';
import type { Ref, SourceRange } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Role, Setting } from '../model/people.js';
import { compareDurations, makeDuration } from '../syntax/duration.js';
import type { RequirementTest } from './profile.js';

/** A place at which a protocol does not show what is required; `session` where one session lacks it, otherwise the protocol as a whole. */
export interface Shortfall {
    readonly session?: string;
    readonly range?: SourceRange;
}

/** Where a protocol does not show what a test asks for. None where it gives no medication. */
export function shortfalls(test: RequirementTest, facts: ProtocolFacts): readonly Shortfall[] {
    if (facts.dosing.length === 0) {
        return [];
    }
    switch (test.kind) {
        case 'exclusion':
            return excludes(facts, test.values, test.conditions) ? [] : [{}];
        case 'consent-item':
            return facts.protocol.own.consents.some(({ items }) => items.some(({ name }) => test.anyOf.includes(name))) ? [] : [{}];
        case 'any': {
            const [first = [], ...others] = test.of.map(alternative => shortfalls(alternative, facts));
            return others.some(other => other.length === 0) ? [] : first;
        }
        default:
            return facts.dosing.filter(session => facts.intact(session) && !shows(test, session, facts))
                .map(({ name, nameRange }) => ({ session: name, range: nameRange }));
    }
}

type SessionTest = Exclude<RequirementTest, { readonly kind: 'exclusion' | 'consent-item' | 'any' }>;

function shows(test: SessionTest, session: Encounter, facts: ProtocolFacts): boolean {
    const named = (refs: readonly Ref[], names: readonly string[]): boolean => refs.some(({ written }) => names.includes(written));
    // That nobody works in a session is a finding of its own.
    const unstaffed = session.staff.length === 0;
    switch (test.kind) {
        case 'equipment': {
            const setting = facts.element(session.setting) as Setting | undefined;
            return setting ? named(setting.equipment, test.anyOf) || facts.misspelt(setting, 'equipment') : session.setting !== undefined;
        }
        case 'monitor':
            return session.monitors.filter(({ every }) => test.continuous !== true || every === 'continuous')
                .some(({ of }) => named(of.flatMap(value => [value, ...facts.observable(value)?.parts ?? []]), test.anyOf));
        case 'discharge':
            return session.discharge !== undefined
                && requiredConditions(session.discharge.when.condition).some(simple => 'value' in simple && named([simple.value.of], test.values));
        case 'observation':
            return isAtLeast(session, test.atLeast);
        case 'licence': {
            const directing = (role: Role): readonly Role[] => (test.supervisorCounts === true ? [role, ...rolesOf(role.supervisors, facts)] : [role]);
            return unstaffed || workingRoles(session, facts).flatMap(directing).some(role => isLicensed(role, test.anyOf));
        }
        case 'training':
            return unstaffed || workingRoles(session, facts).some(role => named(role.trainings.map(({ training }) => training), test.anyOf));
    }
}

function excludes(facts: ProtocolFacts, values: readonly string[], conditions: readonly string[]): boolean {
    const looksAt = (condition: Condition): boolean => simpleConditions(condition).some(simple =>
        ('value' in simple && values.includes(simple.value.of.written)) || (simple.kind === 'diagnosis' && conditions.includes(simple.diagnosis.written)));
    return facts.protocol.criteria.some(({ effect, when }) => effect === 'exclude' && looksAt(when.condition));
}

function isAtLeast({ discharge }: Encounter, wanted: string): boolean {
    const [number = '', unit = ''] = wanted.split(' ');
    const least = makeDuration(number, unit);
    const order = least.ok && discharge?.notBefore ? compareDurations(discharge.notBefore.lower, least.duration) : undefined;
    return order === 0 || order === 1;
}

/** A role is filled by anybody with one of its licences, so every one of them has to be fit. */
function isLicensed({ licences }: Role, names: readonly string[]): boolean {
    return licences.length > 0 && licences.every(({ written }) => names.includes(written));
}

function workingRoles({ staff }: Encounter, facts: ProtocolFacts): readonly Role[] {
    return rolesOf(staff.map(({ role }) => role), facts);
}

function rolesOf(refs: readonly Ref[], facts: ProtocolFacts): readonly Role[] {
    return refs.flatMap(ref => (facts.element(ref) ?? []) as Role | []);
}
