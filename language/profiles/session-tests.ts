import { requiredConditions } from '../analysis/conditions.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Ref } from '../model/element.js';
import type { Encounter, Instruction, Monitor } from '../model/encounter.js';
import type { Setting, TrainingNeed } from '../model/people.js';
import type { Moment } from '../model/quantities.js';
import { compareDurations, makeDuration, type Duration } from '../syntax/duration.js';
import { compareQuantities, makeQuantity } from '../syntax/quantity.js';
import type { SessionTest } from './profile.js';
import { directing, isLicensed, workingRoles } from './people.js';
import { hasWord, isNamed } from './words.js';

/** Whether a session in which a medication is given shows what a test asks for. */
export function showsSession(test: SessionTest, session: Encounter, facts: ProtocolFacts): boolean {
    // That nobody works in a session is a finding of its own.
    const unstaffed = session.staff.length === 0;
    switch (test.kind) {
        case 'equipment':
            return isEquipped(session, test.anyOf, facts);
        case 'monitor':
            return session.monitors.some(monitor => (test.continuous !== true || monitor.every === 'continuous') && watches(monitor.of, test.anyOf, facts));
        case 'reading':
            return hasReading(session, test, facts);
        case 'discharge':
            return mayLeave(session, test);
        case 'observation':
            return isAtLeast(session.discharge?.notBefore?.lower, test.atLeast);
        case 'licence':
            return unstaffed || workingRoles(session, facts).flatMap(role => (test.supervisorCounts === true ? directing(role, facts) : [role]))
                .some(role => isLicensed(role, test.anyOf));
        case 'training':
            return unstaffed || workingRoles(session, facts).some(({ trainings }) => trainings.some(need => isTrained(need, test)));
        case 'instruction':
            return session.instructions.some(instruction => instructs(instruction, test));
        case 'needs-consent':
            return session.needs.some(({ kinds, target }) => kinds.includes('consent') && target?.startsWith('consent/') !== false);
    }
}

function isEquipped(session: Encounter, names: readonly string[], facts: ProtocolFacts): boolean {
    const setting = facts.element(session.setting) as Setting | undefined;
    return setting ? isNamed(setting.equipment, names) || facts.misspelt(setting, 'equipment') : session.setting !== undefined;
}

/** Whether a training is one of these, and long enough where its hours are asked for. */
export function isTrained({ training, amount }: TrainingNeed, { anyOf, atLeast }: Extract<SessionTest, { kind: 'training' }>): boolean {
    const wanted = atLeast === undefined ? undefined : makeQuantity(...atLeast.split(' ') as [string, string]);
    const order = wanted?.ok === true && amount ? compareQuantities(amount.value, wanted.quantity) : undefined;
    return isNamed([training], anyOf) && (wanted === undefined || order === 0 || order === 1);
}

/** Whether one of the values is among these, itself or as a part of a panel. */
function watches(values: readonly Ref[], names: readonly string[], facts: ProtocolFacts): boolean {
    return isNamed(values.flatMap(value => [value, ...facts.observable(value)?.parts ?? []]), names);
}

function hasReading(session: Encounter, { anyOf, from, until }: Extract<SessionTest, { kind: 'reading' }>, facts: ProtocolFacts): boolean {
    const within = (moment: Moment | undefined): boolean =>
        moment?.kind === 'offset' && isOrdered(minutes(from), moment.offset) && isOrdered(moment.offset, minutes(until));
    return session.collections.some(({ items, at }) => within(at) && watches(items.map(({ of }) => of), anyOf, facts))
        || session.monitors.some(monitor => watches(monitor.of, anyOf, facts) && reaches(monitor, from, until));
}

/** Whether at least one reading is sure to fall between two minutes of the session. */
function reaches({ every, from, until }: Monitor, low: number, high: number): boolean {
    const begins = from?.kind === 'offset' ? inMinutes(from.offset) : 0;
    const ends = until?.kind === 'offset' ? inMinutes(until.offset) : high;
    if (every === 'as-needed' || every === 'not-stated') {
        return false;
    }
    const step = every === 'continuous' ? 1 : inMinutes(every.upper);
    const first = begins + Math.max(0, Math.ceil((low - begins) / step)) * step;
    return first <= Math.min(high, ends);
}

function inMinutes({ value, unit }: Duration): number {
    const factors: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };
    return Number(value) * (factors[unit] ?? Infinity);
}

function mayLeave({ discharge }: Encounter, { values, judged }: Extract<SessionTest, { kind: 'discharge' }>): boolean {
    const needed = discharge ? requiredConditions(discharge.when.condition) : [];
    return (values === undefined || needed.some(simple => 'value' in simple && isNamed([simple.value.of], values)))
        && (judged !== true || needed.some(({ kind }) => kind === 'judgement'));
}

function instructs(instruction: Instruction, { words, atLeast, until }: Extract<SessionTest, { kind: 'instruction' }>): boolean {
    const { from, until: end } = instruction;
    const begins = from?.kind === 'offset' ? from.offset : undefined;
    return hasWord(instruction, words)
        && (atLeast === undefined || (begins !== undefined && isEarlyEnough(begins, atLeast)))
        && (until !== 'stated' || end !== undefined)
        && (until !== 'next-day' || end === 'next-day' || end === 'next-day-after-sleep');
}

function isEarlyEnough(begins: Duration, wanted: string): boolean {
    return begins.value.startsWith('-') && isAtLeast({ ...begins, value: begins.value.slice(1) }, wanted);
}

function isAtLeast(span: Duration | undefined, wanted: string): boolean {
    const [number = '', unit = ''] = wanted.split(' ');
    const least = makeDuration(number, unit);
    return span !== undefined && least.ok && isOrdered(least.duration, span);
}

function minutes(value: number): Duration {
    return { value: String(value), unit: 'min', kind: 'elapsed' };
}

function isOrdered(low: Duration, high: Duration): boolean {
    const order = compareDurations(low, high);
    return order === -1 || order === 0;
}

