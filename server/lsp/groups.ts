import type { ProtocolFile } from '../../language/generated/ast.js';
import { keywordStretch, stretchOf } from '../../language/syntax/tree.js';
import type { Stretch } from './session.js';

/** A block that only groups elements and has no name: `team`, `screening`, `outcomes`, `safety`. */
export interface Group {
    readonly word: string;
    readonly range: Stretch;
    /** Where its keyword stands. */
    readonly nameRange: Stretch;
}

const words: Readonly<Record<string, string>> = { Team: 'team', Screening: 'screening', Outcomes: 'outcomes', Safety: 'safety' };

/** The blocks of a file that only group elements. The model does not know them, because they mean nothing by themselves. */
export function groupsOf(file: ProtocolFile): Group[] {
    return [...file.members, ...file.members.flatMap(member => (member.$type === 'Protocol' ? member.members : []))].flatMap(member => {
        const word = words[member.$type];
        return word === undefined ? [] : [{ word, range: stretchOf(member), nameRange: keywordStretch(member) }];
    });
}
