import { CodeActionKind } from 'vscode-languageserver';
import { elements } from '../../../language/analysis/elements.js';
import type { Protocol as ProtocolNode } from '../../../language/generated/ast.js';
import type { Protocol } from '../../../language/model/protocol.js';
import { wordFor } from '../../../language/rules/support/words.js';
import { isBlock, partOf, stretchOf } from '../../../language/syntax/tree.js';
import type { Session, Stretch, View } from '../session.js';
import { headAt, linesOf, protocolNodes, shifted, type Member } from './members.js';
import type { Offer, Offers } from './offer.js';

/** Takes what a protocol uses of an imported file into the protocol, in place of the import. */
export const inlining: Offers = {
    kinds: [CodeActionKind.RefactorInline],
    at({ session, view, place }) {
        const line = view && headAt(view.checked.parsed.value.members.filter(({ $type }) => $type === 'Import'), place);
        const range = line && partOf(line, 'path');
        const target = range && view.checked.model.imports.find(each => each.range.start === range.offset);
        const source = target?.uri === undefined ? undefined : session.view(target.uri);
        return view && line && target && source ? [offerFor(session, view, source, { path: target.path, line })] : [];
    }
};

interface Line {
    readonly path: string;
    readonly line: Member;
}

function offerFor(session: Session, view: View, source: View, { path, line }: Line): Offer {
    const { uri, text } = view.checked;
    const title = `Take what is used of \`${path}\` into the protocol`;
    const used = usedMembers(view, source);
    const refusal = obstacle(view, source, used, line);
    if (refusal !== undefined) {
        return { title, kind: CodeActionKind.RefactorInline, refusal };
    }
    return {
        title,
        kind: CodeActionKind.RefactorInline,
        edit() {
            const at = placeFor(text, homeOf(view, source)!.node.members);
            const body = used.map(member => shifted(source.checked.text, linesOf(source.checked.text, member)!, '    ').replace(/\n*$/, '\n')).join('\n');
            const { start, end } = linesOf(text, line)!;
            const gap = text[end] === '\n' && (start === 0 || text[start - 2] === '\n') ? 1 : 0;
            return session.edit([
                { range: { uri, start, end: end + gap }, newText: '' },
                { range: { uri, start: at, end: at }, newText: `${body}\n` }
            ]);
        }
    };
}

/** The members of the imported file that are used, and what they name in it themselves, in the order of the text. */
function usedMembers(view: View, source: View): readonly Member[] {
    const members = source.checked.parsed.value.members.filter(({ $type }) => !['Use', 'Import', 'Protocol'].includes($type));
    const holding = (name: Stretch): Member | undefined => members.find(member => lies(name, stretchOf(member)));
    const isOfSource = (range: { readonly uri: string }): boolean => range.uri === source.checked.uri;
    const used = new Set(view.names.places.flatMap(({ element }) => (element && isOfSource(element.range) ? holding(element.nameRange) ?? [] : [])));
    for (const member of used) {
        const places = source.names.places.filter(({ range }) => lies(range, stretchOf(member)));
        places.forEach(({ element }) => {
            const further = element && isOfSource(element.range) ? holding(element.nameRange) : undefined;
            if (further) {
                used.add(further);
            }
        });
    }
    return members.filter(member => used.has(member));
}

function obstacle(view: View, source: View, used: readonly Member[], line: Member): string | undefined {
    const { model, text } = view.checked;
    const texts = [...used.map(member => linesOf(source.checked.text, member)), linesOf(text, line)];
    if (used.length === 0) {
        return 'Nothing of it is used here. The import can be removed.';
    }
    const home = homeOf(view, source);
    if (!home) {
        return 'It is used outside the protocol too, or by several protocols, so it has to stay outside them.';
    }
    const { protocol } = home;
    if (view.names.places.some(({ element }) => element?.kind === 'protocol' && element.range.uri === source.checked.uri)) {
        return 'This protocol extends one of that file, which has to stay where it is.';
    }
    if (texts.includes(undefined) || model.issues.length > 0 || source.checked.model.issues.length > 0) {
        return 'Something else stands on its lines, or part of the text cannot be read yet.';
    }
    const missing = source.checked.model.imports.find(({ uri }) => !model.imports.some(own => own.uri === uri))?.path
        ?? source.checked.model.uses.find(({ library }) => !model.uses.some(own => own.library === library))?.library;
    const moved = source.names.elements.filter(({ nameRange }) => used.some(member => lies(nameRange, stretchOf(member))));
    const clash = elements(protocol).find(own => moved.some(other => other.kind === own.kind && other.name === own.name && !own.id.includes('/', own.id.indexOf('/') + 1)));
    return missing !== undefined ? `It stands on \`${missing}\`, which this file does not use.`
        : clash ? `This protocol has a ${wordFor(clash.kind)} \`${clash.name}\` of its own.` : undefined;
}

/** The one protocol that uses an imported file; nothing where others do too, or something outside of it. */
function homeOf(view: View, source: View): { readonly protocol: Protocol; readonly node: ProtocolNode } | undefined {
    const uses = view.names.places.filter(({ element }) => element?.range.uri === source.checked.uri);
    const users = new Set(uses.map(({ range }) => view.names.protocolAt(range.start)));
    const [protocol] = users;
    const node = protocolNodes(view).find(each => stretchOf(each).start === protocol?.range.start);
    return protocol && node && users.size === 1 && node.members.length > 0 ? { protocol, node } : undefined;
}

/** Before the first block of the protocol; behind its last line where it has none. */
function placeFor(text: string, members: readonly Member[]): number {
    const block = members.find(isBlock);
    return block ? linesOf(text, block)?.start ?? stretchOf(block).start : text.indexOf('\n', stretchOf(members.at(-1)!).end) + 1;
}

function lies(inner: Stretch, outer: Stretch): boolean {
    return outer.start <= inner.start && inner.end <= outer.end;
}
