import { CodeActionKind, CodeActionRequest, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { Finding } from '../../language/rules/index.js';
import { diagnosticOf } from './diagnostics.js';
import { unasked, type Feature } from './feature.js';
import { addressOf, type Page, type Session } from './session.js';

/** The fixes that rules offer, where their findings are, and the line that accepts a finding. */
export const codeActions: Feature = {
    capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
    requests: [unasked(CodeActionRequest.type, [], actionsAt)]
};

function actionsAt(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
    const view = session.page(textDocument.uri);
    const wantsFixes = context.only?.every(kind => kind !== '' && !isWithinKind(CodeActionKind.QuickFix, kind)) !== true;
    if (!view || !wantsFixes) {
        return [];
    }
    const [start, end] = [view.offsetAt(range.start), view.offsetAt(range.end)];
    return view.findings
        .filter(finding => finding.range.start <= end && finding.range.end >= start)
        .flatMap(finding => fixesOf(session, view, finding));
}

/** Kinds are paths: `quickfix.spelling` lies in `quickfix`. */
function isWithinKind(kind: string, outer: string): boolean {
    return kind === outer || kind.startsWith(`${outer}.`);
}

function fixesOf(session: Session, view: Page, finding: Finding): CodeAction[] {
    const accept = session.workspace.acceptance(addressOf(view.uri), finding);
    return [...finding.fixes, ...accept ? [accept] : []].map(({ title, edits, preferred }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(session, view, finding)],
        isPreferred: preferred,
        edit: session.edit(edits)
    }));
}
