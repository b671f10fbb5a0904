import type { Instruction } from '../../model/encounter.js';
import type { ConcomitantRule } from '../../model/duties.js';
import type { Decision, Emergency } from '../../model/outcomes.js';
import type { Consent, ConsentItem, Criterion } from '../../model/screening.js';
import type { Narrative, Source } from '../../model/text.js';
import { canonical } from './canonical.js';
import type { Risk, Told } from './change.js';
import { numberMove, riskOf } from './amounts.js';
import { comparing, told } from './comparer.js';
import { conditionChange, differing, listed } from './watching.js';

export const consentItemComparer = comparing<ConsentItem>({
    text: (before, after) => [told('consent-reworded', 'judge', `Is reworded: ask whether patients who have signed must consent again. It says “${textOf(after)}”, and said “${textOf(before)}”`, before, after)],
    section: (before, after) => [told('consent-section-changed', 'judge', `Is told as a ${after.section}, and was as a ${before.section}`, before, after)],
    covers: (before, after, { renames }) => {
        const [gone, fresh] = differing(before.covers, after.covers, renames);
        return [
            ...gone.length > 0 ? [told('consent-covers-less', 'more', `No longer tells of ${listed(gone)}`, gone, after)] : [],
            ...fresh.length > 0 ? [told('consent-covers-more', 'less', `Tells of ${listed(fresh)} as well`, before, fresh)] : [],
        ];
    },
    answer: (before, after) => [told('consent-answer-changed', 'judge', `Is answered by ${after.answer}, and was by ${before.answer}`, before, after)],
});

export const consentComparer = comparing<Consent>({
    obtain: (before, after) => [told('consent-time-changed', 'judge', 'Is obtained by somebody else, or at another time', before.obtain ?? before, after.obtain ?? after)],
    renewals: (before, after) => [told('consent-renewal-changed', riskOf(numberMove(before.renewals.length, after.renewals.length), 'safe'), 'Is asked for again at other times', before, after)],
});

export const instructionComparer = comparing<Instruction>({
    label: (before, after) => [told('instruction-reworded', 'judge', `Is reworded: it says “${after.label}”, and said “${before.label}”`, before, after)],
});

export const narrativeComparer = comparing<Narrative>({
    text: (before, after) => [told('text-reworded', 'neutral', 'The text is another one', before, after)],
});

export const sourceComparer = comparing<Source>({
    edition: (before, after) => [told('source-edition-changed', 'judge', `Is edition ${after.edition ?? 'not stated'}, and was ${before.edition ?? 'not stated'}: what is taken from it may have changed`, before, after)],
    reviewed: (before, after) => [told('source-reviewed', 'neutral', `Was last read on ${after.reviewed ?? 'no stated day'}, and was on ${before.reviewed ?? 'no stated day'}`, before, after)],
    url: (before, after) => [told('source-moved', 'neutral', 'Is found at another address', before, after)],
    label: (before, after) => [told('source-changed', 'judge', `Is “${after.label}”, and was “${before.label}”`, before, after)],
});

export const emergencyComparer = comparing<Emergency>({
    steps: (before, after) => [told('emergency-changed', 'judge', 'The steps are others', before, after)],
});

const laxness: readonly ConcomitantRule['policy'][] = ['forbid', 'avoid', 'permit', 'require'];

export const concomitantComparer = comparing<ConcomitantRule>({
    policy: (before, after) => [told('other-treatment-changed', riskOf(numberMove(laxness.indexOf(before.policy), laxness.indexOf(after.policy)), 'risky'),
        `Is to ${after.policy} now, and was to ${before.policy}`, before, after)],
});

export const decisionComparer = comparing<Decision>({
    branches: (before, after, context) => branchChanges(before, after, context.renames),
    otherwise: (before, after) => [told('decision-otherwise-changed', 'judge', 'Something else follows when no branch holds', before.otherwise ?? before, after.otherwise ?? after)],
    point: (before, after) => [told('decision-moved', 'judge', 'Is made at another time', before.point, after.point)],
    data: (before, after) => [told('decision-data-changed', 'judge', 'Looks at other values', before.data.map(({ value }) => value), after.data.map(({ value }) => value))],
});

function branchChanges({ branches: before }: Decision, { branches: after }: Decision, renames: (id: string) => string): readonly Told[] {
    const texts = (branches: Decision['branches']): readonly string[] => branches.map(branch => canonical(branch, renames));
    const [old, now] = [texts(before), texts(after)];
    const gone = before.filter((_, index) => !now.includes(old[index]!));
    const fresh = after.filter((_, index) => !old.includes(now[index]!));
    if (gone.length === 0 && fresh.length === 0) {
        return [told('decision-branches-changed', 'judge', 'The branches stand in another order, and the first that holds is taken', before, after)];
    }
    const what = gone.length === fresh.length ? `${counted(gone.length, 'branch')} changed` : [
        ...fresh.length > 0 ? [`${counted(fresh.length, 'branch')} new`] : [], ...gone.length > 0 ? [`${counted(gone.length, 'branch')} gone`] : [],
    ].join(', ');
    return [told('decision-branches-changed', 'judge', what, gone.length > 0 ? gone : before, fresh.length > 0 ? fresh : after)];
}

function counted(count: number, word: string): string {
    return count === 1 ? `1 ${word} is` : `${count} ${word}es are`;
}

export const criterionComparer = comparing<Criterion>({
    when: (before, after, context) => {
        const sides: Readonly<Record<Criterion['effect'], Parameters<typeof conditionChange>[3]>> = {
            include: { wider: ['inclusion-widened', 'more', 'Lets in more patients'], narrower: ['inclusion-narrowed', 'less', 'Lets in fewer patients'], other: 'inclusion-changed' },
            exclude: { wider: ['exclusion-widened', 'less', 'Keeps out more patients'], narrower: ['exclusion-narrowed', 'more', 'Keeps out fewer patients'], other: 'exclusion-changed' },
            caution: { wider: ['caution-widened', 'less', 'Asks for caution with more patients'], narrower: ['caution-narrowed', 'more', 'Asks for caution with fewer patients'], other: 'caution-changed' },
        };
        return conditionChange(before.when, after.when, context, sides[after.effect]);
    },
    effect: (before, after) => [told('criterion-effect-changed', effectRisk(before, after), `Is a criterion to ${after.effect} now, and was one to ${before.effect}`, before, after)],
    actions: (before, after) => [told('actions-changed', 'judge', 'Something else follows from it', before.actions, after.actions)],
});

function effectRisk({ effect: before }: Criterion, { effect: after }: Criterion): Risk {
    return before === 'exclude' && after === 'caution' ? 'more' : before === 'caution' && after === 'exclude' ? 'less' : 'judge';
}

function textOf({ text, label }: ConsentItem): string {
    const whole = text.map(part => (part.kind === 'text' ? part.text : part.kind === 'figure' ? `{${part.path}}` : '')).join('').replace(/\s+/g, ' ').trim() || label;
    return whole.length > longest ? `${whole.slice(0, longest)} …` : whole;
}

const longest = 160;
