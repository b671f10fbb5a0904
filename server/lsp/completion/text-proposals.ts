import { UriUtils, URI } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { figures } from '../../../language/analysis/figures/index.js';
import type { Session, View } from '../session.js';
import type { Word } from '../words.js';
import type { Cursor } from './cursor.js';
import { nameProposals } from './name-proposals.js';
import { ranks, type Proposal } from './proposal.js';

/** What may be written inside a text in quotes: figures and citations in prose, paths of files to import. */
export function textProposals(session: Session, view: View, cursor: Cursor, text: Word): Proposal[] {
    const purposes = cursor.walked.position?.next.filter(({ word }) => word === text.type).flatMap(({ uses }) => uses) ?? [];
    const before = view.checked.text.slice(text.start, cursor.offset);
    if (purposes.some(({ rule, property }) => rule === 'Import' && property === 'path')) {
        return pathProposals(session, view, text.start + 1);
    }
    const isProse = purposes.some(({ rule, property }) => (rule === 'Narrative' || rule === 'ConsentItem') && property === 'text');
    return isProse ? [...figureProposals(view, cursor, before), ...citationProposals(session, view, cursor, before)] : [];
}

function figureProposals(view: View, { offset }: Cursor, before: string): Proposal[] {
    const open = /\{\s*([^{}\s]*)$/.exec(before);
    const protocol = view.names.protocolAt(offset);
    const closing = view.checked.text[offset] === '}' ? '' : '\\}';
    return open && protocol
        ? [...figures(protocol)].map(([path, value]) => ({
            label: path,
            kind: CompletionItemKind.Value, rank: ranks.value,
            description: value,
            snippet: `${path}${closing}`,
            from: offset - (open[1]?.length ?? 0)
        }))
        : [];
}

function citationProposals({ workspace: { services } }: Session, view: View, { offset }: Cursor, before: string): Proposal[] {
    const open = /\[@([^[\]\s]*)$/.exec(before);
    const closing = view.checked.text[offset] === ']' ? '' : ']';
    return open
        ? nameProposals(services, view, offset, 'Source').map(proposal => ({
            ...proposal,
            snippet: `${proposal.label}${closing}`,
            from: offset - (open[1]?.length ?? 0)
        }))
        : [];
}

/** The other protocols of the workspace, by their path from this file. */
function pathProposals({ workspace }: Session, { checked: { uri } }: View, from: number): Proposal[] {
    const folder = UriUtils.dirname(URI.parse(uri));
    return workspace.documents().filter(other => other !== uri && URI.parse(other).scheme === folder.scheme).map(other => ({
        label: UriUtils.relative(folder, URI.parse(other)),
        kind: CompletionItemKind.File, rank: ranks.value,
        from
    }));
}
