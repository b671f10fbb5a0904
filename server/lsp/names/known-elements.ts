import { declared, elements } from '../../../language/analysis/elements.js';
import type { Element } from '../../../language/model/element.js';
import type { Declarations, ProtocolDocument } from '../../../language/model/protocol.js';
import { libraryFiles } from '../../../language/generated/library.js';
import { libraryFolder, type Workspace } from '../../../language/workspace.js';

/** Every element that a file declares, at any depth: what it shares, its protocols, and everything in them. */
export function elementsOf(document: ProtocolDocument): readonly Element[] {
    return [...shared(document.shared), ...document.protocols.flatMap(protocol => [protocol, ...elements(protocol)])];
}

/** Finds an element by the id that a use of its name carries. */
export type FindElement = (id: string) => Element | undefined;

/**
 * Finds what the names in a file mean: its own elements first, then what it takes from other files.
 * @param workspace where the other files are
 * @param document the file
 * @param own its own elements
 */
export function createFindElement(workspace: Workspace, document: ProtocolDocument, own: readonly Element[]): FindElement {
    const known = new Map<string, Element>();
    const add = (element: Element): void => void (known.has(element.id) || known.set(element.id, element));
    own.forEach(add);
    document.protocols.forEach(protocol => shared(protocol.used).forEach(add));
    let outside: ReadonlyMap<string, Element> | undefined;
    return id => known.get(id) ?? (outside ??= outsideElements(workspace, document)).get(id);
}

/** What imported files and the library share: only declarations outside protocols refer to it without carrying it along. */
function outsideElements(workspace: Workspace, document: ProtocolDocument): ReadonlyMap<string, Element> {
    const imported = document.imports.flatMap(({ uri }) => (uri === undefined ? [] : workspace.document(uri)?.model.shared ?? []));
    const files = [...imported.map(shared), libraryElements(workspace)];
    return new Map(files.flat().reverse().map(element => [element.id, element]));
}

const libraries = new WeakMap<Workspace, readonly Element[]>();

/** Everything the standard library declares; it never changes. */
function libraryElements(workspace: Workspace): readonly Element[] {
    let library = libraries.get(workspace);
    if (!library) {
        library = libraryFiles.flatMap(({ path }) => shared(workspace.document(libraryFolder + path)!.model.shared));
        libraries.set(workspace, library);
    }
    return library;
}

/** Whether a file belongs to the standard library, which nobody can change. */
export function isLibrary(uri: string): boolean {
    return uri.startsWith(libraryFolder);
}

function shared(declarations: Declarations): readonly Element[] {
    return [
        ...declared(declarations),
        ...declarations.consents.flatMap(({ items }) => items),
        ...declarations.observables.flatMap(({ scales }) => scales)
    ];
}
