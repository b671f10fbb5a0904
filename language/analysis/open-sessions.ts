import type { Schedule } from '../model/timing.js';
import type { ProtocolFacts } from './facts.js';

/** A session whose course goes on without a number and without an end. */
export interface OpenSession {
    readonly name: string;
    readonly schedule: Schedule;
}

/** The sessions with a medication that no number, condition, phase or decision ever ends. */
export function openSessions({ protocol, dosing, intact }: ProtocolFacts): readonly OpenSession[] {
    const decided = protocol.decisions.some(({ branches, otherwise }) =>
        [...branches, ...otherwise ? [otherwise] : []].some(({ actions }) => actions.some(({ kind }) => kind === 'stop')));
    return (decided ? [] : dosing).flatMap(({ schedule, name, id }) => {
        const closed = protocol.phases.some(({ exit, encounters }) => exit && encounters.some(({ target }) => target === id));
        return schedule && intact(schedule) && !closed && schedule.weeks?.high === undefined && isOpen(schedule) ? [{ name, schedule }] : [];
    });
}

function isOpen({ repeat: { maximum, until, per } }: Schedule): boolean {
    return maximum === undefined && !until && !per;
}
