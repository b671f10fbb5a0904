import type { Observable } from '../../model/definitions.js';
import type { ProtocolDocument } from '../../model/protocol.js';

/** The values that a file defines itself, in a protocol or for others to import. */
export function ownObservables(document: ProtocolDocument): readonly Observable[] {
    return [document.shared, ...document.protocols.map(({ own }) => own)].flatMap(({ observables }) => observables);
}
