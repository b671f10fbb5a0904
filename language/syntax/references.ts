import { AstUtils, type AstNode, type LangiumDocument, type Reference } from 'langium';
import type { Protocol } from '../generated/ast.js';
import type { Parsed } from './parser.js';
import type { ProtocolServices } from './services.js';

/**
 * Hands the references of a text over to the text that replaces it.
 * References in lines that were not read again keep their targets, as long as the lines that were declare the same names as before;
 * only those that led into lines that are gone, or to a protocol, which is put together anew, look for their targets again.
 * @param services the language's services
 * @param before the document of the old text; it must not be used any more
 * @param after the new text and its document
 */
export function takeOverReferences(services: ProtocolServices, before: LangiumDocument, after: { parsed: Parsed; document: LangiumDocument }): void {
    const { Linker: linker, Names: names } = services.references;
    const { edit } = after.parsed;
    if (!edit || [...edit.removed, ...edit.added].some(isExtension) || names.declaredBy(edit.removed).join() !== names.declaredBy(edit.added).join()) {
        linker.unlink(before);
        return;
    }
    const gone = new Set<AstNode | undefined>([undefined, ...edit.removed]);
    const goneReferences = new Set(edit.removed.flatMap(referencesIn));
    linker.unlinkSome(before, reference => goneReferences.has(reference) || reference.ref?.$type === 'Protocol' || gone.has(lineOf(reference.ref)));
    after.document.references = before.references;
    before.references = [];
}

/** Whether a line is the head of a protocol that extends another: what it extends decides what the names in all its lines mean. */
function isExtension(line: AstNode): boolean {
    return line.$type === 'Protocol' && (line as Partial<Protocol>).extension !== undefined;
}

function referencesIn(line: AstNode): Reference[] {
    return [...AstUtils.streamAst(line)].flatMap(node => [...AstUtils.streamReferences(node)].map(({ reference }) => reference as Reference));
}

/** The line of a protocol or a file that an element stands in. */
function lineOf(node: AstNode | undefined): AstNode | undefined {
    let line = node;
    while (line?.$container && line.$container.$type !== 'Protocol' && line.$container.$type !== 'ProtocolFile') {
        line = line.$container;
    }
    return line;
}
