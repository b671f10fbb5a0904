import { CodeActionKind } from 'vscode-languageserver';
import { declared } from '../../../language/analysis/elements.js';
import type { Session, View } from '../session.js';
import { linesOf, type Member, type MemberLines } from './members.js';
import type { Offers } from './offer.js';

/** The libraries and imports of a file in order, each once, without those that nothing uses. */
export const imports: Offers = {
    kinds: [CodeActionKind.SourceOrganizeImports],
    at({ session, view }) {
        const changed = view && organized(session, view);
        return view && changed ? [{ title: 'Sort the imports and remove those that nothing uses', kind: CodeActionKind.SourceOrganizeImports, edit: () => session.edit(changed) }] : [];
    }
};

interface Head extends MemberLines {
    readonly member: Member;
    /** What it is sorted by: libraries first. */
    readonly key: string;
    readonly needed: boolean;
}

type Edits = Parameters<Session['edit']>[0];

function organized(session: Session, view: View): Edits | undefined {
    const { uri, text } = view.checked;
    const heads = headsOf(session, view);
    if (!heads || heads.length === 0 || view.checked.model.issues.length > 0) {
        return undefined;
    }
    const first = heads[0]!;
    const isOneRun = heads.every((head, index) => index === 0 || text.slice(heads[index - 1]!.end, head.start).trim() === '');
    const kept = heads.filter(({ needed }, index) => needed && !heads.slice(0, index).some(({ key }) => key === heads[index]!.key));
    if (!isOneRun || !mayChangePlaces(session, view)) {
        const gone = heads.filter(head => !kept.includes(head));
        return gone.length === 0 ? undefined : gone.map(({ start, end }) => ({ range: { uri, start, end }, newText: '' }));
    }
    const sorted = kept.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const newText = sorted.map(({ start, end }) => text.slice(start, end).replace(/\n?$/, '\n')).join('');
    const last = heads.at(-1)!;
    return newText === text.slice(first.start, last.end) ? undefined : [{ range: { uri, start: first.start, end: last.end }, newText }];
}

function headsOf(session: Session, view: View): readonly Head[] | undefined {
    const { text, parsed, model } = view.checked;
    const uses = model.imports.filter(({ uri }) => uri === undefined || isUsed(session, view, uri));
    const heads = parsed.value.members.filter(({ $type }) => $type === 'Use' || $type === 'Import').map(member => {
        const lines = linesOf(text, member);
        const key = member.$type === 'Use' ? `0 ${member.library}` : member.$type === 'Import' ? `1 ${member.path}` : '';
        const needed = member.$type !== 'Import' || uses.some(({ path }) => path === member.path);
        return lines && { ...lines, member, key, needed };
    });
    return heads.every(head => head !== undefined) ? heads : undefined;
}

/** Whether a name in this file leads to another, or one in a protocol that extends something here and sees what this file sees. */
function isUsed({ workspace, view: viewOf }: Session, view: View, target: string): boolean {
    const { uri } = view.checked;
    const names = (other: View): boolean => other.names.places.some(({ element }) => element?.nameRange.uri === target);
    const branches = (): View[] => workspace.documents().flatMap(other => (other === uri ? [] : viewOf(other) ?? []))
        .filter(({ checked: { model } }) => model.protocols.some(each => each.extends) && !model.imports.some(line => line.uri === target));
    return names(view) || (view.checked.model.protocols.length > 0 && branches().some(names));
}

/** The first import that has a name counts: where two have it, their order means something. */
function mayChangePlaces({ workspace }: Session, { checked: { model } }: View): boolean {
    const names = [...new Set(model.imports.flatMap(({ uri }) => uri ?? []))].flatMap(uri => {
        const file = workspace.document(uri)?.model;
        return [...new Set([...file ? declared(file.shared) : [], ...file?.protocols ?? []].map(({ kind, name }) => `${kind} ${name}`))];
    });
    return new Set(names).size === names.length;
}
