import { LinkedEditingRangeRequest, type LinkedEditingRangeParams, type LinkedEditingRanges } from 'vscode-languageserver';
import { unasked, type Feature, type Sliced } from './feature.js';
import type { Session } from './session.js';
import { nameAt, namesOf, type NameAtCursor } from './uses.js';

/**
 * What changes together while somebody types: the uses of a name, from where it is declared.
 * From a use nothing else changes: whoever types there mostly wants another name in that place.
 */
export const linkedEditing: Feature = {
    capabilities: { linkedEditingRangeProvider: true },
    requests: [unasked(LinkedEditingRangeRequest.type, null, linkedAt)]
};

/** What a name is while it is written, with the hyphen it may end with until it goes on. */
const halfWritten = '[A-Za-zÀ-ÖØ-öø-ÿ_][A-Za-z0-9À-ÖØ-öø-ÿ_]*(?:-[A-Za-z0-9À-ÖØ-öø-ÿ_]*)*';

/** Only a name all of whose uses stand in this file: an editor that changes some leaves the others without what they name. */
function* linkedAt(session: Session, { textDocument, position }: LinkedEditingRangeParams): Sliced<LinkedEditingRanges | null> {
    const found = nameAt(session, textDocument.uri, position);
    if (found?.place.kind !== 'declaration' || !isSettled(session, found)) {
        return null;
    }
    const { view, place } = found;
    const places = yield* namesOf(session, place.element!);
    const linked = places.length > 1 && places.every(({ range, written }) => range.uri === view.checked.uri && written === place.written);
    return linked ? { ranges: places.map(({ range }) => view.rangeOf(range)), wordPattern: halfWritten } : null;
}

/**
 * Whether a name is whole and the only one of its kind. While `nurse_lead` is typed, there is a moment when it reads `nurse`: the uses
 * of another `nurse` must not follow it then. Nor must those of the original follow a copy.
 */
function isSettled({ typed }: Session, { view: { names }, place: { element, range } }: NameAtCursor): boolean {
    const isBeingTyped = typed?.uri === range.uri && range.start <= typed.start && typed.end <= range.end;
    const protocol = names.protocolAt(range.start);
    const namesakes = names.elements.filter(({ name, kind, nameRange }) =>
        name === element!.name && kind === element!.kind && names.protocolAt(nameRange.start) === protocol);
    return !isBeingTyped && namesakes.length === 1;
}
