import type { AstNode, CompositeCstNode, CstNode, GrammarAST, Reference } from 'langium';

export type { AstNode, CstNode, Reference };

/** A node as a reader of half-written text must take it: any part of it may be missing. */
export type Torn<Node extends AstNode> = Partial<Node> & AstNode;

/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** The property that each part of the grammar fills in; asked for each word of a file, so it is worked out once. */
const properties = new WeakMap<GrammarAST.AbstractElement, { readonly name: string | undefined }>();

/** The outermost node of the tree that a node stands in. */
export function rootOf(node: AstNode): AstNode {
    let root = node;
    while (root.$container) {
        root = root.$container;
    }
    return root;
}

/** The whole text of the file that a tree was read from; empty for a tree without a text. */
export function textOfTree(root: AstNode): string {
    return root.$cstNode?.root.fullText ?? '';
}

/** Where a node stands; an empty stretch at the beginning of the file for a node without any word. */
export function stretchOf(node: AstNode): Stretch {
    return node.$cstNode ? stretchOfCst(node.$cstNode) : { start: 0, end: 0 };
}

function stretchOfCst(node: CstNode): Stretch {
    return { start: node.offset, end: node.end };
}

/** Where the first word of a node stands: its keyword. */
export function keywordStretch(node: AstNode): Stretch {
    let first: CstNode | undefined = node.$cstNode;
    while (first && isComposite(first)) {
        first = first.content.find(child => !child.hidden);
    }
    return first ? stretchOfCst(first) : stretchOf(node);
}

/** The first word of a node: its keyword. */
export function keywordOf(node: AstNode): string {
    const { start, end } = keywordStretch(node);
    return textOfTree(rootOf(node)).slice(start, end).replace(/\s+/g, ' ');
}

/** Whether a node is written with braces. */
export function isBlock(node: AstNode): boolean {
    const opens = (parent: CompositeCstNode): boolean => parent.content.some(child =>
        (isComposite(child) ? propertyOf(child) === undefined && opens(child) : child.text === '{'));
    return node.$cstNode !== undefined && isComposite(node.$cstNode) && opens(node.$cstNode);
}

/** The words that a property of a node was read from, the first of them where there are several. */
export function partOf(node: AstNode, property: string): CstNode | undefined {
    return node.$cstNode && firstPart(node.$cstNode as CompositeCstNode, property);
}

/** The words that each value of a property was read from, in the order of the text. */
export function partsOf(node: AstNode, property: string): CstNode[] {
    const found: CstNode[] = [];
    if (node.$cstNode) {
        collectParts(node.$cstNode as CompositeCstNode, property, found);
    }
    return found;
}

function firstPart(parent: CompositeCstNode, property: string): CstNode | undefined {
    for (const child of parent.content) {
        const filled = propertyOf(child);
        if (filled === property) {
            return child;
        }
        const deeper = filled === undefined && isComposite(child) ? firstPart(child, property) : undefined;
        if (deeper) {
            return deeper;
        }
    }
    return undefined;
}

function collectParts(parent: CompositeCstNode, property: string, found: CstNode[]): void {
    for (const child of parent.content) {
        const filled = propertyOf(child);
        if (filled === property) {
            found.push(child);
        } else if (filled === undefined && isComposite(child)) {
            collectParts(child, property, found);
        }
    }
}

/** The property of the surrounding node that these words fill in; nothing for keywords, comments and choices between rules. */
function propertyOf(node: CstNode): string | undefined {
    const element = node.grammarSource;
    if (!element) {
        return undefined;
    }
    let property = properties.get(element);
    if (!property) {
        property = { name: assignedProperty(element) };
        properties.set(element, property);
    }
    return property.name;
}

function assignedProperty(element: GrammarAST.AbstractElement): string | undefined {
    let part: AstNode | undefined = element;
    while (part && part.$type !== 'Assignment') {
        part = part.$container;
    }
    return (part as { feature?: string } | undefined)?.feature;
}

function isComposite(node: CstNode): node is CompositeCstNode {
    return 'content' in node;
}
