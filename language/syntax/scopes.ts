import {
    stream,
    type AstNode, type AstNodeDescription, type AstReflection, type ReferenceInfo, type Scope, type ScopeProvider, type Stream, type URI
} from 'langium';
import type { Measurement, Protocol, ProtocolFile } from '../generated/ast.js';
import type { Names, NamedNode } from './names.js';

/**
 * The files whose shared declarations a file sees beside its own, nearest first: what it imports, then the standard
 * library where it says `use standard`.
 */
export type VisibleFiles = (file: ProtocolFile) => readonly ProtocolFile[];

/** Finds what names mean. */
export interface Scopes extends ScopeProvider {
    /** The elements of a type that can be named at a place, by name. */
    visible(type: string, place: AstNode): ReadonlyMap<string, NamedNode>;
}

/**
 * Finds what a name means. A name is looked for among the elements of the kind that fits the place: first in the protocol,
 * then in the file, then in the files it sees. A scale is looked for in its instrument.
 * @param reflection knows which kind a place asks for
 * @param names the lists of names
 * @param visibleFiles which other files a file sees
 */
export function createScopes(reflection: AstReflection, names: Names, visibleFiles: VisibleFiles): Scopes {
    return {
        getScope(reference: ReferenceInfo): Scope {
            const type = reflection.getReferenceType(reference);
            return type === 'Scale' ? scaleScope(reference.container as Measurement) : tableScope([...tablesFor(type, reference.container)]);
        },
        visible(type: string, place: AstNode): ReadonlyMap<string, NamedNode> {
            return merge([...tablesFor(type, place)]);
        }
    };

    function* tablesFor(type: string, place: AstNode): Iterable<ReadonlyMap<string, NamedNode>> {
        let node: AstNode | undefined = place;
        while (node) {
            if (node.$type === 'Protocol' || node.$type === 'ProtocolFile') {
                yield* tablesOf(type, node as Protocol | ProtocolFile);
            }
            if (node.$type === 'ProtocolFile') {
                for (const file of visibleFiles(node as ProtocolFile)) {
                    yield* tablesOf(type, file);
                }
            }
            node = node.$container;
        }
    }

    function* tablesOf(type: string, node: Protocol | ProtocolFile): Iterable<ReadonlyMap<string, NamedNode>> {
        const table = names.of(node).get(type);
        if (table) {
            yield table;
        }
    }
}

/**
 * The source that a citation inside prose means. Prose is no part of the tree, so nothing there refers to it.
 * @param scopes finds what names mean
 * @param name the name as written
 * @param place the element that the prose belongs to
 */
export function findSource(scopes: ScopeProvider, name: string, place: AstNode): AstNode | undefined {
    const citation = { $type: 'Citation', $container: place };
    return scopes.getScope({ reference: { $refText: name, ref: undefined }, container: citation, property: 'source' }).getElement(name)?.node;
}

/** The scales of the instrument before the dot. */
function scaleScope(measurement: Measurement): Scope {
    const instrument = measurement.of?.ref;
    const scales = instrument?.$type === 'Gauge' ? (instrument).members.filter(member => member.$type === 'Scale') : [];
    return tableScope([new Map([...scales].reverse().map(scale => [scale.name, scale as NamedNode]))]);
}

function tableScope(tables: readonly ReadonlyMap<string, NamedNode>[]): Scope {
    return {
        getElement(name: string): AstNodeDescription | undefined {
            for (const table of tables) {
                const node = table.get(name);
                if (node) {
                    return describe(node);
                }
            }
            return undefined;
        },
        getElements(name: string): Stream<AstNodeDescription> {
            const element = this.getElement(name);
            return stream(element ? [element] : []);
        },
        getAllElements(): Stream<AstNodeDescription> {
            return stream([...merge(tables).values()].map(describe));
        }
    };
}

/** All names of several tables; where two share a name, the earlier table counts. */
function merge(tables: readonly ReadonlyMap<string, NamedNode>[]): ReadonlyMap<string, NamedNode> {
    return new Map([...tables].reverse().flatMap(table => [...table]));
}

function describe(node: NamedNode): AstNodeDescription {
    return { node, name: node.name, type: node.$type, documentUri: documentUri(node), path: '' };
}

function documentUri(node: AstNode): URI {
    let root = node;
    while (root.$container) {
        root = root.$container;
    }
    return root.$document!.uri;
}
