import { PrepareRenameRequest, RenameRequest, type PrepareRenameParams, type Range, type RenameParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { Element } from '../../language/model/element.js';
import { Refusal, wanted, type Feature, type Sliced } from './feature.js';
import { isLibrary } from './names/known-elements.js';
import { mentions } from './names/mentions.js';
import { refuseClash } from './names/name-clash.js';
import { isName } from './names/name-words.js';
import type { Session } from './session.js';
import { filesNaming, nameAt, namesOf, type NameAtCursor } from './uses.js';
import { asksAboutChanges, type ChangeNote } from './workspace-edit.js';

/** A new name for something, in every place that names it. */
export const rename: Feature = {
    capabilities: { renameProvider: { prepareProvider: true, workDoneProgress: true } },
    requests: [wanted(PrepareRenameRequest.type, prepare), wanted(RenameRequest.type, renamed)]
};

function prepare(session: Session, { textDocument, position }: PrepareRenameParams): { range: Range; placeholder: string } {
    const { view, place } = renameable(session, textDocument.uri, position);
    return { range: view.rangeOf(place.range), placeholder: place.written };
}

function* renamed(session: Session, { textDocument, position, newName }: RenameParams): Sliced<WorkspaceEdit> {
    const { element } = renameable(session, textDocument.uri, position);
    if (!isName(session.workspace.services, newName)) {
        throw new Refusal(`\`${newName}\` cannot be a name: a name is one word of letters, digits, _ and -, begins with a letter, `
            + 'and is not a word of the language.');
    }
    refuseClash([...filesNaming(session, element), ...filesNaming(session, element, newName)], element, newName);
    const places = (yield* namesOf(session, element)).map(({ range }) => range);
    const mentioned = asksAboutChanges(session) ? mentions(session, element.name, places) : [];
    return session.edit([...places.map(range => ({ range, newText: newName })), ...mentioned.map(range => ({ range, newText: newName, note: aboutMentions }))]);
}

const aboutMentions: ChangeNote = {
    label: 'The same word in comments and texts',
    description: 'It may mean something else there. Choose the places that shall change.'
};

function renameable(session: Session, uri: string, position: RenameParams['position']): NameAtCursor & { readonly element: Element } {
    const found = nameAt(session, uri, position);
    const element = found?.place.element;
    if (!found) {
        throw new Refusal('Only a name can be renamed. Put the cursor on one.');
    }
    if (!element) {
        throw new Refusal(`Nothing has the name \`${found.place.written}\`, so there is nothing to rename.`);
    }
    if (isLibrary(element.range.uri)) {
        throw new Refusal(`\`${element.name}\` belongs to the standard library, which cannot be changed. Declare one of your own and use that.`);
    }
    return { ...found, element };
}
