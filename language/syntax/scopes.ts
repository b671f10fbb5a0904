import {
    stream,
    type AstNode, type AstNodeDescription, type AstReflection, type ReferenceInfo, type Scope, type ScopeProvider, type Stream, type URI
} from 'langium';
import type { ExpectPostponed, Measurement, Protocol, ProtocolFile, Waiver } from '../generated/ast.js';
import { chainOf } from './extends.js';
import type { Names, NamedNode } from './names.js';
import { rootOf } from './tree.js';
import { waivedType } from './waived.js';

/**
 * The files whose shared declarations a file sees beside its own, nearest first: what it imports, then the standard
 * library where it says `use standard`.
 */
export type VisibleFiles = (file: ProtocolFile) => readonly ProtocolFile[];

/** Finds what names mean. */
export interface Scopes extends ScopeProvider {
    /** The element that the name written in a reference means. */
    target(reference: ReferenceInfo): NamedNode | undefined;
    /** The element of a type that has a name, seen from a place. */
    find(type: string, name: string, place: AstNode): NamedNode | undefined;
    /** The elements of a type that can be named at a place, by name. */
    visible(type: string, place: AstNode): ReadonlyMap<string, NamedNode>;
}

/**
 * Finds what a name means. A name is looked for among the elements of the kind that fits the place: first in the protocol,
 * then in the protocols it extends, then in the file, then in the files it sees. A scale is looked for in its instrument.
 * @param reflection knows which kind a place asks for
 * @param names the lists of names
 * @param visibleFiles which other files a file sees
 */
export function createScopes(reflection: AstReflection, names: Names, visibleFiles: VisibleFiles): Scopes {
    /** Where a name is looked for, nearest first: the protocol, those it extends, the file and what it sees, then the files of those and what they see. */
    function* holders(type: string, place: AstNode): Generator<Protocol | ProtocolFile> {
        const file = rootOf(place) as ProtocolFile;
        const chain = type === 'Protocol' ? [] : protocolsBehind(place);
        yield* chain;
        for (const home of new Set([file, ...chain.map(rootOf)] as ProtocolFile[])) {
            yield home;
            yield* visibleFiles(home);
        }
    }

    function find(type: string, name: string, place: AstNode): NamedNode | undefined {
        for (const holder of holders(type, place)) {
            const node = names.of(holder).get(type)?.get(name);
            if (node) {
                return node;
            }
        }
        return undefined;
    }

    function visible(type: string, place: AstNode): ReadonlyMap<string, NamedNode> {
        return new Map([...holders(type, place)].reverse().flatMap(holder => [...names.of(holder).get(type) ?? []]));
    }

    /** The type of element that a place asks for; the word before the name of a waiver tells it there. */
    function typeOf(reference: ReferenceInfo): string {
        const type = reflection.getReferenceType(reference);
        return type === 'Waivable' ? waivedType((reference.container as Waiver).kind) : type;
    }

    function target(reference: ReferenceInfo): NamedNode | undefined {
        const type = typeOf(reference);
        const name = reference.reference.$refText;
        return type === 'Scale'
            ? scalesAt(reference.container as Measurement).get(name)
            : checksAt(type, reference.container).get(name) ?? find(type, name, reference.container);
    }

    return {
        target, find, visible,
        getScope(reference: ReferenceInfo): Scope {
            const type = typeOf(reference);
            return scopeOf(type === 'Scale' ? scalesAt(reference.container as Measurement) : new Map([...visible(type, reference.container), ...checksAt(type, reference.container)]));
        }
    };
}

/**
 * Finds the source that a citation inside prose means: prose refers by text alone, so no reference stands in the tree.
 * @param scopes finds what names mean
 * @param name the name that is cited
 * @param place where the prose stands
 */
export function findSource(scopes: Scopes, name: string, place: AstNode): AstNode | undefined {
    return scopes.find('Source', name, place);
}

/** What Langium wants to know about an element beside the element itself. */
function describe(node: NamedNode): AstNodeDescription {
    return { node, name: node.name, type: node.$type, documentUri: documentUri(node), path: '' };
}

/** The protocol that a place lies in, and those that it extends. */
function protocolsBehind(place: AstNode): readonly Protocol[] {
    let node: AstNode | undefined = place;
    while (node && node.$type !== 'Protocol') {
        node = node.$container;
    }
    return node ? chainOf(node as Protocol) : [];
}

/** The scales of the instrument before the dot. */
function scalesAt(measurement: Measurement): ReadonlyMap<string, NamedNode> {
    const instrument = measurement.of?.ref;
    const scales = instrument?.$type === 'Gauge' ? instrument.members.filter(member => member.$type === 'Scale') : [];
    return new Map([...scales].reverse().map(scale => [scale.name, scale as NamedNode]));
}

/** The checks of the session that is postponed: other sessions may have checks of the same name. */
function checksAt(type: string, place: AstNode): ReadonlyMap<string, NamedNode> {
    const session = type === 'Check' && place.$type === 'ExpectPostponed' ? (place as ExpectPostponed).anchor?.target?.ref : undefined;
    return new Map(session ? [...checksIn(session)].reverse().map(check => [check.name, check]) : []);
}

function checksIn(node: AstNode): readonly NamedNode[] {
    const { members = [] } = node as { readonly members?: readonly AstNode[] };
    return members.flatMap(member => (member.$type === 'Check' ? [member as NamedNode] : checksIn(member)));
}

function scopeOf(elements: ReadonlyMap<string, NamedNode>): Scope {
    const described = (name: string): AstNodeDescription[] => {
        const node = elements.get(name);
        return node ? [describe(node)] : [];
    };
    return {
        getElement: name => described(name)[0],
        getElements: (name): Stream<AstNodeDescription> => stream(described(name)),
        getAllElements: (): Stream<AstNodeDescription> => stream([...elements.values()].map(describe))
    };
}

function documentUri(node: AstNode): URI {
    return rootOf(node).$document!.uri;
}
