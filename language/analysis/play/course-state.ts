import type { Action, CourseObject, Measurement } from '../../model/condition.js';
import type { Element, Ref, SourceRange } from '../../model/element.js';
import type { Medication } from '../../model/medication.js';
import type { Protocol } from '../../model/protocol.js';
import type { Arm } from '../../model/timing.js';
import { wholeDays } from '../time/seconds.js';
import type { Because, Judge } from './evaluate.js';
import type { Levels } from './doses.js';
import type { Moment } from './moment.js';
import type { Chart } from './patient.js';
import type { Event, Taken, Visit } from './trace.js';

/** What is gathered while a patient goes through a protocol. */
export interface CourseState {
    readonly protocol: Protocol;
    readonly chart: Chart;
    readonly judge: Judge;
    medication(ref: Ref): Medication | undefined;
    /** The arm that the patient is in, where there are any. */
    readonly arm: Arm | undefined;
    /** The body weight, where the protocol knows it: what doses by weight are reckoned with. */
    readonly weight: Measurement | undefined;
    /** When each visit was held. */
    readonly heldOn: Map<string, Moment>;
    readonly visits: Map<string, Visit>;
    readonly decisions: Map<string, Taken>;
    readonly stoppedBy: Map<string, readonly Because[]>;
    readonly pausedBy: Map<string, readonly Because[]>;
    readonly reached: Map<string, Set<string>>;
    readonly levels: Levels;
    readonly events: Event[];
}

/** What actions do to a visit and the course beyond being told to somebody. */
export interface Consequences {
    readonly stops?: CourseObject;
    /** Days by which the visit is put off. */
    readonly postpones?: number;
}

/** What follows from actions: the widest stop, and the longest delay, in its fewest whole days. Raising and lowering take effect here. */
export function consequences(state: CourseState, actions: readonly Action[]): Consequences {
    const order: readonly CourseObject[] = ['dose', 'session', 'treatment'];
    let stops: CourseObject | undefined;
    let postpones: number | undefined;
    for (const action of actions) {
        if (action.kind === 'stop') {
            stops = stops && order.indexOf(stops) > order.indexOf(action.object) ? stops : action.object;
        } else if (action.kind === 'postpone') {
            postpones = Math.max(postpones ?? 1, action.span ? wholeDays(action.span.lower).fewest : 1);
        } else if (action.kind === 'dose' && action.change !== 'keep') {
            const key = `${action.medication.target ?? ''} ${action.change}`;
            state.levels.set(key, (state.levels.get(key) ?? 0) + 1);
        }
    }
    return { ...(stops && { stops }), ...(postpones !== undefined && { postpones }) };
}

/** Notes what happened. */
export function note(state: CourseState, event: Event): void {
    state.events.push(event);
}

/** Ends the course, once. */
export function stopCourse(state: CourseState, by: Element, moment: Moment, because: readonly Because[], range: SourceRange): void {
    if (state.stoppedBy.size === 0) {
        state.stoppedBy.set(by.id, because);
        note(state, { kind: 'stopped', moment, text: `\`${by.name}\` ends the treatment.`, range, because });
    }
}
