import { CodeActionKind } from 'vscode-languageserver';
import { ruleDocUrl } from '../../../language/rules/index.js';
import { serverCommands } from '../../messages/client.js';
import { findingsAt } from './fixes.js';
import type { Offers } from './offer.js';

/** The page of a rule, where the editor can open one. */
export const documentation: Offers = {
    kinds: [CodeActionKind.QuickFix],
    at(asked) {
        const { session, byAuthor } = asked;
        if (!byAuthor || session.client.window?.showDocument?.support !== true) {
            return [];
        }
        return [...new Set(findingsAt(asked).map(({ code }) => code))].map(code => {
            const title = `Show the page about \`${code}\``;
            const command = { title, command: serverCommands.showDocumentation, arguments: [{ uri: ruleDocUrl(code) }] };
            return { title, kind: CodeActionKind.QuickFix, command };
        });
    }
};
