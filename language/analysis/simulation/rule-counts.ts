import type { ProtocolFacts } from '../facts.js';
import { actionsText } from '../play/expectations.js';
import { branchKey, type Counts, type Tally } from './tally.js';

/** How often one thing that a rule of the protocol can do was done. */
export interface RuleCount {
    readonly kind: 'check' | 'stop' | 'pause' | 'decision' | 'outcome' | 'discharge';
    readonly id: string;
    readonly name: string;
    readonly label: string;
    /** What was done: `fails`, `continue`, `is reached`. */
    readonly text: string;
    readonly count: number;
    /** Out of how many, and of what. */
    readonly of: number;
    readonly among: 'visits' | 'courses' | 'decisions';
}

/** How often each check, stop rule, decision, outcome and discharge did what it can do, in the order of the text. */
export function ruleCounts({ protocol, encounters, elements }: ProtocolFacts, { counts, courses }: Tally): readonly RuleCount[] {
    const of = (all: Counts, id: string): number => all[id] ?? 0;
    const checks = encounters.flatMap(({ checks: lines }) => lines.flatMap(({ id, name, label }) => {
        const looked = of(counts.passed, id) + of(counts.failed, id) + of(counts.waited, id);
        const row = { kind: 'check' as const, id, name, label, of: looked, among: 'visits' as const };
        return [
            { ...row, text: 'is passed', count: of(counts.passed, id) }, { ...row, text: 'fails', count: of(counts.failed, id) },
            ...of(counts.postponed, id) > 0 ? [{ ...row, text: 'puts the visit off', count: of(counts.postponed, id) }] : [],
            ...of(counts.waited, id) > 0 ? [{ ...row, text: 'cannot be judged', count: of(counts.waited, id) }] : [],
        ];
    }));
    const reactions = protocol.reactions.map(({ id, name, label, effect, object }): RuleCount => ({
        kind: effect, id, name, label, text: `${effect === 'stop' ? 'stops' : 'interrupts'} the ${object}`,
        count: of(effect === 'stop' ? counts.stopped : counts.paused, id), of: courses, among: 'courses',
    }));
    const told = new Set(protocol.reactions.map(({ id }) => id));
    const others = elements.filter(({ id }) => !told.has(id) && of(counts.stopped, id) > 0).map(({ id, name, label }): RuleCount => ({
        kind: 'stop', id, name, label, text: 'stops the treatment', count: of(counts.stopped, id), of: courses, among: 'courses',
    }));
    const decisions = protocol.decisions.flatMap(({ id, name, label, branches, otherwise }) => {
        const ways: readonly (readonly [text: string, branch: number | undefined])[] = [
            ...branches.map(({ actions }, place) => [actionsText(actions), place] as const), ...otherwise ? [[`otherwise ${actionsText(otherwise.actions)}`, undefined] as const] : [],
        ];
        const taken = ways.reduce((sum, [, branch]) => sum + of(counts.decided, branchKey(id, branch)), 0);
        return ways.map(([text, branch]): RuleCount => ({
            kind: 'decision', id, name, label, text, count: of(counts.decided, branchKey(id, branch)), of: taken, among: 'decisions',
        }));
    });
    const outcomes = protocol.outcomes.map(({ id, name, label }): RuleCount => ({
        kind: 'outcome', id, name, label, text: 'is reached', count: of(counts.reached, id), of: courses, among: 'courses',
    }));
    const discharges = encounters.flatMap(({ id, name, label, discharge }): readonly RuleCount[] => {
        const left = of(counts.discharged, id);
        const all = left + of(counts.stayed, id);
        return discharge ? [{ kind: 'discharge', id: discharge.id, name, label, text: 'lets the patient go', count: left, of: all, among: 'visits' }] : [];
    });
    return [...checks, ...reactions, ...others, ...decisions, ...outcomes, ...discharges];
}
