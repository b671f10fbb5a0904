import { CodeActionRequest, CodeActionResolveRequest, CodeActionTriggerKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { days } from './actions/days.js';
import { documentation } from './actions/documentation.js';
import { extraction } from './actions/extract.js';
import { allFixes, fixes } from './actions/fixes.js';
import { imports } from './actions/imports.js';
import { inlining } from './actions/inline.js';
import { levels } from './actions/levels.js';
import { missingScenarios } from './actions/missing-scenarios.js';
import { resolvesEdits, wants, type Asked, type Offer, type Offers } from './actions/offer.js';
import { unasked, wanted, type Feature } from './feature.js';
import { withScenario } from './scenarios/missing.js';
import type { Session, Stretch } from './session.js';

/** Everything that can be offered, in the order in which it is shown. */
const all: readonly Offers[] = [fixes, levels, documentation, missingScenarios, extraction, inlining, days, allFixes, imports];

/** What can be done at a place: fixes, ways to accept a finding, other ways to write the same, scenarios that are missing. */
export const codeActions: Feature = {
    capabilities: { codeActionProvider: { codeActionKinds: [...new Set(all.flatMap(({ kinds }) => kinds))], resolveProvider: true } },
    requests: [unasked(CodeActionRequest.type, [], actionsAt), wanted(CodeActionResolveRequest.type, resolved)]
};

/** What the editor gives back when the author has chosen something whose change is not worked out yet. */
interface Chosen {
    readonly uri: string;
    readonly kind: string;
    readonly place: Stretch;
}

function actionsAt(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
    const page = session.page(textDocument.uri);
    if (!page) {
        return [];
    }
    const place = { start: page.offsetAt(range.start), end: page.offsetAt(range.end) };
    const byAuthor = context.triggerKind !== CodeActionTriggerKind.Automatic;
    const asked: Asked = { session, page, view: session.view(textDocument.uri), place, context, byAuthor };
    return offersAt(asked).flatMap(offer => actionOf(asked, offer));
}

function offersAt(asked: Asked): Offer[] {
    const wantsAny = (kinds: readonly string[]): boolean => kinds.some(kind => wants(asked.context, kind));
    const { say } = asked.session.workspace;
    return all.filter(({ kinds }) => wantsAny(kinds)).flatMap(({ at }) => at(asked)).filter(({ kind }) => wants(asked.context, kind))
        .map(offer => ({ ...offer, title: say(offer.title), ...offer.refusal !== undefined && { refusal: say(offer.refusal) } }));
}

function actionOf({ session, page, place }: Asked, { refusal, edit, atOnce, ...offer }: Offer): CodeAction[] {
    if (refusal !== undefined) {
        return session.client.textDocument?.codeAction?.disabledSupport === true ? [{ ...offer, disabled: { reason: refusal } }] : [];
    }
    const later: Chosen | undefined = edit && atOnce !== true && resolvesEdits(session) ? { uri: page.uri, kind: offer.kind, place } : undefined;
    return [{ ...offer, ...later ? { data: later } : edit && { edit: edit() } }];
}

/** An action with its change. Actions that change something already stay as they are. */
function resolved(session: Session, action: CodeAction): CodeAction {
    if (action.edit || !isChosen(action.data)) {
        return withScenario(session, action);
    }
    const { uri, kind, place } = action.data;
    const page = session.page(uri);
    const asked = page && { session, page, view: session.view(uri), place, context: { diagnostics: [], only: [kind] }, byAuthor: true };
    const edit = asked && offersAt(asked).find(({ title, refusal }) => title === action.title && refusal === undefined)?.edit;
    if (!edit) {
        session.tell('The text has changed since. Ask once more what can be done here.');
    }
    return edit ? { ...action, edit: edit() } : action;
}

function isChosen(data: unknown): data is Chosen {
    return typeof data === 'object' && data !== null && 'uri' in data && 'kind' in data && 'place' in data;
}
