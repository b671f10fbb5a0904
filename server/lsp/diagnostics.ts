import type { Connection } from 'vscode-languageserver';
import { isConfiguration, type Configuration } from '../../language/configuration/index.js';
import { refreshLenses } from './code-lens.js';
import { detailsOf } from './feature.js';
import { notifyViewers } from './preview.js';
import { notifyFollowers } from './scenarios/followers.js';
import { addressOf, type Session } from './session.js';
import { createShownFindings } from './shown-findings.js';

/** The findings that the editor shows. */
export interface Diagnostics {
    /**
     * Checks files again soon, and tells the editor what is wrong in them. Only files that somebody looks at are checked.
     * @param edited the file whose text was changed in the editor, if that is why: an editor that asks for findings asks about it by itself
     */
    refresh(uris: Iterable<string>, edited?: string): void;
    /** Takes away what is shown for a file that is gone. The address as the editor writes it. */
    clear(uri: string): void;
}

/**
 * Keeps the findings in the editor up to date. Of several changes in a row only the last state is checked, and between two files
 * other requests have their turn.
 * @param later runs a task once everything that has already arrived had its turn
 */
export function createDiagnostics(session: Session, connection: Connection, later: (task: () => void) => void): Diagnostics {
    const waiting = new Set<string>();
    const findings = createShownFindings(session, connection);
    /** The configurations that files were looked at with. */
    const shown = new Map<string, Configuration>();
    let requests = 0;
    let scheduled = false;

    function schedule(): void {
        if (scheduled) {
            return;
        }
        scheduled = true;
        const before = requests;
        later(() => {
            scheduled = false;
            if (requests === before) {
                checkNext();
            }
            if (waiting.size > 0) {
                schedule();
            } else {
                findings.settle();
            }
        });
    }

    function checkNext(): void {
        const next = [...waiting].find(uri => session.open.has(uri)) ?? [...waiting][0];
        if (next !== undefined) {
            waiting.delete(next);
            try {
                check(next);
            } catch (error) {
                session.log(`${next} could not be checked: ${detailsOf(error)}`);
            }
        }
    }

    function check(address: string): void {
        checkConfiguration(address);
        const view = session.page(address);
        if (!view) {
            return;
        }
        findings.show(address, view);
        notifyViewers(session, connection, view.uri);
        notifyFollowers(session, connection, view.uri);
        refreshLenses(session, connection, view.uri);
    }

    /** What is wrong in the configuration of a file that is looked at is shown too, once for each of its texts. */
    function checkConfiguration(address: string): void {
        const configuration = isConfiguration(address) ? undefined : session.workspace.configuration(address);
        if (configuration && shown.get(configuration.uri) !== configuration) {
            shown.set(configuration.uri, configuration);
            check(configuration.uri);
        }
    }

    return {
        refresh(uris, edited) {
            for (const uri of uris) {
                findings.expect(uri, edited);
                if (session.open.has(uri) || findings.isListed(uri)) {
                    waiting.add(uri);
                    requests++;
                } else {
                    notifyViewers(session, connection, session.view(uri)?.uri ?? uri);
                    notifyFollowers(session, connection, uri);
                }
            }
            if (waiting.size > 0) {
                schedule();
            }
        },
        clear(uri) {
            waiting.delete(addressOf(uri));
            shown.delete(addressOf(uri));
            findings.clear(uri);
            schedule();
        }
    };
}
