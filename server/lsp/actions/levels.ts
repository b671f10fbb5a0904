import { CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { levelChange } from '../../../language/configuration/set-level.js';
import { isErrorOfStructure, levelOf, noSettings, rules, type Level } from '../../../language/rules/index.js';
import { resolvePath } from '../../../language/syntax/import-graph.js';
import { addressOf, type Session } from '../session.js';
import { createdFile } from '../workspace-edit.js';
import { findingsAt } from './fixes.js';
import { createsFiles, type Asked, type Offer, type Offers } from './offer.js';

/** What the clinic wants the findings of a rule to count as: a line in the nearest `regimen.yaml`, or in a new one beside the file. */
export const levels: Offers = {
    kinds: [CodeActionKind.QuickFix],
    at(asked) {
        const codes = asked.byAuthor && asked.view ? [...new Set(findingsAt(asked).map(({ code }) => code))] : [];
        return codes.flatMap(code => offersFor(asked, code));
    }
};

function offersFor({ session, page }: Asked, code: string): Offer[] {
    const rule = rules.find(known => known.code === code);
    const settings = session.workspace.configuration(addressOf(page.uri))?.settings ?? noSettings;
    if (!rule || isErrorOfStructure(rule)) {
        return [];
    }
    const now = levelOf(rule, settings);
    const others = (['error', 'warning', 'info', 'off'] as const).filter(level => level !== now);
    return others.flatMap(level => {
        const edit = levelEdit(session, page.uri, code, level);
        const title = level === 'off' ? `Turn \`${code}\` off in regimen.yaml` : `Count \`${code}\` as ${inWords[level]} in regimen.yaml`;
        return edit ? [{ title, kind: CodeActionKind.QuickFix, edit }] : [];
    });
}

const inWords = { error: 'an error', warning: 'a warning', info: 'a remark' } as const;

function levelEdit(session: Session, uri: string, code: string, level: Level): (() => WorkspaceEdit) | undefined {
    const file = session.workspace.configuration(addressOf(uri));
    if (file) {
        const change = levelChange(file.text, code, level);
        return change && (() => session.edit([{ range: { uri: file.uri, start: change.start, end: change.end }, newText: change.newText }]));
    }
    const change = levelChange('', code, level);
    return change && createsFiles(session) ? () => createdFile(resolvePath(uri, 'regimen.yaml'), change.newText) : undefined;
}
