import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Gauge } from '../../../language/generated/ast.js';
import type { ProtocolServices } from '../../../language/syntax/services.js';
import { partOf, rootOf } from '../../../language/syntax/tree.js';
import { isLibrary } from '../names/known-elements.js';
import type { View } from '../session.js';
import { visibleNames } from './names.js';
import { ranks, type Proposal } from './proposal.js';

/** The names of elements of a type that are visible at a place. */
export function nameProposals(services: ProtocolServices, view: View, offset: number, type: string, before?: string): Proposal[] {
    return visibleNames(services, view, offset, type, before).flatMap(({ name, node }): Proposal[] => {
        const home = node && rootOf(node).$document?.uri.toString();
        return node === undefined || home === undefined ? [] : [{
            label: name,
            kind: kinds[node.$type] ?? CompletionItemKind.Constant,
            description: labelOf(node),
            detail: detailOf(node, isLibrary(home)),
            declared: { uri: home, offset: (partOf(node, 'name') ?? node.$cstNode)?.offset ?? 0 },
            rank: isLibrary(home) ? ranks.library : home === view.checked.uri ? ranks.own : ranks.imported
        }];
    });
}

/** What an instrument measures, in short, and whether it comes with the language. */
function detailOf(node: AstNode, fromLibrary: boolean): string | undefined {
    const lines = node.$type === 'Gauge' ? (node as Gauge).members.filter(({ $type }) => toldLines.has($type)) : [];
    const parts = [...lines.map(line => (line.$cstNode?.text ?? '').replace(/\s+/g, ' ')), ...fromLibrary ? ['standard library'] : []];
    return parts.length > 0 ? parts.join(', ') : undefined;
}

const toldLines: ReadonlySet<string> = new Set(['GaugeRange', 'GaugeUnit', 'Recall']);

/** The text that a reader sees for an element. */
function labelOf(node: AstNode): string | undefined {
    const { label, text, title } = node as { readonly label?: string; readonly text?: string; readonly title?: string };
    return label ?? text ?? title;
}

const kinds: Readonly<Record<string, CompletionItemKind>> = {
    Session: CompletionItemKind.Class, Step: CompletionItemKind.Class,
    Role: CompletionItemKind.Interface,
    Medication: CompletionItemKind.Struct,
    Gauge: CompletionItemKind.Variable, Panel: CompletionItemKind.Variable, Scale: CompletionItemKind.Property,
    Criterion: CompletionItemKind.Event, Reaction: CompletionItemKind.Event, Emergency: CompletionItemKind.Event,
    Activity: CompletionItemKind.Method,
    Source: CompletionItemKind.Reference,
    Consent: CompletionItemKind.File, Handoff: CompletionItemKind.File, Setting: CompletionItemKind.File, Objective: CompletionItemKind.File
};
