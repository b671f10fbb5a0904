import type { Role } from '../../../language/model/people.js';
import type { Element } from '../../../language/model/element.js';
import type { View } from '../session.js';
import type { Cursor } from './cursor.js';
import { ranks, type Proposal } from './proposal.js';

const encounters: ReadonlySet<string> = new Set(['session', 'step', 'visit']);

/**
 * The roles for a `staff` line in the order in which a session needs them: those that have a task in it and are not on the line yet come first,
 * those that are come last. A rater who is kept apart from others comes for the rating alone, and is no staff.
 */
export function staffFirst(view: View, { offset, walked: { line } }: Cursor, proposals: readonly Proposal[]): Proposal[] {
    const keyword = line[0]?.word;
    const session = sessionAt(view, offset);
    if (!keyword || keyword.type !== 'staff' || !session) {
        return [...proposals];
    }
    const lineEnd = view.checked.text.indexOf('\n', keyword.start);
    const named = view.names.places.filter(({ range, element }) =>
        element?.kind === 'role' && session.range.start <= range.start && range.end <= session.range.end);
    const isStaff = (start: number): boolean => keyword.start <= start && (lineEnd < 0 || start <= lineEnd);
    const present = new Set(named.filter(({ range }) => isStaff(range.start) && range.end < offset).map(({ written }) => written));
    const tasks = named.filter(({ range, element }) => !isStaff(range.start) && (element as Role).separateFrom.length === 0);
    const busy = new Set(tasks.map(({ written }) => written));
    return proposals.map(proposal => (present.has(proposal.label) ? { ...proposal, rank: ranks.written }
        : busy.has(proposal.label) ? { ...proposal, rank: ranks.needed, detail: 'has a task here' } : proposal));
}

function sessionAt(view: View, offset: number): Element | undefined {
    return view.names.elements.find(({ kind, range }) => encounters.has(kind) && range.start < offset && offset <= range.end);
}
