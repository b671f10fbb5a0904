import type { Protocol, ProtocolDocument } from '../../language/model/protocol.js';

/** The protocol of a file that is meant: the one of this name, or without a name the first; nothing where there is none. */
export function protocolNamed({ protocols }: ProtocolDocument, name: string | undefined): Protocol | undefined {
    return name === undefined ? protocols[0] : protocols.find(protocol => protocol.name === name);
}
