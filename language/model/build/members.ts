import type { AstNode, Torn } from '../../syntax/tree.js';
import { rangeOfKeyword, report, type Build } from './context.js';

/** The lines and elements of one type in a block, in the order of the text. */
export function membersOf<Member extends AstNode, Type extends Member['$type']>(
    members: readonly Member[] | undefined, type: Type,
): Torn<Extract<Member, { readonly $type: Type }>>[] {
    const found: Extract<Member, { readonly $type: Type }>[] = [];
    for (const member of (members ?? []) as readonly (Member | undefined)[]) {
        if (member?.$type === type) {
            found.push(member as Extract<Member, { readonly $type: Type }>);
        }
    }
    return found;
}

/**
 * The line of a type that may stand once in a block; the first counts, and each further one is noted.
 * @param line the line as its author knows it, such as `timing`
 * @param inside what the block belongs to, such as `session dosing`
 */
export function singleMember<Member extends AstNode, Type extends Member['$type']>(
    build: Build, members: readonly Member[] | undefined, type: Type, line: string, inside: string,
): Torn<Extract<Member, { readonly $type: Type }>> | undefined {
    const [first, ...further] = membersOf(members, type);
    further.forEach((member) => reportRepeated(build, member, line, inside));
    return first;
}

function reportRepeated(build: Build, node: AstNode, line: string, inside: string): void {
    report(build, 'repeated-line', rangeOfKeyword(build, node), { line, inside });
}
