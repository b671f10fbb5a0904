import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { mayPlay, peopleOf } from '../../../language/analysis/staffing.js';
import { listed } from '../../../language/rules/support/words.js';
import { groupsOf } from '../groups.js';
import { escaped } from '../hover/markdown.js';
import type { View } from '../session.js';
import { counted, type Hint } from './hint.js';

/** How many people a role has, where people are named; and how many a session needs, where adding up is left to the reader. */
export function peopleHints(facts: ProtocolFacts): readonly Hint[] {
    const people = peopleOf(facts);
    const roles = people.length === 0 ? [] : facts.protocol.own.roles.map((role): Hint => {
        const fitting = people.filter(person => mayPlay(person, role));
        return {
            at: role.labelRange ?? role.nameRange,
            text: fitting.length === 0 ? 'nobody' : counted(fitting.length, 'person', 'people'),
            why: fitting.length === 0 ? `Nobody on the team has \`${role.name}\` among their roles together with what it asks for.` : `${listed(fitting.map(({ name }) => name), 'and')} may play this role.`
        };
    });
    const staff = facts.encounters.flatMap(({ staff: needs }): Hint[] => {
        const total = needs.reduce((sum, { count }) => sum + count, 0);
        if (needs.length < 2 || total === needs.length) {
            return [];
        }
        const parts = needs.map(({ count, role, perPatients }) => `${count} ${role.written}${perPatients !== undefined && perPatients > 1 ? ` for each ${perPatients} patients` : ''}`);
        return [{ at: needs.at(-1)!.range, text: `${total} people with one patient`, why: escaped(parts.join(' + ')) }];
    });
    return [...roles, ...staff];
}

/** How many roles and people a team has. */
export function teamHints({ checked: { uri, text, parsed }, names }: View): readonly Hint[] {
    return groupsOf(parsed.value).filter(({ word }) => word === 'team').flatMap(({ range, nameRange }) => {
        const inside = names.elements.filter(({ range: own }) => range.start < own.start && own.end <= range.end);
        const [roles, people, handoffs] = ['role', 'person', 'handoff'].map(kind => inside.filter(element => element.kind === kind));
        const open = text.indexOf('{', nameRange.end);
        const parts = [
            ...roles!.length > 0 ? [counted(roles!.length, 'role')] : [], ...people!.length > 0 ? [counted(people!.length, 'person', 'people')] : [],
            ...handoffs!.length > 0 ? [counted(handoffs!.length, 'handoff')] : []
        ];
        return roles!.length + people!.length < 2 || open < 0 ? [] : [{
            at: { uri, start: open, end: open + 1 }, text: parts.join(', '), why: [...roles!, ...people!].map(({ name }) => `\`${name}\``).join(', ')
        }];
    });
}
