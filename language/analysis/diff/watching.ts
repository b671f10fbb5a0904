import type { Check, Discharge, Monitor } from '../../model/encounter.js';
import type { Reaction } from '../../model/outcomes.js';
import type { Ref } from '../../model/element.js';
import { intervalText, momentText } from '../words/moments.js';
import { durationMove, momentMove, riskOf, spanMove, type Move } from './amounts.js';
import type { Risk, Told } from './change.js';
import { comparing, told, type Context } from './comparer.js';
import type { Evaluated } from '../../model/condition.js';

export const monitorComparer = comparing<Monitor>({
    every: (before, after) => {
        const move = intervalMove(before.every, after.every);
        return [told(move === 'up' ? 'monitoring-rarer' : move === 'down' ? 'monitoring-denser' : 'monitoring-changed', riskOf(move, 'risky'),
            `Is watched ${intervalText(after.every)}, and was ${intervalText(before.every)}`, before, after)];
    },
    of: (before, after, { renames }) => {
        const [gone, fresh] = differing(before.of, after.of, renames);
        return [
            ...gone.length > 0 ? [told('monitoring-removed', 'more', `No longer watches ${listed(gone)}`, gone, after)] : [],
            ...fresh.length > 0 ? [told('monitoring-added', 'less', `Watches ${listed(fresh)} as well`, before, fresh)] : [],
        ];
    },
    until: (before, after) => {
        const move = momentMove(before.until, after.until);
        return [told(move === 'down' ? 'monitoring-shorter' : move === 'up' ? 'monitoring-longer' : 'monitoring-changed', riskOf(move, 'safe'),
            `Is watched until ${after.until ? momentText(after.until) : 'no stated moment'}, and was until ${before.until ? momentText(before.until) : 'no stated moment'}`, before, after)];
    },
    from: (before, after) => {
        const move = momentMove(before.from, after.from);
        return [told(move === 'up' ? 'monitoring-later' : 'monitoring-changed', riskOf(move, 'risky'),
            `Is watched from ${after.from ? momentText(after.from) : 'the beginning'}, and was from ${before.from ? momentText(before.from) : 'the beginning'}`, before, after)];
    },
});

export const checkComparer = comparing<Check>({
    when: (before, after, context) => conditionChange(before.when, after.when, context, {
        wider: ['check-loosened', 'more', 'Lets more patients pass'], narrower: ['check-tightened', 'less', 'Lets fewer patients pass'], other: 'check-changed',
    }),
    at: (before, after) => [told('check-moved', 'judge', `Is at ${momentText(after.at)}, and was at ${momentText(before.at)}`, before.at, after.at)],
    otherwise: (before, after) => [told('actions-changed', 'judge', 'Something else follows when it is not passed', before.otherwise, after.otherwise)],
});

export const dischargeComparer = comparing<Discharge>({
    when: (before, after, context) => conditionChange(before.when, after.when, context, {
        wider: ['discharge-loosened', 'more', 'More patients may leave'], narrower: ['discharge-tightened', 'less', 'Fewer patients may leave'], other: 'discharge-changed',
    }),
    notBefore: (before, after) => {
        const move = spanMove(before.notBefore, after.notBefore, 'lower');
        return [told(move === 'down' ? 'discharge-loosened' : 'discharge-tightened', riskOf(move, 'safe'),
            `The patient stays at least ${after.notBefore?.written ?? 'no stated time'}, and did ${before.notBefore?.written ?? 'no stated time'}`, before, after)];
    },
});

export const reactionComparer = comparing<Reaction>({
    when: (before, after, context) => conditionChange(before.when, after.when, context, {
        wider: ['stop-rule-widened', 'less', 'Acts for more patients'], narrower: ['stop-rule-narrowed', 'more', 'Acts for fewer patients'], other: 'stop-rule-changed',
    }),
    effect: (before, after) => [told('stop-rule-weakened', after.effect === 'pause' ? 'more' : 'less', `Is a ${after.effect} now, and was a ${before.effect}`, before, after)],
    object: (before, after) => [told('stop-rule-changed', 'judge', `Acts on the ${after.object}, and did on the ${before.object}`, before, after)],
    actions: (before, after) => [told('actions-changed', 'judge', 'Something else follows from it', before.actions, after.actions)],
});

interface Sides {
    readonly wider: readonly [string, Risk, string];
    readonly narrower: readonly [string, Risk, string];
    /** The code where the condition holds for others, or that cannot be told. */
    readonly other: string;
}

/** How a condition differs in whom it holds for. A condition that means the same in other words changes no risk. */
export function conditionChange(before: Evaluated, after: Evaluated, { difference }: Context, sides: Sides): readonly Told[] {
    const found = difference(before.condition, after.condition);
    const one = (code: string, risk: Risk, text: string): Told => told(code, risk, text, before.condition, after.condition);
    if (!found) {
        return [one(sides.other, 'judge', 'The condition is another one; for how many patients it holds cannot be worked out')];
    }
    const { gained, lost } = found;
    if (gained && lost) {
        return [{ ...one(sides.other, 'judge', 'The condition holds for some patients for whom it did not, and no longer for others'), patient: gained }];
    }
    const side = gained ? sides.wider : lost ? sides.narrower : undefined;
    return side ? [{ ...one(...side), patient: gained ?? lost! }] : [one('reworded', 'neutral', 'The condition is worded otherwise and means the same')];
}

/** The longer between two looks, the higher; what nobody fixed is the highest. */
function intervalMove(before: Monitor['every'], after: Monitor['every']): Move | undefined {
    if (typeof before === 'object' && typeof after === 'object') {
        return durationMove(before.upper, after.upper);
    }
    const rank = (every: Monitor['every']): number => (typeof every === 'object' ? 1 : { 'continuous': 0, 'as-needed': 2, 'not-stated': 3 }[every]);
    return rank(before) < rank(after) ? 'up' : rank(before) > rank(after) ? 'down' : 'same';
}

/** The names that stand on one side only: those that are gone, and those that are new. */
export function differing(before: readonly Ref[], after: readonly Ref[], renames: Context['renames']): readonly [readonly Ref[], readonly Ref[]] {
    const idOf = ({ target, written }: Ref): string => (target === undefined ? written : renames(target));
    const [old, now] = [new Set(before.map(idOf)), new Set(after.map(idOf))];
    return [before.filter(ref => !now.has(idOf(ref))), after.filter(ref => !old.has(idOf(ref)))];
}

/** Names in a sentence. */
export function listed(refs: readonly Ref[]): string {
    return refs.map(({ written }) => `\`${written}\``).join(', ');
}
