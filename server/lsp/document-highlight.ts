import { DocumentHighlightKind, DocumentHighlightRequest, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver';
import { unasked, type Feature } from './feature.js';
import type { Session } from './session.js';
import { isSame, nameAt } from './uses.js';

/** The other places of a file with the name that the cursor stands at; a name that fits nothing is marked wherever it is written. */
export const documentHighlight: Feature = {
    capabilities: { documentHighlightProvider: true },
    requests: [unasked(DocumentHighlightRequest.type, null, highlightsAt)]
};

function highlightsAt(session: Session, { textDocument, position }: DocumentHighlightParams): DocumentHighlight[] | null {
    const found = nameAt(session, textDocument.uri, position);
    if (!found) {
        return null;
    }
    const { view, place: { element, written } } = found;
    return view.names.places
        .filter(place => (element ? isSame(place.element, element) : place.element === undefined && place.written === written))
        .map(place => ({
            range: view.rangeOf(place.range),
            kind: place.kind === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read
        }));
}
