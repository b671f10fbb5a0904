import { divided } from '../model/dose-steps.js';
import type { Medication } from '../model/medication.js';
import type { Quantity } from '../model/quantities.js';
import { defineRule, replacement, structural } from './kit.js';
import { course } from './support/examples.js';

/** Steps that jump over the limit they lead to. */
export const stepMissesLimit = defineRule({
    code: 'step-misses-limit',
    severity: 'warning',
    summary: 'The steps of a dose do not come out at its limit.',
    why: 'Whoever goes up by the step stands below the limit and above it next. Some stop short, some make a smaller last step.',
    messages: {
        ladder: 'From `{start}` in steps of `{step}` the dose comes to `{last}` and then to `{next}`, never to `{limit}`. Change the limit or the step.',
        range: 'From `{start}` in steps of `{step}` the dose comes to `{last}`, never to `{limit}`. Change the upper end or the step.',
    },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    raise in steps of 20 mg at each dosing up to <|100 mg|>
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    raise in steps of 25 mg at each dosing up to 100 mg
}` }),
    checkProtocol({ protocol }, report) {
        for (const { doses, titrations } of protocol.own.medications) {
            for (const { bounds, step } of doses) {
                const steps = bounds && step && divided(bounds.low, bounds.high, step.value);
                if (bounds && step && steps && !steps.even) {
                    const values = { start: bounds.low.written, step: step.value.written, last: steps.last.written, limit: bounds.high.written };
                    report('range', values, bounds.range);
                }
            }
            for (const { change, step, limit } of titrations) {
                const starts = startsOf(doses);
                const ladders = starts.map(start => ladderOf(change, start, step.value, limit.value));
                const [start] = starts;
                const [ladder] = ladders;
                if (start && ladder && ladders.every(each => each && !each.even)) {
                    const [last, next] = [ladder.last.written, ladder.next.written];
                    const fixes = starts.length > 1 ? [] : [last, next].map(written => replacement(`Write \`${written}\``, limit.range, written, false));
                    const values = { start: start.written, step: step.value.written, last, next, limit: limit.value.written };
                    report('ladder', values, limit.range, { fixes });
                }
            }
        }
    },
});

interface Ladder {
    readonly last: Quantity;
    readonly next: Quantity;
    readonly even: boolean;
}

/** The last figure before the limit and the first beyond it. Going down is going up from the limit, seen from the other end. */
function ladderOf(change: 'raise' | 'lower', start: Quantity, step: Quantity, limit: Quantity): Ladder | undefined {
    if (change === 'raise') {
        return divided(start, limit, step);
    }
    const mirrored = divided(negative(start), negative(limit), step);
    return mirrored && { last: negative(mirrored.last), next: negative(mirrored.next), even: mirrored.even };
}

function negative({ value, unit, written }: Quantity): Quantity {
    const turned = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);
    return { value: turned(value), unit, written: turned(written) };
}

/** What a ladder may start from; nothing where the prescriber has a range to choose from, as any limit can be met then. */
function startsOf(doses: Medication['doses']): readonly Quantity[] {
    return doses.some(({ bounds }) => bounds) ? [] : doses.flatMap(({ choices }) => choices.map(({ value }) => value));
}
