import { rootOf, type AstNode } from '../../syntax/tree.js';
import { present } from './compact.js';
import { startBuild, type Build, type FindSource, type Link } from './context.js';
import { declaration, declarationNodes, type Declaration, type DeclarationNode } from './declarations.js';
import { idsOf, type FileIds } from './ids.js';

/** A declaration outside every protocol, with all that was gathered while it was built. */
export interface SharedDeclaration extends Pick<Build, 'references' | 'links' | 'issues'> {
    readonly element: Declaration | undefined;
    readonly file: FileIds;
}

const known = new WeakMap<AstNode, SharedDeclaration>();

/**
 * Builds a shared declaration, or takes the one from before while its file has the same text and every name in it still leads to the same place:
 * the library is not built again with each keystroke.
 */
export function sharedDeclaration(node: DeclarationNode, findSource: FindSource): SharedDeclaration {
    const file = idsOf(rootOf(node));
    const before = known.get(node);
    if (before?.file === file && before.links.every((link) => link.follow() === link.target)) {
        return before;
    }
    const build = startBuild(file, findSource);
    const element = declaration(build, node);
    const { references, links, issues } = build;
    const made = { element, file, references, links, issues };
    known.set(node, made);
    return made;
}

/** What is taken from outside of the protocols: everything that these uses lead to, directly or through one another, sorted by id. */
export function usedDeclarations(links: readonly Link[], findSource: FindSource): Declaration[] {
    const found = new Map<DeclarationNode, SharedDeclaration>();
    const add = (link: Link): void => {
        const node = link.target && sharedNodeOf(link.target);
        if (node && !found.has(node)) {
            const shared = sharedDeclaration(node, findSource);
            found.set(node, shared);
            shared.links.forEach(add);
        }
    };
    links.forEach(add);
    return present([...found.values()].map((shared) => shared.element)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The shared declaration that a node is or lies in; nothing for what a protocol declares itself. */
function sharedNodeOf(target: AstNode): DeclarationNode | undefined {
    let node = target;
    while (node.$container && node.$container.$type !== 'ProtocolFile' && node.$container.$type !== 'Team') {
        node = node.$container;
    }
    const holder = node.$container?.$type === 'Team' ? node.$container.$container : node.$container;
    return holder?.$type === 'ProtocolFile' ? declarationNodes([node])[0] : undefined;
}
