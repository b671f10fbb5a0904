import { formatDuration } from '../../syntax/duration.js';
import type { Encounter } from '../../model/encounter.js';
import type { Duration } from '../../model/quantities.js';
import type { Repeat, Schedule, TimingRelation } from '../../model/timing.js';
import { canonical, type Renames } from './canonical.js';
import type { Risk, Told } from './change.js';
import { durationMove, numberMove, riskOf, spanMove, type Move } from './amounts.js';
import { told, type Context } from './comparer.js';

/** How the times of a session differ: its windows, how often it is held, and how far apart. */
export function scheduleChanges({ schedule: before }: Encounter, { schedule: after }: Encounter, { renames }: Context): readonly Told[] {
    if (!before || !after) {
        return [told(before ? 'timing-removed' : 'timing-added', 'judge', before ? `No longer says when: it was ${words(before)}` : `Says when now: ${words(after!)}`, before, after)];
    }
    const repeats = repeatChanges(before, after, renames);
    const windows = windowChanges(before, after, renames);
    const rest = windows.length + repeats.length === 0 ? [told('timing-changed', 'judge', `Is ${words(after)}, and was ${words(before)}`, before, after)] : [];
    return [...windows, ...repeats, ...rest];
}

function words({ written }: Schedule): string {
    return `\`${written.replace(/\s+/g, ' ')}\``;
}

function windowChanges(before: Schedule, after: Schedule, renames: Renames): readonly Told[] {
    const points = ({ relations, days, series, weeks, tolerance, nominalDays }: Schedule): string =>
        canonical({ relations, days, series, weeks, tolerance, nominalDays }, renames);
    if (points(before) === points(after)) {
        return [];
    }
    const text = (what: string): string => `${what}: ${words(after)}, and was ${words(before)}`;
    const [old, now] = [before.relations, after.relations];
    const isKept = (relation: TimingRelation, index: number): boolean => anchor(relation, renames) === anchor(now[index]!, renames);
    const sameAnchors = old.length === now.length && old.length > 0 && old.every(isKept);
    const shifts = sameAnchors ? old.map((relation, index) => shift(relation, now[index]!)).filter(kind => kind !== 'same') : [];
    const [kind = 'changed'] = shifts;
    const codes: Readonly<Record<string, readonly [string, Risk, string]>> = {
        widened: ['window-widened', 'judge', 'The window is wider'],
        narrowed: ['window-narrowed', 'neutral', 'The window is narrower'],
        moved: ['window-moved', 'judge', 'The window moves'],
    };
    const [code, risk, what] = codes[shifts.every(other => other === kind) ? kind : 'changed'] ?? ['window-changed', 'judge', 'The time changes'];
    return [told(code, risk, text(what), before, after)];
}

function anchor({ from, edge, direction, against }: TimingRelation, renames: Renames): string {
    return canonical({ from, edge, direction, against }, renames);
}

/** An absent bound is open: the earliest, or the latest, that can be. */
function shift(before: TimingRelation, after: TimingRelation): 'same' | 'widened' | 'narrowed' | 'moved' | 'changed' {
    const end = (old: Duration | undefined, now: Duration | undefined, open: 'earliest' | 'latest'): Move | undefined =>
        (old && now ? durationMove(old, now) : !old && !now ? 'same' : (old === undefined) === (open === 'latest') ? 'down' : 'up');
    const [low, high] = [end(before.lower, after.lower, 'earliest'), end(before.upper, after.upper, 'latest')];
    if (low === undefined || high === undefined) {
        return 'changed';
    }
    if (low === 'same' && high === 'same') {
        return canonical(before, id => id) === canonical(after, id => id) ? 'same' : 'changed';
    }
    return low === high ? 'moved' : low !== 'up' && high !== 'down' ? 'widened' : 'narrowed';
}

function repeatChanges({ repeat: before }: Schedule, { repeat: after }: Schedule, renames: Renames): readonly Told[] {
    const found: Told[] = [];
    const [most, fewest] = [upTo(before, after), numberMove(before.minimum, after.minimum)];
    if (most !== 'same' || fewest !== 'same') {
        const code = most === 'up' ? 'more-often' : most === 'down' ? 'less-often' : 'count-changed';
        found.push(told(code, 'judge', `Is held ${times(after)}, and was ${times(before)}`, before, after));
    }
    const gap = spanMove(before.minimumGap, after.minimumGap, 'lower');
    if (gap !== 'same') {
        found.push(told('gap-changed', riskOf(gap, 'safe'), `The least time between two is ${gapText(after)}, and was ${gapText(before)}`, before, after));
    }
    const cadence = spanMove(before.cadence, after.cadence, 'lower');
    const sameRhythm = canonical([before.cadence, before.frequency], renames) === canonical([after.cadence, after.frequency], renames);
    if (!sameRhythm) {
        found.push(told('rhythm-changed', 'judge', `Is held ${cadence === 'up' ? 'further apart' : cadence === 'down' ? 'closer together' : 'in another rhythm'}`, before, after));
    }
    return found;
}

function upTo({ maximum: before }: Repeat, { maximum: after }: Repeat): Move {
    return before === after ? 'same' : after === undefined ? 'up' : before === undefined ? 'down' : numberMove(before, after);
}

function times({ minimum, maximum }: Repeat): string {
    return maximum === undefined ? `${minimum} times or more, without an end` : minimum === maximum ? `${minimum} ${minimum === 1 ? 'time' : 'times'}` : `${minimum} to ${maximum} times`;
}

function gapText({ minimumGap }: Repeat): string {
    return minimumGap ? formatDuration(minimumGap.lower) : 'not stated';
}
