import type { Encounter } from '../../model/encounter.js';
import type { Protocol } from '../../model/protocol.js';
import { encounters } from '../../analysis/elements.js';

/** The session that a run sheet is about: the one of a name; without a name, the first in which a medication is given, or the first at all. */
export function sessionFor(protocol: Protocol, name: string | undefined): Encounter | undefined {
    const all = encounters(protocol);
    return name === undefined
        ? all.find(({ administrations }) => administrations.length > 0) ?? protocol.sessions[0] ?? all[0]
        : all.find(encounter => encounter.name === name);
}
