import { compareQuantities } from '../../syntax/quantity.js';
import type { Administration, Supplement } from '../../model/encounter.js';
import type { Ceiling, Dose, Medication, Titration } from '../../model/medication.js';
import type { Quantity, Stated } from '../../model/quantities.js';
import { canonical, type Renames } from './canonical.js';
import type { Told } from './change.js';
import { momentMove, quantityMove, riskOf, spanMove } from './amounts.js';
import { comparing, told } from './comparer.js';

const scopes = { dose: 'one dose', session: 'one session', total: 'the whole course' } as const;

export const medicationComparer = comparing<Medication>({
    doses: (before, after, { renames }) => doseChanges(before, after, renames),
    ceilings: (before, after) => ceilingChanges(before.ceilings, after.ceilings),
    titrations: (before, after, { renames }) => titrationChanges(before, after, renames),
    sessionTotal: ({ sessionTotal: before }, { sessionTotal: after }) => {
        const move = quantityMove(before?.amount.high, after?.amount.high);
        return move === undefined || move === 'same' ? [] : [told(
            'session-total-changed', riskOf(move, 'risky'), `The doses of one session add up to ${after!.amount.high.written} at most, and did to ${before!.amount.high.written}`, before, after)];
    },
    route: (before, after) => [told('route-changed', 'judge', `The route is ${after.route?.written ?? 'not stated'}, and was ${before.route?.written ?? 'not stated'}`, before.route, after.route)],
});

export const administrationComparer = comparing<Administration>({
    doses: (before, after) => choicesChange(before.doses, after.doses),
    medication: (before, after) => [told('medication-changed', 'judge', `Gives \`${after.medication.written}\`, and gave \`${before.medication.written}\``, before.medication, after.medication)],
    at: (before, after) => [told('dose-time-changed', 'judge', `Is given ${momentMove(before.at, after.at) === 'down' ? 'earlier' : 'later'} in the session`, before.at, after.at)],
});

export const supplementComparer = comparing<Supplement>({
    dose: (before, after) => choicesChange([before.dose], [after.dose]),
    after: (before, after) => [told('supplement-time-changed', riskOf(spanMove(before.after, after.after, 'lower'), 'safe'),
        `Is given after ${after.after.written}, and was after ${before.after.written}`, before.after, after.after)],
    when: (before, after, context) => {
        if (before.when && after.when) {
            return [];
        }
        return before.when ? [told('supplement-condition-removed', 'more', 'No longer depends on a condition', before.when, after)]
            : after.when && context ? [told('supplement-condition-added', 'less', 'Depends on a condition now', before, after.when)] : [];
    },
});

function doseChanges(before: Medication, after: Medication, renames: Renames): readonly Told[] {
    const keyOf = ({ at, from, when, basis }: Dose): string => canonical([at, from, when?.condition, basis].filter(Boolean), renames);
    const left = [...before.doses];
    const found: Told[] = [];
    for (const dose of after.doses) {
        const at = left.findIndex(other => keyOf(other) === keyOf(dose));
        const [old] = at < 0 ? [] : left.splice(at, 1);
        found.push(...old ? doseChange(old, dose) : left.length > 0 && after.doses.length === before.doses.length ? doseChange(left.shift()!, dose, true)
            : [told('dose-added', 'judge', `Has a dose that it had not: ${figures(dose)}`, before, dose)]);
    }
    return [...found, ...left.map(dose => told('dose-removed', 'judge', `No longer has the dose ${figures(dose)}`, dose, after))];
}

function doseChange(before: Dose, after: Dose, elsewhere = false): readonly Told[] {
    const [low, high] = [quantityMove(least(before), least(after)), quantityMove(most(before), most(after))];
    const text = `The dose is ${figures(after)}, and was ${figures(before)}`;
    const both = (code: string, risk: Told['risk']): Told => told(code, risk, text, before, after);
    const amount = high === 'up' ? [both(low === 'up' ? 'dose-raised' : 'dose-widened', 'more')]
        : high === 'down' ? [both(low === 'up' ? 'dose-narrowed' : 'dose-lowered', 'less')]
            : high === undefined || low === undefined ? [both('dose-changed', 'judge')]
                : low === 'down' ? [both('dose-widened', 'judge')] : low === 'up' ? [both('dose-narrowed', 'judge')] : [];
    const duration = spanMove(before.duration, after.duration, 'lower');
    return [
        ...amount,
        ...duration === 'same' || !before.duration || !after.duration ? []
            : [told('infusion-time-changed', riskOf(duration, 'safe'), `Is given over ${after.duration.written}, and was over ${before.duration.written}`, before, after)],
        ...elsewhere ? [told('dose-condition-changed', 'judge', 'A dose holds at other times, or for other patients', before, after)] : [],
    ];
}

function choicesChange(before: readonly Stated<Quantity>[], after: readonly Stated<Quantity>[]): readonly Told[] {
    const high = quantityMove(greatest(before), greatest(after));
    const low = quantityMove(smallest(before), smallest(after));
    const words = (list: readonly Stated<Quantity>[]): string => list.map(({ value }) => value.written).join(' or ') || 'the dose of the medication';
    const text = `The dose is ${words(after)}, and was ${words(before)}`;
    const code = high === 'up' ? (low === 'up' ? 'dose-raised' : 'dose-widened') : high === 'down' ? 'dose-lowered' : 'dose-changed';
    return [told(code, high === 'same' ? 'judge' : riskOf(high, 'risky'), text, before, after)];
}

function ceilingChanges(before: readonly Ceiling[], after: readonly Ceiling[]): readonly Told[] {
    return (['dose', 'session', 'total'] as const).flatMap((scope): readonly Told[] => {
        const [old, now] = [before.filter(one => one.scope === scope), after.filter(one => one.scope === scope)];
        const [lowestOld, lowestNow] = [smallest(old.map(({ amount }) => amount)), smallest(now.map(({ amount }) => amount))];
        if (lowestOld && !lowestNow) {
            return [told('ceiling-removed', 'more', `The ceiling of ${lowestOld.written} for ${scopes[scope]} is gone`, old, undefined)];
        }
        if (!lowestOld || !lowestNow) {
            return lowestNow ? [told('ceiling-added', 'less', `There is a ceiling of ${lowestNow.written} for ${scopes[scope]}`, undefined, now)] : [];
        }
        const move = quantityMove(lowestOld, lowestNow);
        return move === 'same' ? [] : [told(`ceiling-${move === 'up' ? 'raised' : move === 'down' ? 'lowered' : 'changed'}`, riskOf(move, 'risky'),
            `The ceiling for ${scopes[scope]} is ${lowestNow.written}, and was ${lowestOld.written}`, old, now)];
    });
}

function titrationChanges(before: Medication, after: Medication, renames: Renames): readonly Told[] {
    const keyOf = ({ change, at, from }: Titration): string => canonical([change, at, from].filter(Boolean), renames);
    const gone = before.titrations.filter(old => !after.titrations.some(now => keyOf(now) === keyOf(old)));
    const fresh = after.titrations.filter(now => !before.titrations.some(old => keyOf(now) === keyOf(old)));
    const changed = after.titrations.flatMap(now => before.titrations.filter(old => keyOf(old) === keyOf(now)).flatMap((old): readonly Told[] => {
        const [step, limit] = [quantityMove(old.step.value, now.step.value), quantityMove(old.limit.value, now.limit.value)];
        const more = now.change === 'raise' ? 'risky' : 'safe';
        return [
            ...step === 'same' ? [] : [told('titration-step-changed', riskOf(step, more), `Each step of the titration is ${now.step.value.written}, and was ${old.step.value.written}`, old, now)],
            ...limit === 'same' ? [] : [told('titration-limit-changed', riskOf(limit, 'risky'), `The titration goes to ${now.limit.value.written}, and went to ${old.limit.value.written}`, old, now)],
            ...canonical(old.when, renames) === canonical(now.when, renames) ? [] : [told('titration-condition-changed', 'judge', 'The dose changes under another condition', old, now)],
        ];
    }));
    return [
        ...changed,
        ...gone.map(old => told('titration-removed', old.change === 'raise' ? 'less' : 'more', `The dose is no longer ${old.change === 'raise' ? 'raised' : 'lowered'} step by step`, old, after)),
        ...fresh.map(now => told('titration-added', now.change === 'raise' ? 'more' : 'less', `The dose is ${now.change === 'raise' ? 'raised' : 'lowered'} step by step now`, before, now)),
    ];
}

function figures({ bounds, choices }: Dose): string {
    return bounds ? `${bounds.low.written} to ${bounds.high.written}` : choices.map(({ value }) => value.written).join(' or ') || 'left open';
}

function least({ bounds, choices }: Dose): Quantity | undefined {
    return bounds?.low ?? smallest(choices);
}

function most({ bounds, choices }: Dose): Quantity | undefined {
    return bounds?.high ?? greatest(choices);
}

function smallest(list: readonly Stated<Quantity>[]): Quantity | undefined {
    return extreme(list, -1);
}

function greatest(list: readonly Stated<Quantity>[]): Quantity | undefined {
    return extreme(list, 1);
}

function extreme(list: readonly Stated<Quantity>[], sign: -1 | 1): Quantity | undefined {
    const amounts = list.map(({ value }) => value);
    return amounts.reduce<Quantity | undefined>((found, one) => (found === undefined || compareQuantities(one, found) === sign ? one : found), undefined);
}

