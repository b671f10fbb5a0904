import { WorkDoneProgress, WorkDoneProgressCreateRequest, type Connection, type ProgressToken } from 'vscode-languageserver';
import type { Environment } from './environment.js';
import type { Session } from './session.js';

/** Work that the author may see going on. */
export interface Progress {
    /** Something of it is done; `message` says what, in a few words. */
    moved(message?: string): void;
    /** It is done, or given up. */
    end(): void;
}

/** Milliseconds. Work that takes less is not worth a word, and words that follow each other faster are not read. */
const noticeable = 500;

/**
 * Shows that work goes on, once it has taken noticeable time.
 * @param title what is done
 * @param place gives what the editor tells this work from others by; nothing where it does not want to know
 */
function createProgress(connection: Connection, { now }: Environment, title: string, place: () => Promise<ProgressToken | undefined>): Progress {
    let told = now();
    let shown: Promise<ProgressToken | undefined> | undefined;

    function tell(value: object): void {
        void shown?.then(token => token === undefined ? undefined : connection.sendProgress(WorkDoneProgress.type, token, value as never));
    }

    return {
        moved(message) {
            if (now() - told < noticeable) {
                return;
            }
            told = now();
            const words = message !== undefined && { message };
            const value = shown ? { kind: 'report', ...words } : { kind: 'begin', title, ...words };
            shown ??= place();
            tell(value);
        },
        end: () => tell({ kind: 'end' })
    };
}

/** Shows the work on an answer, where the editor has said by which token it wants to be told. */
export function progressOf(connection: Connection, environment: Environment, title: string, token: ProgressToken | undefined): Progress {
    return createProgress(connection, environment, title, () => Promise.resolve(token));
}

/** How much work of its own each session has shown, to tell it apart. */
const works = new WeakMap<Session, number>();

/** Shows work that the server does by itself, where the editor has a place for that. */
export function ownProgress(session: Session, connection: Connection, environment: Environment, title: string): Progress {
    return createProgress(connection, environment, title, async () => {
        if (session.client.window?.workDoneProgress !== true) {
            return undefined;
        }
        const work = (works.get(session) ?? 0) + 1;
        works.set(session, work);
        const token = `${title} ${work}`;
        // An editor that refuses is served without.
        return connection.sendRequest(WorkDoneProgressCreateRequest.type, { token }).then(() => token, () => undefined);
    });
}
