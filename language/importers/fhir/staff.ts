import type * as Contract from '../../generated/contract.js';
import { origin } from '../usdm/origin.js';
import { judge } from '../usdm/parts.js';
import { nameFor, things, type Thing } from '../usdm/reading.js';
import { conceptText } from './reading.js';

/** Who takes part, by what the file calls them. */
export interface Staff {
    readonly roles: readonly Contract.Role[];
    readonly needs: (actions: readonly Thing[]) => Contract.StaffNeed[];
}

/** The people of a file: at first the one who judges what it says in words. */
export function staffOf(): Staff {
    const used = new Set([judge.name]);
    const byWords = new Map<string, Contract.Role>([['', roleOf(judge.name, judge.label)]]);
    const role = (words: string): string => {
        const known = byWords.get(words) ?? roleOf(nameFor(words, 'Role', used), words);
        byWords.set(words, known);
        return known.id;
    };
    return {
        get roles() { return [...byWords.values()]; },
        needs: actions => [...new Set(actions.flatMap(action => things(action['participant'])).map(one => conceptText(one['role'])).filter(words => words !== ''))]
            .map(words => ({ role: role(words), count: 1, perPatients: null, presence: null, ...origin })),
    };
}

function roleOf(name: string, label: string): Contract.Role {
    return { kind: 'role', id: `role/${name}`, name, label, licences: [], trainings: [], supervisors: [], separateFrom: [], ...origin };
}
