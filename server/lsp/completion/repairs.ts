import { CompletionItemKind } from 'vscode-languageserver';
import type { View } from '../session.js';
import type { Cursor } from './cursor.js';
import { ranks, type Proposal } from './proposal.js';

/**
 * Puts what repairs a finding at the cursor first: the one right answer in place of the word there, or the words that are missing right here.
 * What is proposed anyway is taken from its place in the list.
 */
export function repairsFirst(view: View, cursor: Cursor, proposals: readonly Proposal[]): readonly Proposal[] {
    const words = repairsAt(view, cursor);
    const known = words.map(label => proposals.find(proposal => proposal.label === label) ?? { label, kind: CompletionItemKind.Text, rank: ranks.repair });
    const first = known.map(proposal => ({ ...proposal, rank: ranks.repair, filter: view.checked.text.slice(cursor.from, cursor.to) }));
    return [...first, ...proposals.filter(proposal => !known.includes(proposal))];
}

function repairsAt(view: View, { from, to, offset }: Cursor): readonly string[] {
    const { uri } = view.checked;
    const words = view.findings.flatMap(({ fixes }) => fixes.filter(({ preferred, edits }) => preferred && edits.length === 1)).flatMap(({ edits }) => edits)
        .filter(({ range }) => range.uri === uri && (range.start === from && range.end === to || range.start === offset && range.end === offset))
        .map(({ newText }) => newText.trim()).filter(word => word !== '' && !word.includes('\n'));
    return [...new Set(words)];
}
