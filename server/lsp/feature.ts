import {
    LSPErrorCodes, ErrorCodes, ProgressType, ResponseError,
    type CancellationToken, type Connection, type ProgressToken, type RequestType, type ServerCapabilities
} from 'vscode-languageserver';
import type { Environment } from './environment.js';
import { inFormat } from './markup.js';
import { progressOf } from './progress.js';
import type { Session } from './session.js';
import { worded } from './worded.js';

/**
 * An answer that takes long, in slices: after each `yield`, everything else that has arrived has its turn. It is given up where the editor needs it
 * no more. What is yielded is a part of the answer, sent ahead where the editor takes parts, or something to wait for, or nothing.
 */
export type Sliced<Result> = Generator<unknown, Result, Turn>;

/** What a sliced answer learns after each of its slices. */
export interface Turn {
    /** Whether parts that are yielded reach the editor; if so, the answer itself has none of them. */
    readonly takesParts: boolean;
}

/** One kind of request and how it is answered. */
export interface Request {
    readonly method: string;
    readonly answer: (session: Session, params: never) => unknown;
    /** A text may change while a long answer is made: then it goes on, or this is answered; without it, that the text has changed. */
    readonly onChange?: 'goes on' | ResponseError<unknown>;
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
export function wanted<Params, Result>(
    type: RequestType<Params, Result, unknown>, answer: (session: Session, params: Params) => Result | Sliced<Result>
): Request {
    return { method: type.method, answer };
}

/**
 * A request that the editor makes by itself while the author reads and types: where it fails, the author is not disturbed.
 * @param onFault the answer after a fault
 */
export function unasked<Params, Result>(
    type: RequestType<Params, Result, unknown>, onFault: Result, answer: (session: Session, params: Params) => Result | Sliced<Result>
): Request {
    return { method: type.method, answer, onFault: { answer: onFault } };
}

const faultMessage = 'Regimen could not do this because of a fault of its own, not of the protocol. The log of the language server has the details.';
const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'The editor does not need this any more.');
const outdated = new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed meanwhile.');

/** What is answered while nothing else is. */
const refusals: Readonly<Record<Session['phase'], ResponseError | undefined>> = {
    new: new ResponseError(ErrorCodes.ServerNotInitialized, 'The editor has to send `initialize` first.'),
    running: undefined,
    ended: new ResponseError(ErrorCodes.InvalidRequest, 'The editor has said that it ends: nothing is answered after `shutdown`.')
};

/** Lets a connection answer the requests of a feature. A fault goes to the log, and the server lives on. */
export function serve(feature: Feature, session: Session, connection: Connection, environment: Environment): void {
    for (const request of feature.requests) {
        connection.onRequest(request.method, (params: unknown, token: CancellationToken) => {
            const go = (steps: Sliced<unknown>): Promise<unknown> => finish({ request, session, connection, environment, params, token, steps });
            return refusals[session.phase] ?? (token.isCancellationRequested ? cancelled : respond(request, session, params, go));
        });
    }
}

async function respond(request: Request, session: Session, params: unknown, go: (steps: Sliced<unknown>) => Promise<unknown>): Promise<unknown> {
    try {
        const answer = request.answer(session, params as never);
        const said = worded(request.method, await (isSliced(answer) ? go(answer) : answer), session.workspace.say);
        return said instanceof ResponseError ? said : inFormat(request.method, said, session.client);
    } catch (error) {
        return failure(request, session, error);
    }
}

function failure(request: Request, session: Session, error: unknown): unknown {
    if (error instanceof Refusal) {
        return new ResponseError(LSPErrorCodes.RequestFailed, session.workspace.say(error.message));
    }
    session.log(`${request.method} failed: ${detailsOf(error)}`);
    return request.onFault ? request.onFault.answer : new ResponseError(ErrorCodes.InternalError, session.workspace.say(faultMessage));
}

function isSliced(answer: unknown): answer is Sliced<unknown> {
    return typeof answer === 'object' && answer !== null && Symbol.iterator in answer && 'next' in answer;
}

interface LongAnswer {
    readonly request: Request;
    readonly session: Session;
    readonly connection: Connection;
    readonly environment: Environment;
    readonly params: unknown;
    readonly token: CancellationToken;
    readonly steps: Sliced<unknown>;
}

/** Works on a sliced answer until it is there, or nobody needs it. */
async function finish({ request, session, connection, environment, params, token, steps }: LongAnswer): Promise<unknown> {
    const { partialResultToken, workDoneToken } = (params ?? {}) as { readonly partialResultToken?: ProgressToken; readonly workDoneToken?: ProgressToken };
    const turn: Turn = { takesParts: partialResultToken !== undefined };
    const progress = progressOf(connection, environment, 'Regimen', workDoneToken);
    const before = session.changes;
    const cancellation = new Promise<void>(resolve => void token.onCancellationRequested(() => resolve()));
    try {
        for (;;) {
            const step = steps.next(turn);
            if (step.done === true) {
                return step.value;
            }
            if (step.value instanceof Promise) {
                await Promise.race([step.value, cancellation]);
            } else if (step.value !== undefined && partialResultToken !== undefined) {
                void connection.sendProgress(new ProgressType(), partialResultToken, step.value);
            }
            await new Promise<void>(environment.later);
            if (token.isCancellationRequested) {
                return cancelled;
            }
            if (session.changes !== before && request.onChange !== 'goes on') {
                return request.onChange ?? outdated;
            }
            progress.moved();
        }
    } finally {
        progress.end();
    }
}

/** Does what an editor tells, between its introduction and its end. A fault goes to the log, and the server lives on. */
export function heeding<Params>(session: Session, method: string, heed: (params: Params) => void | Promise<void>): (params: Params) => Promise<void> {
    return async params => {
        if (session.phase !== 'running') {
            return;
        }
        try {
            await heed(params);
        } catch (error) {
            session.log(`${method} failed: ${detailsOf(error)}`);
        }
    };
}

/** What the log says about a fault. */
export function detailsOf(error: unknown): string {
    return error instanceof Error ? error.stack ?? error.message : String(error);
}
