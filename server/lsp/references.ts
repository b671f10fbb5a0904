import { ReferencesRequest, type Location, type ReferenceParams } from 'vscode-languageserver';
import { unasked, type Feature, type Sliced } from './feature.js';
import type { Session } from './session.js';
import { nameAt, namesOf } from './uses.js';

/** All uses of a name, in every file, those in prose included. */
export const references: Feature = {
    capabilities: { referencesProvider: { workDoneProgress: true } },
    requests: [unasked(ReferencesRequest.type, null, referencesAt)]
};

function* referencesAt(session: Session, { textDocument, position, context }: ReferenceParams): Sliced<Location[] | null> {
    const element = nameAt(session, textDocument.uri, position)?.place.element;
    return element
        ? (yield* namesOf(session, element))
            .filter(place => context.includeDeclaration || place.kind !== 'declaration')
            .map(place => session.locate(place.range))
        : null;
}
