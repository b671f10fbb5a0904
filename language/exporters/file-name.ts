import type { ProtocolDocument } from '../model/protocol.js';

/**
 * The name of the file that a protocol is exported to: that of the source where it holds one protocol (`kat.json`),
 * otherwise with the name of the protocol (`clinic.kat.json`).
 * @param source the file name of the source without folders and ending
 * @param document the document the protocol stands in
 * @param protocol the name of the protocol
 * @param extension the ending, without the dot
 */
export function exportFileName(source: string, document: ProtocolDocument, protocol: string, extension: string): string {
    return document.protocols.length === 1 ? `${source}.${extension}` : `${source}.${protocol}.${extension}`;
}
