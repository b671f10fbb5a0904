import type { Role } from '../model/people.js';

/** Roles by their ids; the first of those with the same id counts. */
export function rolesById(roles: readonly Role[]): ReadonlyMap<string, Role> {
    return new Map([...roles].reverse().map(role => [role.id, role]));
}

/**
 * The circles of two and more roles that supervise each other, each once, from its first role in the order of the text.
 * A role that supervises itself is no such circle: `self-reference` tells of it.
 */
export function supervisionCircles(own: readonly Role[], roles: ReadonlyMap<string, Role>): readonly (readonly Role[])[] {
    const told = new Set<string>();
    return own.flatMap(role => {
        if (told.has(role.id)) {
            return [];
        }
        const circle = wayBack(role, roles);
        circle.forEach(({ id }) => told.add(id));
        return circle.length > 1 ? [circle] : [];
    });
}

/** The shortest way from a role up to itself, breadth first; empty where there is none. */
function wayBack(start: Role, roles: ReadonlyMap<string, Role>): readonly Role[] {
    const seen = new Set([start.id]);
    let ways: readonly (readonly Role[])[] = [[start]];
    while (ways.length > 0) {
        const next: (readonly Role[])[] = [];
        for (const way of ways) {
            for (const { target } of way.at(-1)!.supervisors) {
                if (target === start.id && way.length > 1) {
                    return way;
                }
                const above = target === undefined || seen.has(target) ? undefined : roles.get(target);
                if (above) {
                    seen.add(above.id);
                    next.push([...way, above]);
                }
            }
        }
        ways = next;
    }
    return [];
}
