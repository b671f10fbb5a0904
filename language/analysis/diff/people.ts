import type { Activity, Encounter } from '../../model/encounter.js';
import type { Ref } from '../../model/element.js';
import type { Role, Setting, StaffNeed } from '../../model/people.js';
import { canonical } from './canonical.js';
import type { Risk, Told } from './change.js';
import { numberMove, quantityMove, riskOf } from './amounts.js';
import { comparing, told, type Comparer, type Context } from './comparer.js';
import { scheduleChanges } from './timing.js';
import { differing, listed } from './watching.js';

export const encounterComparer = comparing<Encounter>({
    schedule: scheduleChanges,
    staff: (before, after, context) => staffChanges(before, after, context),
    needs: refs('needs', 'needs', ({ needs }) => needs),
    setting: (before, after) => [told('setting-changed', 'judge', `Is held in ${after.setting?.written ?? 'no stated place'}, and was in ${before.setting?.written ?? 'no stated place'}`, before.setting, after.setting)],
    lasts: (before, after) => [told('length-changed', 'judge', `Lasts ${after.lasts?.written ?? 'no stated time'}, and lasted ${before.lasts?.written ?? 'no stated time'}`, before.lasts, after.lasts)],
    contactModes: (before, after) => [told('contact-changed', 'judge', `Patient and team meet ${modes(after)}, and met ${modes(before)}`, before, after)],
    missed: (before, after) => [told('missed-changed', 'judge', 'Something else follows when it is missed', before.missed, after.missed)],
});

export const roleComparer = comparing<Role>({
    // Any of the licences is enough: one more lets in others, and the last that goes lets in everybody.
    licences: (before, after, { renames }) => {
        const [gone, fresh] = differing(before.licences, after.licences, renames);
        const isFree = after.licences.length === 0;
        return [
            ...fresh.length > 0 ? [told('qualification-changed', before.licences.length === 0 ? 'less' : 'more',
                before.licences.length === 0 ? `Needs a licence now: ${listed(fresh)}` : `${listed(fresh)} is enough as well`, before, fresh)] : [],
            ...gone.length > 0 ? [told('qualification-changed', isFree ? 'more' : 'less', isFree ? `Needs no licence any more; it was ${listed(gone)}` : `${listed(gone)} is no longer enough`, gone, after)] : [],
        ];
    },
    trainings: (before, after, { renames }) => trainingChanges(before, after, renames),
    supervisors: refs('supervision', 'is supervised by', ({ supervisors }) => supervisors),
    separateFrom: refs('separation', 'must be played by somebody else than', ({ separateFrom }) => separateFrom),
});

export const settingComparer = comparing<Setting>({
    equipment: refs('equipment', 'has', ({ equipment }) => equipment),
    certifications: (before, after) => {
        const move = numberMove(before.certifications.length, after.certifications.length);
        return [told('certification-changed', move === 'same' ? 'judge' : riskOf(move, 'safe'), 'Is certified for something else', before.certifications, after.certifications)];
    },
});

export const activityComparer = comparing<Activity>({
    lasts: (before, after) => [told('length-changed', 'judge', `Lasts ${after.lasts?.written ?? 'no stated time'}, and lasted ${before.lasts?.written ?? 'no stated time'}`, before, after)],
    by: (before, after) => [told('staffing-changed', 'judge', `Is done by ${listed(after.by) || 'whoever is there'}, and was by ${listed(before.by) || 'whoever is there'}`, before, after)],
});

const strength = { 'in-the-room': 4, 'on-site': 3, 'over-video': 2, 'on-call': 1 } as const;

function staffChanges({ staff: before }: Encounter, { staff: after }: Encounter, { renames }: Context): readonly Told[] {
    const idOf = ({ target, written }: Ref): string => (target === undefined ? written : renames(target));
    const found: Told[] = [];
    for (const role of new Set([...before, ...after].map(need => idOf(need.role)))) {
        const [old, now] = [before.filter(need => idOf(need.role) === role), after.filter(need => idOf(need.role) === role)];
        const [first, second] = [old[0], now[0]];
        if (!first || !second) {
            found.push(second ? told('staffing-added', 'less', `\`${second.role.written}\` is there as well`, before, now)
                : told('staffing-removed', 'more', `\`${first!.role.written}\` is no longer there`, old, after));
        } else if (canonical(old, renames) !== canonical(now, renames)) {
            const text = `There ${second.count === 1 ? 'is' : 'are'} ${needText(second)}, and there ${first.count === 1 ? 'was' : 'were'} ${needText(first)}`;
            found.push(told('staffing-changed', staffRisk(first, second), text, old, now));
        }
    }
    return found;
}

/** Fewer people, more patients for each, or people further away are more risk. */
function staffRisk(before: StaffNeed, after: StaffNeed): Risk {
    const people = numberMove(before.count * (after.perPatients ?? 1), after.count * (before.perPatients ?? 1));
    const nearness = before.presence && after.presence ? numberMove(strength[before.presence], strength[after.presence])
        : before.presence === after.presence ? 'same' : after.presence ? 'up' : 'down';
    const moves = [people, nearness].filter(move => move !== 'same');
    return moves.length === 0 ? 'neutral' : moves.every(move => move === 'down') ? 'more' : moves.every(move => move === 'up') ? 'less' : 'judge';
}

function needText({ role, count, perPatients, presence }: StaffNeed): string {
    return `${count} \`${role.written}\`${perPatients === undefined ? '' : ` for ${perPatients} ${perPatients === 1 ? 'patient' : 'patients'}`}${presence ? ` ${presence.replaceAll('-', ' ')}` : ''}`;
}

function trainingChanges(before: Role, after: Role, renames: Context['renames']): readonly Told[] {
    const [gone, fresh] = differing(before.trainings.map(({ training }) => training), after.trainings.map(({ training }) => training), renames);
    const kept = after.trainings.flatMap(now => before.trainings.filter(old => renames(old.training.target ?? '') === now.training.target).flatMap((old): readonly Told[] => {
        const move = old.amount && now.amount ? quantityMove(old.amount.value, now.amount.value) : old.amount ? 'down' : now.amount ? 'up' : 'same';
        return move === 'same' ? [] : [told('qualification-changed', riskOf(move, 'safe'),
            `\`${now.training.written}\` takes ${now.amount?.value.written ?? 'no stated time'}, and took ${old.amount?.value.written ?? 'no stated time'}`, old, now)];
    }));
    return [
        ...kept,
        ...gone.length > 0 ? [told('qualification-changed', 'more', `No longer needs the training ${listed(gone)}`, gone, after)] : [],
        ...fresh.length > 0 ? [told('qualification-changed', 'less', `Needs the training ${listed(fresh)} as well`, before, fresh)] : [],
    ];
}

/** A comparer of a list of names whose order says nothing: fewer of them are more risk. */
function refs<E>(code: string, verb: string, listOf: (element: E) => readonly Ref[]): Comparer<E> {
    return (before, after, { renames }) => {
        const [gone, fresh] = differing(listOf(before), listOf(after), renames);
        return [
            ...gone.length > 0 ? [told(`${code}-removed`, 'more', `No longer ${verb} ${listed(gone)}`, gone, after)] : [],
            ...fresh.length > 0 ? [told(`${code}-added`, 'less', `Now ${verb} ${listed(fresh)}`, before, fresh)] : [],
        ];
    };
}

function modes({ contactModes }: Encounter): string {
    return contactModes.join(' or ') || 'in a way that is not stated';
}
