import { factsOf } from '../../../language/analysis/facts.js';
import type { Role } from '../../../language/model/people.js';
import { isAsked } from '../../../language/profiles/profile.js';
import { asksForRole } from '../../../language/profiles/roles.js';
import type { Session, View } from '../session.js';
import type { Cursor } from './cursor.js';
import { ranks, type Proposal } from './proposal.js';

/** The roles for a `staff` line that a followed profile asks for and that nobody in the session has yet, before all others. */
export function demandedFirst({ workspace }: Session, view: View, { offset, walked: { line } }: Cursor, proposals: readonly Proposal[]): readonly Proposal[] {
    const facts = line[0]?.word.type === 'staff'
        ? factsOf(view.checked.model).find(({ protocol: { range } }) => range.start < offset && offset <= range.end) : undefined;
    const found = facts?.encounters.find(({ range }) => range.uri === view.checked.uri && range.start < offset && offset <= range.end);
    if (!facts || !found || facts.protocol.header.follows.length === 0) {
        return proposals;
    }
    const session = { ...found, staff: found.staff.filter(({ range }) => range.end < offset || offset < range.start) };
    const requirements = facts.protocol.header.follows.flatMap(({ value }) => {
        const followed = workspace.profile(view.checked.uri, value);
        return followed.kind === 'profile' ? followed.profile.requirements.filter(isAsked) : [];
    });
    return proposals.map(proposal => {
        const role = proposal.declared && facts.elements.find(({ kind, nameRange }) =>
            kind === 'role' && nameRange.uri === proposal.declared!.uri && nameRange.start === proposal.declared!.offset) as Role | undefined;
        const asking = role && proposal.rank < ranks.library ? requirements.find(requirement => asksForRole(requirement, role, session, facts)) : undefined;
        return asking ? { ...proposal, rank: ranks.demanded, detail: `asked for by \`${asking.profile.name}\`` } : proposal;
    });
}
