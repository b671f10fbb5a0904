import { CompositeCstNodeImpl, RootCstNodeImpl, type AstNode, type CompositeCstNode, type CstNode, type Mutable } from 'langium';
import type { Protocol, ProtocolFile } from '../generated/ast.js';
import type { Chunk } from './chunk.js';
import type { Layout, ProtocolPart } from './layout.js';
import { PlacedLeaf } from './placed-nodes.js';

/** Puts the elements of all stretches of a file together into its tree. */
export type Assembler = (text: string, layout: Layout) => ProtocolFile;

/** Makes an assembler; protocols of which nothing was read again stay the elements they are. */
export function createAssembler(): Assembler {
    const protocols = new WeakMap<ProtocolPart, Protocol>();

    function protocolOf(part: ProtocolPart): Protocol {
        const protocol = protocols.get(part) ?? assembleProtocol(part);
        protocols.set(part, protocol);
        return protocol;
    }

    return (text, layout) => {
        const rootNode = new RootCstNodeImpl(text);
        const root: ProtocolFile = { $type: 'ProtocolFile', members: [], $cstNode: rootNode };
        rootNode.astNode = root;
        for (const part of layout) {
            for (const member of part.kind === 'file' ? part.chunk.nodes : [protocolOf(part)]) {
                adopt(root, rootNode, member);
                root.members.push(member as ProtocolFile['members'][number]);
            }
        }
        return root;
    };
}

function assembleProtocol({ header, members, close }: ProtocolPart): Protocol {
    const node = new CompositeCstNodeImpl();
    const head = header?.nodes.find(element => element.$type === 'Protocol');
    const protocol = { ...head, $type: 'Protocol', members: [], $cstNode: node } as unknown as Protocol;
    node.astNode = protocol;
    if (protocol.extension) {
        Object.assign(protocol.extension as Mutable<AstNode>, { $container: protocol });
    }
    const headNode = head?.$cstNode as CompositeCstNode | undefined;
    node.grammarSource = headNode?.grammarSource;
    headNode?.content.forEach(child => attach(node, child));
    for (const member of members.flatMap((chunk: Chunk) => chunk.nodes)) {
        adopt(protocol, node, member);
        protocol.members.push(member as Protocol['members'][number]);
    }
    if (close) {
        attach(node, new PlacedLeaf(close.token, close.token.tokenType, close.place, false));
    }
    return protocol;
}

function adopt(parent: Protocol | ProtocolFile, parentNode: CompositeCstNodeImpl, member: AstNode): void {
    Object.assign(member as Mutable<AstNode>, { $container: parent, $containerProperty: 'members', $containerIndex: parent.members.length });
    if (member.$cstNode) {
        attach(parentNode, member.$cstNode);
    }
}

function attach(parent: CompositeCstNodeImpl, child: CstNode): void {
    (child as Mutable<CstNode>).container = parent;
    parent.content.push(child);
}
