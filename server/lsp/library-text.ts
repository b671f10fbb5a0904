import { RequestType } from 'vscode-languageserver';
import { libraryTextRequest, type LibraryTextParams, type LibraryTextResult } from '../messages/texts.js';
import { Refusal, wanted, type Feature } from './feature.js';
import { isLibrary } from './names/known-elements.js';
import { addressOf, type Session } from './session.js';

/** The texts of the standard library, for editors that show where a name of it is declared. */
export const libraryText: Feature = {
    capabilities: {},
    requests: [wanted(new RequestType<LibraryTextParams, LibraryTextResult, void>(libraryTextRequest), textOf)]
};

function textOf(session: Session, { uri }: LibraryTextParams): LibraryTextResult {
    const address = addressOf(uri);
    const file = isLibrary(address) ? session.workspace.document(address) : undefined;
    if (!file) {
        throw new Refusal('The standard library has no such file.');
    }
    return { text: file.text };
}
