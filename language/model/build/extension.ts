import type * as ast from '../../generated/ast.js';
import { chainOf, circleFrom } from '../../syntax/extends.js';
import { rootOf, textOfTree, type AstNode, type Torn } from '../../syntax/tree.js';
import type { ElementKind } from '../element.js';
import type { Ground, TextPlace } from './context.js';
import { elementNodes, type ElementNode } from './elements.js';
import { idOf, idsOfElements, kindOfNode, nameOf, ownPrefix, type FileIds, type Ids } from './ids.js';
import { lineKey, mergedElement, mergeItems } from './merge.js';

/** A protocol as it holds: with all that it takes over from those it extends. */
export interface Whole extends Ground {
    /** The protocol with the header lines that hold. */
    readonly node: Torn<ast.Protocol>;
    /** The elements that hold, each where the first base has it. */
    readonly elements: readonly ElementNode[];
    /** What is kept apart from the elements of the same text in another protocol. */
    readonly owner: string;
    readonly uri: string;
    readonly overrides: readonly { readonly own: ElementNode; readonly base: ElementNode; readonly merged: ElementNode }[];
    /** The elements of the base that are taken away, by kind and name. */
    readonly removed: ReadonlyMap<string, ElementNode>;
}

type Parts = Pick<Whole, 'elements' | 'overrides' | 'removed'> & { readonly header: readonly AstNode[] };

/** Header lines that say something about one protocol alone. */
const neverInherited: ReadonlySet<string> = new Set(['VersionLine', 'StatusLine', 'ApprovedLine', 'EffectiveLine']);

/** What each word behind `without` takes away, where it is not called so in the model. */
const takenKinds: Readonly<Partial<Record<ast.TakenKind, ElementKind>>> = {
    instrument: 'observable', vital: 'observable', lab: 'observable', fact: 'observable', panel: 'observable',
    condition: 'diagnosis', class: 'drug-class', define: 'definition',
};

/** A protocol as it holds. */
export function wholeProtocol(node: ast.Protocol, file: FileIds): Whole {
    const { uri } = file;
    if (!node.extension?.base?.ref || circleFrom(node)) {
        return { ...file, node, elements: elementNodes(node.members), owner: '', overrides: [], removed: new Map() };
    }
    const { header, ...parts } = partsOfWhole(node);
    const whole = Object.create(node, { members: { value: [...header, ...parts.elements] } }) as ast.Protocol;
    return { ...parts, node: whole, uri, owner: `${uri}#${idOf(node)}`, ids: idsOf(node, whole, parts.elements), placeOf: placesOf(node, file) };
}

/** What two elements have in common that stand for the same: kind and name; for a measure what it measures. */
function elementKey(node: AstNode): string {
    return `${kindOfNode(node)}/${nameOf(node) || subjectOf(node)}`;
}

/** The kind of element that a word behind `without` takes away. */
export function kindTakenAway(word: string): ElementKind {
    return takenKinds[word as ast.TakenKind] ?? word as ElementKind;
}

/** What a line takes away: the key of an element, with its kind and name. */
interface Taken {
    readonly key: string;
    readonly kind: ElementKind;
    readonly name: string;
}

/** What a line takes away, in the order written. */
export function takenAway({ kind, names = [], outcome, titles = [] }: Torn<ast.Without>): Taken[] {
    const keyed = (of: ElementKind, list: readonly string[]): Taken[] => list.map((name) => ({ key: `${of}/${name}`, kind: of, name }));
    return [
        ...(kind === undefined ? [] : keyed(kindTakenAway(kind), names)),
        ...keyed('outcome', outcome === undefined ? [] : [outcome]),
        ...keyed('narrative', titles),
    ];
}

function partsOfWhole(node: ast.Protocol): Parts {
    const elements = elementNodes(node.members);
    const header = node.members.filter((member) => kindOfNode(member) === undefined && !elementNodes([member]).length);
    const base = node.extension?.base?.ref;
    if (!base) {
        return { header, elements, overrides: [], removed: new Map() };
    }
    const behind = partsOfWhole(base);
    const taken = new Set(node.members.flatMap((member) => (member.$type === 'Without' ? takenAway(member).map(({ key }) => key) : [])));
    const overrides: { own: ElementNode; base: ElementNode; merged: ElementNode }[] = [];
    const combine = (replaced: ElementNode, [own, ...further]: readonly ElementNode[]): ElementNode[] => {
        const merged = mergedElement(replaced, own!);
        overrides.push({ own: own!, base: replaced, merged });
        return [merged, ...further];
    };
    return {
        header: mergeItems(behind.header.filter(({ $type }) => !neverInherited.has($type)), header, lineKey, (_, own) => own),
        elements: mergeItems(behind.elements.filter((element) => !taken.has(elementKey(element))), elements, elementKey, combine),
        overrides,
        removed: new Map(behind.elements.flatMap((element) => (taken.has(elementKey(element)) ? [[elementKey(element), element]] : []))),
    };
}

/** What an element without a name is about: the title of a narrative, what a measure measures. */
function subjectOf(node: AstNode): string {
    const { title, value } = node as Partial<Pick<ast.Narrative, 'title'> & Pick<ast.Measure, 'value'>>;
    return title ?? [value?.of, value?.scale].flatMap((reference) => reference?.$refText ?? []).join('.');
}

/** The ids of a protocol as it holds. What takes the place of an element has its id, so that every use of the name leads to what holds. */
function idsOf(protocol: ast.Protocol, whole: ast.Protocol, elements: readonly ElementNode[]): Ids {
    const held = idsOfElements(protocol, elements);
    const values = new Set(held.values());
    const chain = new Set<AstNode>(chainOf(protocol));
    const listed = chainOf(protocol).flatMap((behind) => [elementNodes(behind.members), partsOfWhole(behind).elements]);
    const replaced = listed.flatMap((list) => [...idsOfElements(protocol, list)]);
    const ids = new Map([...replaced.filter(([, id]) => values.has(id)), ...held]);
    const prefix = ownPrefix(protocol);
    const id = idOf(protocol)!;
    return {
        get: (node) => (node === whole ? id : ids.get(node)),
        seen: (node) => node && (ids.get(node) ?? (chain.has(protocolOf(node)) ? undefined : seenFromBase(idOf(node), prefix, values))),
    };
}

/** The id of something outside of the protocols; what the protocol declares under the same name stands in its place. */
function seenFromBase(id: string | undefined, prefix: string, own: ReadonlySet<string>): string | undefined {
    const local = id?.slice(id.indexOf(':') + 1);
    if (local === undefined || !own.has(prefix + local.split('/').slice(0, 2).join('/'))) {
        return id;
    }
    return own.has(prefix + local) ? prefix + local : undefined;
}

function placesOf(protocol: ast.Protocol, file: FileIds): (node: AstNode) => TextPlace {
    const inheritedBy = idOf(protocol)!;
    const places = new Map<AstNode, TextPlace>(chainOf(protocol).slice(1).map((behind) => {
        const root = rootOf(behind);
        return [behind, { uri: root.$document!.uri.toString(), text: textOfTree(root), inheritedBy, inheritedFrom: behind.name }];
    }));
    return (node) => places.get(protocolOf(node)) ?? file.placeOf();
}

/** The protocol that a node lies in; for what lies in none, the tree. */
function protocolOf(node: AstNode): AstNode {
    let home = node;
    while (home.$type !== 'Protocol' && home.$container) {
        home = home.$container;
    }
    return home;
}
