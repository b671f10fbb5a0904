import {
    LSPErrorCodes, ErrorCodes, ResponseError,
    type CancellationToken, type Connection, type RequestType, type ServerCapabilities
} from 'vscode-languageserver';
import type { Session } from './session.js';

/** One kind of request and how it is answered. */
export interface Request {
    readonly method: string;
    readonly answer: (session: Session, params: never) => unknown;
    /** What is answered after a fault where the author is better left alone; otherwise the request fails with a sentence. */
    readonly onFault?: { readonly answer: unknown };
}

/** One feature of the Language Server Protocol, or of ours. */
export interface Feature {
    /** What the editor is told about it at the start. */
    readonly capabilities: ServerCapabilities;
    readonly requests: readonly Request[];
}

/** A refusal in words for the author; it is no fault. */
export class Refusal extends Error {}

/**
 * A request that the author makes: where it fails, the author is told.
 * @param type the request
 * @param answer gives the answer, or throws a {@link Refusal}
 */
export function wanted<Params, Result>(type: RequestType<Params, Result, unknown>, answer: (session: Session, params: Params) => Result): Request {
    return { method: type.method, answer };
}

/**
 * A request that the editor makes by itself while the author reads and types: where it fails, the author is not disturbed.
 * @param onFault the answer after a fault
 */
export function unasked<Params, Result>(
    type: RequestType<Params, Result, unknown>, onFault: Result, answer: (session: Session, params: Params) => Result
): Request {
    return { method: type.method, answer, onFault: { answer: onFault } };
}

const faultMessage = 'Regimen could not do this because of a fault of its own, not of the protocol. The log of the language server has the details.';

/** Lets a connection answer the requests of a feature. A fault goes to the log, and the server lives on. */
export function serve(feature: Feature, session: Session, connection: Connection): void {
    for (const request of feature.requests) {
        connection.onRequest(request.method, (params: unknown, token: CancellationToken) => respond(request, session, params, token));
    }
}

async function respond(request: Request, session: Session, params: unknown, token: CancellationToken): Promise<unknown> {
    if (token.isCancellationRequested) {
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The editor does not need this any more.');
    }
    try {
        return await request.answer(session, params as never);
    } catch (error) {
        if (error instanceof Refusal) {
            return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        }
        session.log(`${request.method} failed: ${detailsOf(error)}`);
        return request.onFault ? request.onFault.answer : new ResponseError(ErrorCodes.InternalError, faultMessage);
    }
}

/** What the log says about a fault. */
export function detailsOf(error: unknown): string {
    return error instanceof Error ? error.stack ?? error.message : String(error);
}
