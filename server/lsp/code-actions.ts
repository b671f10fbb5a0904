import {
    CodeActionKind, CodeActionRequest, CodeActionResolveRequest, CodeActionTriggerKind, type CodeAction, type CodeActionContext, type CodeActionParams
} from 'vscode-languageserver';
import type { Finding } from '../../language/rules/index.js';
import { diagnosticOf } from './diagnostics.js';
import { unasked, wanted, type Feature } from './feature.js';
import { missingAt, withScenario } from './scenarios/missing.js';
import { addressOf, type Page, type Session, type Stretch } from './session.js';

/** The fixes that rules offer, where their findings are, the line that accepts a finding, and scenarios for what none reaches. */
export const codeActions: Feature = {
    capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor], resolveProvider: true } },
    requests: [unasked(CodeActionRequest.type, [], actionsAt), wanted(CodeActionResolveRequest.type, withScenario)]
};

function actionsAt(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
    const page = session.page(textDocument.uri);
    if (!page) {
        return [];
    }
    const place = { start: page.offsetAt(range.start), end: page.offsetAt(range.end) };
    const fixes = wants(context, CodeActionKind.QuickFix) ? page.findings
        .filter(finding => finding.range.start <= place.end && finding.range.end >= place.start)
        .flatMap(finding => fixesOf(session, page, finding)) : [];
    return [...fixes, ...scenariosFor(session, textDocument.uri, place, context)];
}

function wants({ only }: CodeActionContext, kind: string): boolean {
    return !only || only.some(outer => outer === '' || isWithinKind(kind, outer));
}

/** Kinds are paths: `quickfix.spelling` lies in `quickfix`. */
function isWithinKind(kind: string, outer: string): boolean {
    return kind === outer || kind.startsWith(`${outer}.`);
}

/**
 * Scenarios for what none reaches. Where there are some already they are fixes; a protocol without any is left alone unless the author asks.
 * The patients are looked for when one is chosen, so that nothing waits for them while somebody types.
 */
function scenariosFor(session: Session, uri: string, place: Stretch, context: CodeActionContext): CodeAction[] {
    const view = session.view(uri);
    const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
    const refactors = wants(context, CodeActionKind.Refactor) && isAsked;
    if (!view || !resolvesEdits(session)) {
        return [];
    }
    return missingAt(view, place, refactors).flatMap(({ title, data, isFirst }) => {
        const kind = isFirst ? CodeActionKind.Refactor : CodeActionKind.QuickFix;
        return wants(context, kind) ? [{ title, kind, data }] : [];
    });
}

function resolvesEdits({ client }: Session): boolean {
    return client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
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
