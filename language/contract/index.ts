import type { ExportedProtocol } from '../generated/contract.js';
import type { Misfit } from './misfits.js';
import { readProtocolData, readProtocolText } from './read.js';

export type * from '../generated/contract.js';
export type { Misfit } from './misfits.js';

/** A text that is no exported protocol: the message tells everything that is wrong, `problems` each thing with its place. */
export interface ProtocolReadError extends Error {
    readonly name: 'ProtocolReadError';
    readonly problems: readonly Misfit[];
}

/**
 * Reads a protocol that Regimen exported as JSON or YAML: the entry of the package for programs that work with protocols.
 * A document of another minor version of the contract is read as this version would have it.
 * @param text the whole file
 * @returns what the file states, as the JSON Schema of the contract describes it
 * @throws {ProtocolReadError} where the text is none, with everything that is wrong in words
 */
export function readProtocol(text: string): ExportedProtocol {
    return documentOf(readProtocolText(text));
}

/**
 * The same for a document that is in memory already, such as the answer of a server.
 * @param data the document as an object
 * @throws {ProtocolReadError} as {@link readProtocol} does
 */
export function checkProtocol(data: unknown): ExportedProtocol {
    return documentOf(readProtocolData(data));
}

function documentOf(result: ReturnType<typeof readProtocolText>): ExportedProtocol {
    if (result.ok) {
        return result.document;
    }
    const { problems } = result;
    throw Object.assign(new Error(problems.map(({ message }) => message).join('\n')), { name: 'ProtocolReadError' as const, problems }) satisfies ProtocolReadError;
}
