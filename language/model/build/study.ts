import type * as ast from '../../generated/ast.js';
import { partsOf, type Torn } from '../../syntax/tree.js';
import type { Allocation, Masking, Registration, Study } from '../timing.js';
import { compact } from './compact.js';
import { rangeOf, rangeOfPart, type Build } from './context.js';
import { statedCount } from './design.js';
import { fits, head, origin, refsTo } from './element.js';
import { membersOf, singleMember } from './members.js';
import { wholeNumbers } from './whole.js';

const owner = 'study';

const maskedParties = {
    'participant': 'participant', 'care provider': 'care-provider', 'investigator': 'investigator', 'outcomes assessor': 'outcomes-assessor',
} as const;

/** What makes a protocol a study. */
export function study(build: Build, node: Torn<ast.Study>): Study {
    const { members } = node;
    const element = head(build, node, 'study');
    return compact<Study>({
        ...element,
        label: 'Study',
        registrations: membersOf(members, 'Registry').flatMap((line) => registrations(build, line)),
        allocation: allocation(build, singleMember(build, members, 'Allocation', 'allocation', owner)),
        masking: masking(build, singleMember(build, members, 'Masking', 'masking', owner)),
        enrols: statedCount(build, singleMember(build, members, 'Enrolment', 'enrols', owner)),
        sites: statedCount(build, singleMember(build, members, 'Sites', 'sites', owner)),
    });
}

function registrations(build: Build, node: Torn<ast.Registry>): Registration[] {
    const parts = partsOf(node, 'numbers');
    return (node.numbers ?? []).map((number, index) => ({ number, ...origin(build, node), range: rangeOfPart(build, node, parts[index]) }));
}

function allocation(build: Build, node: Torn<ast.Allocation> | undefined): Allocation | undefined {
    return node?.method && {
        method: node.method === 'randomised' ? 'randomised' : 'not-randomised',
        ratio: wholeNumbers(build, node, 'ratio', 'the ratio'),
        arms: refsTo(build, node.arms, fits.arm),
        ...origin(build, node),
        range: rangeOf(build, node),
    };
}

function masking(build: Build, node: Torn<ast.Masking> | undefined): Masking | undefined {
    const parties = node?.open === true ? [] : (node?.parties ?? []).map((party) => maskedParties[party]);
    return node && { parties, ...origin(build, node), range: rangeOf(build, node) };
}
