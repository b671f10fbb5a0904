import { DOMParser, type Element } from '@xmldom/xmldom';

/** An element of an XML document, for tests. */
export interface Node {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly text: string;
    readonly children: readonly Node[];
}

/** Reads a document; one that is not well-formed is an error. */
export function readXml(text: string): Node {
    const refuse = (level: string, message: string): void => {
        // The one character that stands for those that XML cannot hold is there on purpose.
        if (!message.startsWith('Unicode replacement character detected')) {
            throw new Error(`${level}: ${message}`);
        }
    };
    const document = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
    return nodeOf(document.documentElement!);
}

function nodeOf(element: Element): Node {
    const children = [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
    return {
        name: element.nodeName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        text: element.textContent ?? '',
        children: children.map(nodeOf),
    };
}
