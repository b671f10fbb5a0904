import { DiagnosticRefreshRequest, type Connection } from 'vscode-languageserver';
import { isConfiguration } from '../../language/configuration/index.js';
import { isOutdated, pulls, takesRelated, unsettle } from './pull-diagnostics.js';
import { reportOf } from './reports.js';
import { addressOf, type Page, type Session } from './session.js';

/** The findings that the editor shows: it is told of them, or asks by itself; never both for one file. */
export interface ShownFindings {
    /** Whether some are listed that the editor was told. */
    isListed(address: string): boolean;
    /**
     * Something else may be wrong in a file now.
     * @param edited the file that was edited, if that is why
     */
    expect(address: string, edited: string | undefined): void;
    /** Tells what is wrong in a file, or notes that the editor has to ask again. */
    show(address: string, page: Page): void;
    /** Takes away what is shown for a file that is gone. The address as the editor writes it. */
    clear(uri: string): void;
    /** Asks the editor to ask again, where what it knows holds no more and it could not know. */
    settle(): void;
}

/** Tells an editor, or has it ask. */
export function createShownFindings(session: Session, connection: Connection): ShownFindings {
    /** Files with findings that the editor was told, closed ones too. */
    const listed = new Set<string>();
    /** Files that an editor asks about without being told to. */
    const expected = new Set<string>();
    let askAgain = false;

    function tell(address: string, page: Page): void {
        const { items } = reportOf(session, page);
        void connection.sendDiagnostics({ uri: page.uri, diagnostics: items, ...(page.version !== undefined && { version: page.version }) });
        if (items.length > 0) {
            listed.add(address);
        } else {
            listed.delete(address);
        }
    }

    function takeAway(uri: string): void {
        listed.delete(addressOf(uri));
        void connection.sendDiagnostics({ uri, diagnostics: [] });
    }

    return {
        isListed: address => listed.has(address),
        expect(address, edited) {
            if (!pulls(session)) {
                return;
            }
            unsettle(session, address);
            if (edited === address || (edited !== undefined && takesRelated(session))) {
                expected.add(address);
            } else {
                expected.delete(address);
            }
            if (listed.has(address) && isAskedFor(session, address)) {
                takeAway(session.page(address)?.uri ?? address);
            }
        },
        show(address, page) {
            if (isAskedFor(session, address)) {
                const isExpected = expected.delete(address);
                askAgain ||= !isExpected && isOutdated(session, address);
            } else {
                tell(address, page);
            }
        },
        clear(uri) {
            const address = addressOf(uri);
            if (!pulls(session) || listed.has(address)) {
                takeAway(uri);
            } else if (isOutdated(session, address)) {
                askAgain = true;
                unsettle(session, address);
            }
        },
        settle() {
            if (askAgain && session.client.workspace?.diagnostics?.refreshSupport === true) {
                connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
            }
            askAgain = false;
        }
    };
}

/**
 * Whether the editor asks for the findings of a file. Those of a configuration matter while it is closed too; then only an editor that takes
 * related files gets to know.
 */
function isAskedFor(session: Session, address: string): boolean {
    return pulls(session) && (session.open.has(address) || takesRelated(session) || !isConfiguration(address));
}
