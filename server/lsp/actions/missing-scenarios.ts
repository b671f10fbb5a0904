import { CodeActionKind } from 'vscode-languageserver';
import { missingAt } from '../scenarios/missing.js';
import { resolvesEdits, wants, type Offers } from './offer.js';

/**
 * Scenarios for what none reaches. Where there are some already they are fixes; a protocol without any is left alone unless the author asks.
 * The patients are looked for when one is chosen, so that nothing waits for them while somebody types.
 */
export const missingScenarios: Offers = {
    kinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
    at({ session, view, place, context, byAuthor }) {
        const refactors = wants(context, CodeActionKind.Refactor) && byAuthor;
        return view && resolvesEdits(session) ? missingAt(view, place, refactors).map(({ title, data, isFirst }) => {
            const kind = isFirst ? CodeActionKind.Refactor : CodeActionKind.QuickFix;
            return { title, data, kind };
        }) : [];
    }
};
