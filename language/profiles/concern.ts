import type { ProtocolFacts } from '../analysis/facts.js';
import type { Encounter } from '../model/encounter.js';
import type { Medication } from '../model/medication.js';
import type { Profile } from './profile.js';
import { hasWord } from './words.js';

/** The medications that a profile is about; nothing where it is about every one. */
type About = Pick<Profile, 'medications'>;

/** Whether a protocol has a medication that a profile is about, or none of any kind yet. */
export function concerns(about: About, { protocol: { own, used } }: ProtocolFacts): boolean {
    const all = [...own.medications, ...used.medications];
    return all.length === 0 || all.some(medication => isMeant(about, medication));
}

/** The sessions that a profile asks something of: those in which a medication is given that it is about, or one whose name fits nothing. */
export function concernedSessions(about: About, { dosing, medication }: ProtocolFacts): readonly Encounter[] {
    return dosing.filter(({ administrations }) => administrations.some(given => {
        const meant = medication(given.medication);
        return !meant || isMeant(about, meant);
    }));
}

function isMeant({ medications }: About, medication: Medication): boolean {
    return medications === undefined || hasWord(medication, medications);
}
