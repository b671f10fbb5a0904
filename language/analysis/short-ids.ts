const library = 'standard:';

/** What ids are seen from: a protocol, or its document. */
export interface Seen {
    readonly id: string;
    readonly used: object;
}

/**
 * How elements are called as seen from one protocol. Inside a workspace an id also tells which protocol of a file it belongs to, and which file
 * shares what is shared. Seen from the protocol nothing is said about files, so that ids stay the same when a file is renamed or gets a second protocol:
 * `session/dosing` is in the protocol, `file:role/nurse` beside it or in a file it imports, `standard:observable/PHQ9` in the library.
 * Where two files share elements of one kind and name, these keep the names of their files.
 * @param protocol what the ids are seen from
 */
export function shortIdsOf(protocol: Seen): (id: string) => string {
    const own = `${protocol.id}/`;
    const used = Object.values(protocol.used).flat() as readonly { readonly id: string }[];
    const shared = used.map(({ id }) => id).filter(id => !isOfLibrary(id));
    const files = new Map<string, Set<string>>();
    shared.forEach(id => files.set(rest(id), (files.get(rest(id)) ?? new Set()).add(id)));
    const plain = new Set(shared.filter(id => files.get(rest(id))?.size === 1));
    return id => {
        if (id.startsWith(own)) {
            return id.slice(own.length);
        }
        const whole = /^[^/]+:[^/]+\/[^/]+/.exec(id)?.[0];
        return whole !== undefined && plain.has(whole) ? `file:${rest(id)}` : id;
    };
}

/** Whether an id is that of an element of the standard library. */
export function isOfLibrary(id: string): boolean {
    return id.startsWith(library);
}

function rest(id: string): string {
    return id.slice(id.indexOf(':') + 1);
}
