import {
    DocumentDiagnosticRequest, LSPErrorCodes, ResponseError, WorkspaceDiagnosticRequest,
    type DocumentDiagnosticParams, type DocumentDiagnosticReport, type FullDocumentDiagnosticReport, type UnchangedDocumentDiagnosticReport,
    type WorkspaceDiagnosticParams, type WorkspaceDiagnosticReport, type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver';
import type { Feature, Sliced } from './feature.js';
import { isLibrary } from './names/known-elements.js';
import { reportOf, type Report } from './reports.js';
import { addressOf, type Session } from './session.js';

/** An editor keeps what it shows, and asks again or not. */
const keepWhatIsShown = (retriggerRequest: boolean): ResponseError<unknown> => (
    new ResponseError(LSPErrorCodes.ServerCancelled, 'The findings are not to be had now.', { retriggerRequest })
);

/** What is wrong in a file or in all, for an editor that asks for it instead of being told. */
export const pullDiagnostics: Feature = {
    capabilities: { diagnosticProvider: { identifier: 'regimen', interFileDependencies: true, workspaceDiagnostics: true, workDoneProgress: true } },
    requests: [
        { method: DocumentDiagnosticRequest.method, answer: documentReport, onChange: keepWhatIsShown(true), onFault: { answer: keepWhatIsShown(false) } },
        { method: WorkspaceDiagnosticRequest.method, answer: workspaceReport, onChange: 'goes on', onFault: { answer: keepWhatIsShown(false) } }
    ]
};

/** What an editor that asks was told last of each file, by its id. */
const told = new WeakMap<Session, Map<string, string>>();
/** The files in which something else may be wrong by now. */
const unsettled = new WeakMap<Session, Set<string>>();

/** Whether an editor asks for findings; such an editor is told none. */
export function pulls({ client }: Session): boolean {
    return client.textDocument?.diagnostic !== undefined;
}

/** Whether an editor that asks about one file may be told about others too. */
export function takesRelated({ client }: Session): boolean {
    return client.textDocument?.diagnostic?.relatedDocumentSupport === true;
}

/** In a file something else may be wrong now. */
export function unsettle(session: Session, address: string): void {
    unsettled.set(session, (unsettled.get(session) ?? new Set<string>()).add(address));
}

/** Whether an editor shows something else for a file than what is wrong in it now. */
export function isOutdated(session: Session, address: string): boolean {
    const before = told.get(session)?.get(address);
    return before !== undefined && before !== reportOf(session, session.page(address)).resultId;
}

/** An editor that closes a file shows nothing of it any more; that other things are wrong on the disk than in the text it had is no news to it. */
export function forget(session: Session, address: string): void {
    told.get(session)?.delete(address);
}

function tell(session: Session, address: string, { resultId }: Report): void {
    told.set(session, (told.get(session) ?? new Map<string, string>()).set(address, resultId));
    unsettled.get(session)?.delete(address);
}

function* documentReport(session: Session, { textDocument, previousResultId }: DocumentDiagnosticParams): Sliced<DocumentDiagnosticReport> {
    const address = addressOf(textDocument.uri);
    const report = reportOf(session, session.page(address));
    tell(session, address, report);
    const related: Record<string, FullDocumentDiagnosticReport> = {};
    for (const other of takesRelated(session) ? relatedTo(session, address) : []) {
        yield;
        const page = session.page(other);
        const theirs = reportOf(session, page);
        if (told.get(session)?.get(other) !== theirs.resultId) {
            related[page?.uri ?? other] = { kind: 'full', ...theirs };
        }
        tell(session, other, theirs);
    }
    return { ...reportFor(report, previousResultId), ...(Object.keys(related).length > 0 && { relatedDocuments: related }) };
}

/** The files that an edit of this one may have changed the findings of, and the configuration it is checked by. */
function relatedTo(session: Session, address: string): string[] {
    const configuration = session.workspace.configuration(address)?.uri;
    const changed = [...unsettled.get(session) ?? []].filter(other => session.open.has(other) || told.get(session)?.has(other) === true);
    const closed = configuration !== undefined && !session.open.has(configuration) ? [configuration] : [];
    return [...new Set([...changed, ...closed])].filter(other => other !== address).sort();
}

function reportFor(report: Report, before: string | undefined): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
    return before === report.resultId ? { kind: 'unchanged', resultId: report.resultId } : { kind: 'full', ...report };
}

/**
 * The findings of all files. An editor that takes parts gets each file as soon as it is checked; once it knows everything, its next request is
 * answered when something has changed, so that it does not ask in vain.
 */
function* workspaceReport(session: Session, { previousResultIds }: WorkspaceDiagnosticParams): Sliced<WorkspaceDiagnosticReport> {
    const before = new Map(previousResultIds.map(({ uri, value }) => [addressOf(uri), value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (;;) {
        const { takesParts } = yield;
        const changes = session.changes;
        let isNew = before.size === 0;
        for (const address of everyFile(session, before.keys())) {
            const page = session.page(address);
            const report = reportFor(reportOf(session, page), before.get(address));
            const item: WorkspaceDocumentDiagnosticReport = { uri: page?.uri ?? address, version: page?.version ?? null, ...report };
            isNew ||= report.kind === 'full';
            if (takesParts) {
                yield { items: [item] };
            } else {
                items.push(item);
                yield;
            }
        }
        if (isNew || !takesParts) {
            return { items };
        }
        if (session.changes === changes) {
            yield session.nextChange();
        }
    }
}

/** All protocols and what is set for them, and the files that the editor was told about, which may be gone. */
function everyFile({ workspace }: Session, before: Iterable<string>): string[] {
    const protocols = workspace.documents().filter(uri => !isLibrary(uri));
    const configurations = protocols.flatMap(uri => workspace.configuration(uri)?.uri ?? []);
    return [...new Set([...protocols, ...configurations, ...before])].sort();
}
