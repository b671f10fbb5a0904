import { factsOf, protocolFacts, type ProtocolFacts } from '../analysis/facts.js';
import type { Protocol, ProtocolDocument } from '../model/protocol.js';

/** The facts of a protocol: those that the rules have worked out already, where it is one of its file. */
export function factsFor(protocol: Protocol, document: ProtocolDocument): ProtocolFacts {
    return factsOf(document).find(facts => facts.protocol === protocol) ?? protocolFacts(protocol, document);
}
