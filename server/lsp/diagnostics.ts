import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { isConfiguration, type Configuration } from '../../language/configuration/index.js';
import { ruleDocUrl, type Finding, type Severity } from '../../language/rules/index.js';
import { refreshLenses } from './code-lens.js';
import { detailsOf } from './feature.js';
import { notifyViewers } from './preview.js';
import { notifyFollowers } from './scenarios/followers.js';
import { addressOf, type Page, type Session } from './session.js';

/** The findings that the editor shows. */
export interface Diagnostics {
    /** Checks files again soon, and tells the editor what is wrong in them. Only files that somebody looks at are checked. */
    refresh(uris: Iterable<string>): void;
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
    /** Files that are closed again, with findings that are still listed. */
    const listed = new Set<string>();
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
            }
        });
    }

    function checkNext(): void {
        const next = [...waiting].find(uri => session.open.has(uri)) ?? [...waiting][0];
        if (next !== undefined) {
            waiting.delete(next);
            try {
                publish(next);
            } catch (error) {
                session.log(`${next} could not be checked: ${detailsOf(error)}`);
            }
        }
    }

    function publish(address: string): void {
        publishConfiguration(address);
        const view = session.page(address);
        if (!view) {
            return;
        }
        const diagnostics = view.findings.map(finding => diagnosticOf(session, view, finding));
        void connection.sendDiagnostics({ uri: view.uri, diagnostics, ...(view.version !== undefined && { version: view.version }) });
        if (diagnostics.length > 0) {
            listed.add(address);
        } else {
            listed.delete(address);
        }
        notifyViewers(session, connection, view.uri);
        notifyFollowers(session, connection, view.uri);
        refreshLenses(session, connection, view.uri);
    }

    /** What is wrong in the configuration of a file that is looked at is shown too, once for each of its texts. */
    function publishConfiguration(address: string): void {
        const configuration = isConfiguration(address) ? undefined : session.workspace.configuration(address);
        if (configuration && shown.get(configuration.uri) !== configuration) {
            shown.set(configuration.uri, configuration);
            publish(configuration.uri);
        }
    }

    return {
        refresh(uris) {
            for (const uri of uris) {
                if (session.open.has(uri) || listed.has(uri)) {
                    waiting.add(uri);
                    requests++;
                } else {
                    notifyFollowers(session, connection, uri);
                }
            }
            if (waiting.size > 0) {
                schedule();
            }
        },
        clear(uri) {
            waiting.delete(addressOf(uri));
            listed.delete(addressOf(uri));
            shown.delete(addressOf(uri));
            void connection.sendDiagnostics({ uri, diagnostics: [] });
        }
    };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    note: DiagnosticSeverity.Information
};

/** A finding as the editor shows it. */
export function diagnosticOf(session: Session, view: Page, finding: Finding): Diagnostic {
    const { code, severity, message, range, related } = finding;
    return {
        range: view.rangeOf(range),
        severity: severities[severity],
        source: 'regimen',
        code,
        codeDescription: { href: ruleDocUrl(code) },
        message,
        ...(related.length > 0 && { relatedInformation: related.map(place => ({ location: session.locate(place.range), message: place.message })) })
    };
}
