import type { Connection } from 'vscode-languageserver';
import { scenariosChangedNotification, type ScenariosChangedParams } from '../../messages/scenarios.js';
import { addressOf, type Session } from '../session.js';

/** The files whose scenarios an editor has asked for: their addresses, and those as the editor writes them. */
const followed = new WeakMap<Session, Map<string, string>>();

/** From now on the editor is told when the scenarios of a file may come out differently. */
export function follow(session: Session, uri: string): void {
    followed.set(session, (followed.get(session) ?? new Map<string, string>()).set(addressOf(uri), uri));
}

/** Tells the editor that the scenarios of a file may come out differently now, if it has asked for them. */
export function notifyFollowers(session: Session, connection: Connection, address: string): void {
    const uri = followed.get(session)?.get(addressOf(address));
    if (uri !== undefined) {
        void connection.sendNotification(scenariosChangedNotification, { uri } satisfies ScenariosChangedParams);
    }
}
