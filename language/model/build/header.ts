import type * as ast from '../../generated/ast.js';
import { partOf, partsOf, type AstNode, type Torn } from '../../syntax/tree.js';
import type { Approval, Header, HeaderValue, Indication } from '../protocol.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import { rangeOf, rangeOfPart, type Build } from './context.js';
import { writtenDate } from './date.js';
import { textOf, textsOf } from './element.js';
import { codes } from './medication.js';
import { membersOf, singleMember } from './members.js';
import { span } from './span.js';
import { wholeNumber } from './whole.js';

/** The header lines of a protocol. */
export function header(build: Build, node: Torn<ast.Protocol>): Header {
    const { members } = node;
    const owner = `protocol ${node.name ?? ''}`;
    const version = singleMember(build, members, 'VersionLine', 'version', owner);
    const status = singleMember(build, members, 'StatusLine', 'status', owner);
    const approved = singleMember(build, members, 'ApprovedLine', 'approved', owner);
    const effective = singleMember(build, members, 'EffectiveLine', 'effective', owner);
    const review = singleMember(build, members, 'ReviewLine', 'review', owner);
    const responsible = singleMember(build, members, 'OwnerLine', 'owner', owner);
    const convention = singleMember(build, members, 'DayConvention', 'day', owner);
    return compact<Header>({
        version: version && valueOf(build, version, 'value', version.value),
        status: status && valueOf(build, status, 'value', status.value),
        approval: approved && approval(build, approved),
        effective: effective && writtenDate(build, effective, 'date'),
        review: review && valueOf(build, review, 'span', span(build, review.span, { what: 'the time between reviews', example: '12 months' })),
        owner: responsible && valueOf(build, responsible, 'text', textOf(build, responsible, 'text')),
        follows: membersOf(members, 'FollowsLine').flatMap((line) => profiles(build, line)),
        indications: present(membersOf(members, 'Indication').map((line) => indication(build, line))),
        dayConvention: convention && dayConvention(build, convention),
    });
}

/** The number of the day that a protocol counts from; 1 where it says nothing readable. */
export function firstDayOf(node: Torn<ast.Protocol>): number {
    const written = Number(membersOf(node.members, 'DayConvention')[0]?.number ?? 1);
    return Number.isSafeInteger(written) ? written : 1;
}

function valueOf<Value>(build: Build, node: AstNode, property: string, value: Value | undefined): HeaderValue<Value> | undefined {
    return value === undefined ? undefined : { value, range: rangeOfPart(build, node, partOf(node, property)) };
}

function approval(build: Build, node: Torn<ast.ApprovedLine>): Approval | undefined {
    const date = writtenDate(build, node, 'date');
    const person = textOf(build, node, 'person');
    const hash = valueOf(build, node, 'hash', textOf(build, node, 'hash'));
    return date && hash && person !== undefined ? { date, person, hash, range: rangeOf(build, node) } : undefined;
}

function profiles(build: Build, node: Torn<ast.FollowsLine>): HeaderValue<string>[] {
    const parts = partsOf(node, 'profiles');
    return textsOf(build, node, 'profiles').map((value, index) => ({ value, range: rangeOfPart(build, node, parts[index]) }));
}

function indication(build: Build, node: Torn<ast.Indication>): Indication | undefined {
    const label = textOf(build, node, 'label');
    return label === undefined ? undefined : { label, codes: codes(build, node.codes), range: rangeOf(build, node) };
}

function dayConvention(build: Build, node: Torn<ast.DayConvention>): Header['dayConvention'] {
    const number = wholeNumber(build, node, 'number', 'the day');
    const from = anchor(build, node.anchor);
    return number !== undefined && from ? { number, anchor: from, range: rangeOf(build, node) } : undefined;
}
