import type { Decision } from '../../model/outcomes.js';
import type { Occurrence } from '../../model/occurrence.js';
import { dayOffset } from '../../model/day-numbers.js';
import { anchored } from '../assessment-points.js';
import { consequences, note, stopCourse, type CourseState } from './course-state.js';
import type { Because } from './evaluate.js';
import type { Moment } from './moment.js';
import type { Taken } from './trace.js';

/**
 * Takes the decisions that belong to a visit: before it, or at its end.
 * @param again whether the visit was put off before: what was decided before it stands
 */
export function decide(state: CourseState, occurrence: Occurrence, moment: Moment, side: 'before' | 'after', again = false): void {
    for (const decision of state.protocol.decisions) {
        const { point } = decision;
        const isHere = !again && point.kind === 'relation' && (point.relation.direction === 'after' ? 'after' : 'before') === side
            && anchored(state.protocol, point.relation.from).some(({ id }) => id === occurrence.id);
        const isDue = point.kind === 'day' && side === 'before' && !state.decisions.has(decision.id)
            && moment.day >= dayOffset(point.day.low, state.protocol.header.dayConvention?.number ?? 1);
        if (isHere || isDue) {
            takeBranch(state, decision, moment);
        }
    }
}

function takeBranch(state: CourseState, decision: Decision, moment: Moment): void {
    const because: Because[] = [];
    for (const [place, { when, actions, range }] of decision.branches.entries()) {
        const judged = state.judge(when.condition, moment);
        because.push(...judged.because);
        if (judged.answer === 'met') {
            follow(state, decision, moment, { branch: place, actions, because: judged.because }, range);
            return;
        }
    }
    if (decision.otherwise) {
        follow(state, decision, moment, { actions: decision.otherwise.actions, because }, decision.otherwise.range);
    }
}

function follow(state: CourseState, decision: Decision, moment: Moment, taken: Taken, range: Because['range']): void {
    state.decisions.set(decision.id, taken);
    note(state, { kind: 'decided', moment, text: `\`${decision.name}\` is decided.`, range, because: taken.because });
    const { stops } = consequences(state, taken.actions);
    if (stops === 'treatment') {
        stopCourse(state, decision, moment, taken.because, range);
    }
}
