import type { ProtocolFile } from '../../generated/ast.js';
import { rootOf, textOfTree, type AstNode } from '../../syntax/tree.js';
import type { ElementKind } from '../element.js';

/** The kind of element that a type of node declares. Other nodes are lines of an element, or blocks that only group elements. */
const kinds: Readonly<Record<string, ElementKind>> = {
    Protocol: 'protocol', Source: 'source', Abbreviation: 'abbreviation', Narrative: 'narrative',
    Role: 'role', Person: 'person', Handoff: 'handoff', Setting: 'setting',
    Step: 'step', Criterion: 'criterion', Consent: 'consent', ConsentItem: 'consent-item', Medication: 'medication',
    Session: 'session', Visit: 'visit', Study: 'study', Instruction: 'instruction', Check: 'check', Give: 'administration', Supplement: 'supplement', Perform: 'performance', Timeline: 'timeline', Monitor: 'monitor',
    Collect: 'collection', Activity: 'activity', Discharge: 'discharge', Phase: 'phase', Arm: 'arm',
    Objective: 'objective', Measure: 'measure', Endpoint: 'endpoint', OutcomeDefinition: 'outcome', Decision: 'decision',
    Reaction: 'reaction', Emergency: 'emergency', Gauge: 'observable', Panel: 'observable', Scale: 'scale', Composite: 'definition', Diagnosis: 'diagnosis',
    DrugClass: 'drug-class', Route: 'route', Training: 'training', Licence: 'licence', Equipment: 'equipment', Approach: 'approach',
    Procedure: 'procedure', ConsentTopic: 'topic', Duty: 'duty', Record: 'record', Field: 'field', ConcomitantRule: 'concomitant',
    Scenario: 'scenario', ScenarioTable: 'scenario-table',
};

/** What elements are called. */
export interface Ids {
    /** The id of an element that belongs here; `undefined` for any other node. */
    get(node: AstNode): string | undefined;
    /** The id of any element, seen from here; `undefined` for nodes without one. */
    seen(node: AstNode | undefined): string | undefined;
}

/** One file, and what its elements are called. */
export interface FileIds {
    readonly uri: string;
    readonly text: string;
    readonly ids: Ids;
    /** Where all nodes of the file were read from. */
    readonly placeOf: () => { readonly uri: string; readonly text: string };
}

const known = new WeakMap<AstNode, FileIds>();

/**
 * The id of the element that a node declares; `undefined` where it declares none. It depends on nothing but the file itself:
 * - inside a protocol, kinds and names from the outside in: `session/dosing/check/arrival`; a block that only groups (`team`, `screening`) is left out;
 * - an element without a name counts among its siblings of the same kind: `session/dosing/monitor/1`;
 * - of several elements with the same kind and name, each after the first is numbered: `role/rater~2`;
 * - what a file shares carries the name of the file, and what the library declares the name of the library: `team:role/rater`, `standard:observable/PHQ9`;
 * - where one file holds several protocols, their elements begin with their protocol: `protocol/kat/session/dosing`.
 */
export function idOf(node: AstNode): string | undefined {
    return idsOf(rootOf(node)).ids.get(node);
}

/** Whether an id is that of something outside every protocol: shared by a file, or of the library. */
export function isSharedId(id: string): boolean {
    return id.includes(':');
}

/**
 * The ids of all elements of a file, worked out once for each text.
 * @param root the file's tree
 * @param uri the file's address, where the caller knows it; otherwise what the tree was read from
 */
export function idsOf(root: AstNode, uri?: string): FileIds {
    const text = textOfTree(root);
    const before = known.get(root);
    if (before?.text === text && (uri === undefined || before.uri === uri)) {
        return before;
    }
    const address = uri ?? root.$document?.uri.toString() ?? '';
    const ids = number(root as ProtocolFile, address);
    const place = { uri: address, text };
    const made: FileIds = {
        ...place,
        ids: { get: (node) => ids.get(node), seen: (node) => node && (ids.get(node) ?? idOf(node)) },
        placeOf: () => place,
    };
    known.set(root, made);
    return made;
}

function number(root: ProtocolFile, uri: string): ReadonlyMap<AstNode, string> {
    const numbering = startNumbering();
    const members = childrenOf(root);
    const protocols = members.filter((member) => member.$type === 'Protocol');
    for (const protocol of protocols) {
        const id = numbering.add(protocol, 'protocol/');
        numbering.nameChildren(protocol, prefixWithin(id, protocols.length));
    }
    members.filter((member) => member.$type !== 'Protocol').forEach((member) => numbering.nameElement(member, `${fileName(uri)}:`));
    return numbering.ids;
}

/** What the ids of the elements of a protocol begin with. */
function prefixWithin(protocolId: string, protocolsInFile: number): string {
    return protocolsInFile > 1 ? `${protocolId}/` : '';
}

interface Numbering {
    readonly ids: Map<AstNode, string>;
    add(node: AstNode, prefix: string): string;
    nameElement(node: AstNode, prefix: string): void;
    nameChildren(parent: AstNode, prefix: string): void;
}

function startNumbering(): Numbering {
    const ids = new Map<AstNode, string>();
    const counts = new Map<string, number>();
    const count = (key: string): number => {
        const next = (counts.get(key) ?? 0) + 1;
        counts.set(key, next);
        return next;
    };
    const add = (node: AstNode, prefix: string): string => {
        const id = idAmongSiblings(prefix, nameOf(node), count);
        ids.set(node, id);
        return id;
    };
    const nameChildren = (parent: AstNode, prefix: string): void => childrenOf(parent).forEach((child) => nameElement(child, prefix));
    const nameElement = (node: AstNode, prefix: string): void => {
        const kind = kinds[node.$type];
        nameChildren(node, kind === undefined ? prefix : `${add(node, `${prefix}${kind}/`)}/`);
    };
    return { ids, add, nameElement, nameChildren };
}

/**
 * The ids of the elements of a protocol that is put together from itself and those it extends.
 * @param protocol the protocol, whose id and prefix hold
 * @param members its elements as they hold, those of its bases among them
 */
export function idsOfElements(protocol: AstNode, members: readonly AstNode[]): ReadonlyMap<AstNode, string> {
    const numbering = startNumbering();
    const prefix = ownPrefix(protocol);
    members.forEach((member) => numbering.nameElement(member, prefix));
    return numbering.ids;
}

/** What the ids of the elements of a protocol begin with. */
export function ownPrefix(protocol: AstNode): string {
    const siblings = childrenOf(rootOf(protocol)).filter(({ $type }) => $type === 'Protocol');
    return prefixWithin(idOf(protocol) ?? '', siblings.length);
}

/** What kind of element a node declares; `undefined` for a line. */
export function kindOfNode(node: AstNode): ElementKind | undefined {
    return kinds[node.$type];
}

function idAmongSiblings(prefix: string, name: string, count: (key: string) => number): string {
    const id = prefix + (name === '' ? String(count(prefix)) : name);
    const same = count(id);
    return same === 1 ? id : `${id}~${same}`;
}

/** The name of an element, or the word that stands for it; empty for an element without any. */
export function nameOf(node: AstNode): string {
    const { name, kind } = node as { readonly name?: string; readonly kind?: string };
    return name ?? (node.$type === 'OutcomeDefinition' ? kind : undefined) ?? '';
}

/** The elements and groups inside a node; lines and texts among them have no ids and do no harm. */
function childrenOf(node: AstNode): readonly AstNode[] {
    type Parts = readonly (AstNode | string | undefined)[];
    const { members, children } = node as { readonly members?: Parts; readonly children?: Parts };
    return [...(members ?? []), ...(children ?? [])].filter((child) => typeof child === 'object');
}

/** The library's name for its files; otherwise the name of the file without its ending. Where the file lies does not matter. */
function fileName(uri: string): string {
    const segments = uri.split('/').filter((segment) => segment !== '');
    const last = segments.at(-1) ?? '';
    return uri.startsWith('regimen-library:') ? segments.at(-2) ?? last : decoded(last.replace(/\.protocol$/, ''));
}

function decoded(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}
