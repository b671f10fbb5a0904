import { note, type CourseState } from './course-state.js';
import type { Because } from './evaluate.js';
import { endOfVisit, type Moment } from './moment.js';
import type { Played } from './trace.js';

/** What came of screening, and why the patient was turned away. */
export type Screened = Pick<Played, 'eligible' | 'excludedBy' | 'undecided' | 'cautions' | 'screening'> & { readonly because: readonly Because[] };

/** Judges every criterion. What is not known turns nobody away for good, but lets nobody in. */
export function screen(state: CourseState, day: number): Screened {
    const moment: Moment = { day, minute: endOfVisit };
    const screening = new Map<string, readonly Because[]>();
    const found: Record<'excludedBy' | 'undecided' | 'cautions', string[]> = { excludedBy: [], undecided: [], cautions: [] };
    for (const { id, effect, when } of state.protocol.criteria) {
        const { answer, because } = state.judge(when.condition, moment);
        screening.set(id, because);
        if (effect === 'caution') {
            found.cautions.push(...answer === 'met' ? [id] : []);
        } else if (answer === 'unknown') {
            found.undecided.push(id);
        } else if ((answer === 'met') === (effect === 'exclude')) {
            found.excludedBy.push(id);
        }
    }
    const eligible = found.excludedBy.length + found.undecided.length === 0;
    const [first] = [...found.excludedBy, ...found.undecided];
    const because = (first === undefined ? undefined : screening.get(first)) ?? [];
    note(state, { kind: 'screened', moment, text: eligible ? 'The patient is eligible.' : 'The patient is not eligible.', because });
    return { ...found, eligible, screening, because };
}
