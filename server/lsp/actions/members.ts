import type { Protocol, ProtocolFile } from '../../../language/generated/ast.js';
import { partOf, stretchOf, type AstNode } from '../../../language/syntax/tree.js';
import type { Stretch, View } from '../session.js';

/** A line or block that stands right in a file or a protocol. */
export type Member = ProtocolFile['members'][number] | Protocol['members'][number];

/** The protocols of a file as they were read. */
export function protocolNodes({ checked }: View): Protocol[] {
    return checked.parsed.value.members.filter((member): member is Protocol => member.$type === 'Protocol');
}

/** The member of a list in whose first words, up to its name, a place lies. */
export function headAt<Node extends AstNode>(members: readonly Node[], { start, end }: Stretch): Node | undefined {
    return members.find(member => {
        const whole = stretchOf(member);
        const head = partOf(member, 'name') ?? partOf(member, 'path');
        return whole.start <= start && end <= (head?.end ?? whole.start + 'team'.length);
    });
}

/** The lines of a member, with the comments right above it and behind it. */
export interface MemberLines extends Stretch {
    /** The white space that its first line begins with. */
    readonly indent: string;
}

/** The lines that a member takes up; nothing where something else stands on them. */
export function linesOf(text: string, node: AstNode): MemberLines | undefined {
    const { start, end } = stretchOf(node);
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) + 1;
    const isAlone = text.slice(lineStart, start).trim() === '' && /^\s*(\/\/.*)?$/.test(text.slice(end, lineEnd).replace(/\n$/, ''));
    return isAlone ? { start: withComments(text, lineStart), end: lineEnd, indent: text.slice(lineStart, start) } : undefined;
}

/** Where the comment lines begin that stand right above a line. */
function withComments(text: string, lineStart: number): number {
    let first = lineStart;
    for (;;) {
        const above = text.lastIndexOf('\n', first - 2) + 1;
        if (first === 0 || !/^\s*\/\//.test(text.slice(above, first))) {
            return first;
        }
        first = above;
    }
}

/** Lines that begin deeper or less deep than they did. */
export function shifted(text: string, { start, end, indent }: MemberLines, fresh: string): string {
    return text.slice(start, end).split('\n')
        .map(line => (line.startsWith(indent) && line.trim() !== '' ? fresh + line.slice(indent.length) : line)).join('\n');
}

/** The lines to take out, with an empty line below where one stands above too. */
export function withoutGap(text: string, { start, end }: Stretch): Stretch {
    const before = text.slice(0, start);
    const opens = /(?:^|\n[ \t]*\n|\{[^\n]*\n)$/.test(before);
    const gap = /^[ \t]*\n/.exec(text.slice(end))?.[0].length ?? 0;
    return { start, end: opens ? end + gap : end };
}

/** Where a line goes that belongs to the imports: behind the last of them, or before everything else. */
export function importPlace({ checked: { text, parsed } }: View): number {
    const heads = parsed.value.members.filter(({ $type }) => $type === 'Use' || $type === 'Import');
    const last = heads.at(-1);
    const first = parsed.value.members[0];
    if (last) {
        const line = text.indexOf('\n', stretchOf(last).end);
        return line < 0 ? text.length : line + 1;
    }
    return first ? text.lastIndexOf('\n', stretchOf(first).start - 1) + 1 : 0;
}
