import type { Ref } from '../model/element.js';
import type { Protocol, TakenAway } from '../model/protocol.js';

/** The line of an extending protocol that took away what a part of its base still names; nothing for any other use of a name. */
export function takenAwayTarget({ extends: made }: Protocol, { kinds, written, target, range }: Ref): TakenAway | undefined {
    return target === undefined && range.inheritedBy !== undefined
        ? made?.without.find(({ kind, name, removed }) => removed !== undefined && name === written && kinds.includes(kind))
        : undefined;
}
