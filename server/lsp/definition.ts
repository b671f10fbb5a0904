import { DefinitionRequest, type DefinitionParams, type Location, type LocationLink } from 'vscode-languageserver';
import type { Element } from '../../language/model/element.js';
import { unasked, type Feature } from './feature.js';
import { replacedElement } from './names/extension-places.js';
import type { Session, View } from './session.js';
import { nameAt, type NameAtCursor } from './uses.js';

/** From a name to where it is declared, also in the standard library; from an import to the file. */
export const definition: Feature = {
    capabilities: { definitionProvider: true },
    requests: [unasked(DefinitionRequest.type, null, definitionAt)]
};

function definitionAt(session: Session, { textDocument, position }: DefinitionParams): LocationLink[] | Location[] | null {
    const view = session.view(textDocument.uri);
    const links = view ? importedFile(session, view, view.offsetAt(position)) ?? declaration(session, textDocument.uri, position) : null;
    return session.client.textDocument?.definition?.linkSupport === true
        ? links
        : links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange })) ?? null;
}

function declaration(session: Session, uri: string, position: DefinitionParams['position']): LocationLink[] | null {
    const found = nameAt(session, uri, position);
    const element = found && (replacedHere(found) ?? found.place.element);
    const target = element && session.view(element.range.uri);
    return found && element && target
        ? [{
            originSelectionRange: found.view.rangeOf(found.place.range),
            targetUri: target.uri,
            targetRange: target.rangeOf(element.range),
            targetSelectionRange: target.rangeOf(element.nameRange)
        }]
        : null;
}

/** From where an element is declared that takes the place of another, to that one. */
function replacedHere({ view, place: { kind, element } }: NameAtCursor): Element | undefined {
    return kind === 'declaration' && element ? replacedElement(view.names.protocolAt(element.nameRange.start), element) : undefined;
}

function importedFile(session: Session, view: View, offset: number): LocationLink[] | undefined {
    const line = view.checked.model.imports.find(({ range }) => range.start <= offset && offset <= range.end);
    const target = line?.uri === undefined ? undefined : session.view(line.uri);
    const start = target?.rangeOf({ start: 0, end: 0 });
    return line && target && start
        ? [{ originSelectionRange: view.rangeOf(line.range), targetUri: target.uri, targetRange: start, targetSelectionRange: start }]
        : undefined;
}
