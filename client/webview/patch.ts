/** What the page around the view sets on elements of the view by itself; patching leaves it as it is. */
const kept = new Set(['tabindex', 'aria-current']);

/**
 * Makes the children of one element like those of another, touching only what differs: what stays keeps its scroll
 * position, its focus and the selection in it. Elements with the same `data-key` are the same, wherever they have moved to.
 * @param current the element that is shown
 * @param wanted the element to look like; its nodes are taken over where they are new
 */
export function patchChildren(current: Element, wanted: Element): void {
    const pairs = matched([...current.childNodes], [...wanted.childNodes]);
    const staying = new Set(pairs.map(({ old }) => old));
    [...current.childNodes].filter(node => !staying.has(node)).forEach(node => node.remove());
    let next = current.firstChild;
    for (const { old, node } of pairs) {
        if (old !== undefined && old === next) {
            next = next.nextSibling;
        } else {
            current.insertBefore(old ?? node, next);
        }
        if (old) {
            patchNode(old, node);
        }
    }
}

interface Pair {
    readonly node: ChildNode;
    /** What is shown of it already. */
    readonly old: ChildNode | undefined;
}

/** For each wanted node, the one that is shown already: by its key, or the next one of its kind without a key. */
function matched(before: readonly ChildNode[], after: readonly ChildNode[]): readonly Pair[] {
    const waiting = new Map<string, ChildNode[]>();
    for (const node of before) {
        const kind = kindOf(node);
        waiting.set(kind, [...waiting.get(kind) ?? [], node]);
    }
    return after.map(node => ({ node, old: waiting.get(kindOf(node))?.shift() }));
}

function kindOf(node: ChildNode): string {
    return `${node.nodeName} ${node instanceof Element ? node.getAttribute('data-key') ?? '' : ''}`;
}

function patchNode(current: ChildNode, wanted: ChildNode): void {
    if (current instanceof Element && wanted instanceof Element) {
        patchAttributes(current, wanted);
        patchChildren(current, wanted);
    } else if (current.nodeValue !== wanted.nodeValue) {
        current.nodeValue = wanted.nodeValue;
    }
}

/** Makes the attributes of one element like those of another, but for those that the page sets by itself. */
function patchAttributes(current: Element, wanted: Element): void {
    for (const { name } of [...current.attributes]) {
        if (!wanted.hasAttribute(name) && !kept.has(name)) {
            current.removeAttribute(name);
        }
    }
    for (const { name, value } of wanted.attributes) {
        if (current.getAttribute(name) !== value) {
            current.setAttribute(name, value);
        }
    }
}
