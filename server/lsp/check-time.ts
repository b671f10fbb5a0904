import type { Connection } from 'vscode-languageserver';
import type { Finding } from '../../language/rules/index.js';
import type { Checked } from '../../language/workspace.js';
import { checkedNotification, type CheckedParams } from '../messages/checked.js';
import type { Environment } from './environment.js';
import type { Session } from './session.js';

/** The states of files that were checked already. */
const done = new WeakSet<Checked>();

/**
 * The findings of a file that is open. An editor that shows it is told how long it took, once for each state of the file.
 * @param uri the address as the editor writes it
 */
export function timedFindings({ options }: Pick<Session, 'options'>, connection: Connection, { now }: Environment, checked: Checked, uri: string): readonly Finding[] {
    if (done.has(checked) || options.showsCheckTime !== true) {
        return checked.findings;
    }
    done.add(checked);
    const start = now();
    const { findings } = checked;
    const params: CheckedParams = { uri, milliseconds: now() - start };
    void connection.sendNotification(checkedNotification, params);
    return findings;
}
