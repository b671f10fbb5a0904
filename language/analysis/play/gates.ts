import type { Encounter } from '../../model/encounter.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { CourseState } from './course-state.js';
import type { Because } from './evaluate.js';
import type { Moment } from './moment.js';

/** Why a course goes no further than this, if it does not. */
export function courseOver(
    state: CourseState, { index, optional }: Occurrence, encounter: Encounter | undefined, moment: Moment,
): readonly Because[] | undefined {
    const { repeat } = encounter?.schedule ?? {};
    const until = index > 1 && repeat?.until ? state.judge(repeat.until.condition, moment) : undefined;
    if (until?.answer === 'met') {
        return until.because;
    }
    return optional && !repeat?.until ? [{ text: 'It is beyond the fewest that are promised.', range: encounter?.schedule?.range ?? state.protocol.nameRange }] : undefined;
}

/** Why the phase of a visit is not open, where it has gates that are conditions. */
export function phaseClosed(state: CourseState, { template }: Occurrence, moment: Moment): readonly Because[] | undefined {
    const { phases } = state.protocol;
    for (const phase of phases.filter(({ encounters }) => encounters.some(({ target }) => target === template))) {
        const leading = phases.flatMap(({ next }) => next).filter(way => way.phase.target === phase.id);
        const ways = leading.flatMap(({ when }) => (when ? [state.judge(when.condition, moment)] : []));
        const entry = phase.entry?.kind === 'condition' ? state.judge(phase.entry.when.condition, moment) : undefined;
        const exit = phase.exit?.kind === 'condition' ? state.judge(phase.exit.when.condition, moment) : undefined;
        const noWay = ways.length > 0 && !ways.some(({ answer }) => answer === 'met') ? ways[0] : undefined;
        const shut = noWay ?? (entry && entry.answer !== 'met' ? entry : exit?.answer === 'met' ? exit : undefined);
        if (shut) {
            return shut.because;
        }
    }
    return undefined;
}
