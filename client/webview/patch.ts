/**
 * Makes the children of one element like those of another, touching only what differs: what stays keeps its scroll
 * position, its focus and the selection in it.
 * @param current the element that is shown
 * @param wanted the element to look like; its nodes are taken over where they are new
 */
export function patchChildren(current: Element, wanted: Element): void {
    const before = [...current.childNodes];
    const after = [...wanted.childNodes];
    after.forEach((node, index) => {
        const old = before[index];
        if (!old) {
            current.append(node);
        } else if (!patchNode(old, node)) {
            old.replaceWith(node);
        }
    });
    before.slice(after.length).forEach(node => node.remove());
}

/** Makes a node like another of its kind. Gives false if they are of different kinds. */
function patchNode(current: ChildNode, wanted: ChildNode): boolean {
    if (current.nodeType !== wanted.nodeType || current.nodeName !== wanted.nodeName) {
        return false;
    }
    if (current instanceof Element && wanted instanceof Element) {
        patchAttributes(current, wanted);
        patchChildren(current, wanted);
    } else if (current.nodeValue !== wanted.nodeValue) {
        current.nodeValue = wanted.nodeValue;
    }
    return true;
}

function patchAttributes(current: Element, wanted: Element): void {
    for (const { name } of [...current.attributes]) {
        if (!wanted.hasAttribute(name)) {
            current.removeAttribute(name);
        }
    }
    for (const { name, value } of wanted.attributes) {
        if (current.getAttribute(name) !== value) {
            current.setAttribute(name, value);
        }
    }
}
