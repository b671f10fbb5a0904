import { MarkupKind, SignatureHelpRequest, type SignatureHelp, type SignatureHelpParams, type SignatureInformation } from 'vscode-languageserver';
import { cursorAt } from './completion/cursor.js';
import { unasked, type Feature } from './feature.js';
import type { Session, View } from './session.js';
import { follow, type Followed, type Form } from './signatures/form.js';
import { signatureLines } from './signatures/lines.js';

/** Which part of a timing phrase, a dose, a check or another line comes next, and what each part means. */
export const signatureHelp: Feature = {
    capabilities: { signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: [' ', ','] } },
    requests: [unasked(SignatureHelpRequest.type, null, helpAt)]
};

function helpAt(session: Session, { textDocument, position }: SignatureHelpParams): SignatureHelp | null {
    const view = session.view(textDocument.uri);
    const line = view && lineBefore(session, view, view.offsetAt(position));
    const kind = line && signatureLines[line.keyword];
    const followed = line && kind ? fitting(kind.forms, kind.clauses ? lastClause(line.text) : line.text) : [];
    return followed.length === 0 ? null : {
        signatures: followed.map(one => signatureOf(line!.keyword, kind!.clauses === true, one)),
        activeSignature: 0,
        activeParameter: followed[0]!.active
    };
}

/** A line up to the cursor: its first word, and the rest with single spaces. */
interface LineBefore {
    readonly keyword: string;
    readonly text: string;
}

function lineBefore({ workspace }: Session, view: View, offset: number): LineBefore | undefined {
    const cursor = cursorAt(workspace.services, view, offset);
    const first = cursor?.walked.line[0]?.word;
    return !first || cursor.text || offset <= first.end ? undefined : {
        keyword: first.type,
        text: view.checked.text.slice(first.end, offset).replace(/\s+/g, ' ')
    };
}

/** What stands behind the last comma that parts two clauses; a comma between numbers belongs to its clause. */
function lastClause(text: string): string {
    return text.split(',').reduce((clause, piece) => (listOfNumbers.test(clause) ? `${clause},${piece}` : piece));
}

const listOfNumbers = /^ ?(?:at (?:day|week|month)s?|on days|nominal days?) [\d,\s−-]+$/;

/** The forms that a text may be written in, those first of which most is written; a form that is complete stands behind one that goes on. */
function fitting(forms: readonly Form[], text: string): readonly Followed[] {
    return forms.flatMap(form => follow(form, text) ?? [])
        .sort((a, b) => b.written - a.written || Number(isComplete(a)) - Number(isComplete(b)) || forms.indexOf(a.form) - forms.indexOf(b.form));
}

function isComplete({ form, active }: Followed): boolean {
    return active >= form.parts.length;
}

function signatureOf(keyword: string, clauses: boolean, { form, active }: Followed): SignatureInformation {
    let label = clauses ? '' : keyword;
    const parameters = form.parts.map(({ label: shown, means, optional }) => {
        const start = label.length + (label === '' ? 0 : 1) + (optional ? 1 : 0);
        label += `${label === '' ? '' : ' '}${optional ? `[${shown}]` : shown}`;
        return { label: [start, start + shown.length] as [number, number], documentation: { kind: MarkupKind.Markdown, value: means } };
    });
    return {
        label, parameters, activeParameter: active,
        documentation: { kind: MarkupKind.Markdown, value: `${form.means}\n\n\`${clauses ? '' : `${keyword} `}${form.example}\`` }
    };
}
