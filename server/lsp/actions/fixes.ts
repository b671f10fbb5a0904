import { CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Finding, Fix } from '../../../language/rules/index.js';
import { isErrorOfStructure, rules } from '../../../language/rules/index.js';
import { diagnosticOf } from '../reports.js';
import { addressOf, type Page } from '../session.js';
import type { Asked, Offer, Offers } from './offer.js';
import { fillsInChanges, filledInEdit } from '../workspace-edit.js';
import { withTheirLines } from './taken-out.js';

/** The kind that an editor asks for where it mends a file as it is saved. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.regimen`;

/** The findings that a place touches. */
export function findingsAt({ page, place }: Asked): readonly Finding[] {
    return page.findings.filter(finding => finding.range.start <= place.end && finding.range.end >= place.start);
}

/** The fixes that rules offer, where their findings are, and the line that accepts a finding. */
export const fixes: Offers = {
    kinds: [CodeActionKind.QuickFix],
    at: asked => [...findingsAt(asked).flatMap(finding => [...fixesOf(asked, finding), ...allOfKind(asked, finding)]), ...elsewhere(asked)]
};

/** Everything at once that has one right answer, as long as it changes nothing that the text says already. */
export const allFixes: Offers = {
    kinds: [fixAllKind],
    at(asked) {
        const { page } = asked;
        const chosen = apart(page, page.findings.filter(isMendedUnasked).flatMap(rightAnswer));
        return chosen.length === 0 ? [] : [{ title: 'Fix everything that has one right answer', kind: fixAllKind, edit: () => made(asked, chosen) }];
    }
};

/** The fixes of findings that are shown elsewhere, and that change what stands here. */
function elsewhere(asked: Asked): Offer[] {
    const touches = ({ range }: Edit): boolean => range.uri === addressOf(asked.page.uri) && range.start <= asked.place.end && range.end >= asked.place.start;
    return asked.page.findings.flatMap(finding => finding.fixes.filter(({ onlyThere, edits }) => onlyThere === true && edits.some(touches))
        .map(fix => offerOf(asked, finding, fix, () => made(asked, [fix]))));
}

function fixesOf(asked: Asked, finding: Finding): Offer[] {
    const { session, page } = asked;
    const accept = session.workspace.acceptance(addressOf(page.uri), finding);
    return [
        ...finding.fixes.filter(({ onlyThere }) => onlyThere !== true).map(fix => offerOf(asked, finding, fix, () => made(asked, [fix]))),
        ...accept ? [offerOf(asked, finding, accept, () => accepted(asked, accept))] : []
    ];
}

function offerOf({ session, page }: Asked, finding: Finding, { title, preferred }: Fix, edit: () => WorkspaceEdit): Offer {
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(session, page, finding)], isPreferred: preferred, edit, atOnce: true };
}

/** The line that accepts a finding; where the editor can, the reason, the person and the date are fields to fill in one after the other. */
function accepted(asked: Asked, fix: Fix): WorkspaceEdit {
    const [edit] = fix.edits;
    return edit && fillsInChanges(asked.session) ? filledInEdit(asked.session, edit.range, waiverSnippet(edit.newText)) : made(asked, [fix]);
}

function waiverSnippet(line: string): string {
    const [before = '', date = '', after = ''] = line.replace(/[\\$}]/g, '\\$&').split(/because "" by "" until (\S+)/);
    return `${before}because "$1" by "$2" until \${3:${date}}${after}`;
}

function made({ session, page, view }: Asked, chosen: readonly Pick<Fix, 'edits'>[]): WorkspaceEdit {
    const edits = chosen.flatMap(each => each.edits);
    return session.edit(view ? withTheirLines(addressOf(page.uri), view.checked.text, edits) : edits);
}

/** The fixes of all findings of one rule, where there are several; the author chose the rule, so the meaning may change. */
function allOfKind(asked: Asked, finding: Finding): Offer[] {
    const { session, page } = asked;
    const alike = page.findings.filter(({ code }) => code === finding.code);
    const chosen = rightAnswer(finding).length === 0 ? [] : apart(page, alike.flatMap(rightAnswer));
    return chosen.length < 2 ? [] : [{
        title: `Fix all ${chosen.length} findings \`${finding.code}\` in this file`,
        kind: CodeActionKind.QuickFix,
        diagnostics: alike.map(each => diagnosticOf(session, page, each)),
        edit: () => made(asked, chosen)
    }];
}

/**
 * Whether a finding is mended without anybody looking: where the text as it is means nothing, so that no statement is lost, or
 * where the fix changes the spelling alone. A dose, a person or a time that somebody wrote is never changed in passing.
 */
function isMendedUnasked({ code, fixes: offered }: Finding): boolean {
    const rule = rules.find(known => known.code === code);
    return (rule !== undefined && isErrorOfStructure(rule)) || offered.some(({ preferred, spellingOnly }) => preferred && spellingOnly === true);
}

function rightAnswer({ fixes: offered }: Finding): Fix[] {
    return offered.filter(({ preferred }) => preferred).slice(0, 1);
}

/** Those fixes that stay in the file and do not touch what another of them changes; the first in the text counts. */
function apart(page: Page, all: readonly Fix[]): readonly Fix[] {
    const address = addressOf(page.uri);
    const taken: Fix['edits'][number]['range'][] = [];
    return all.filter(({ edits }) => {
        const free = edits.every(({ range }) => range.uri === address && taken.every(other => range.end < other.start || other.end < range.start));
        if (free) {
            taken.push(...edits.map(({ range }) => range));
        }
        return free;
    });
}
