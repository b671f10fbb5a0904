import { CompletionItemKind } from 'vscode-languageserver';
import { elements } from '../../../language/analysis/elements.js';
import { kindOfNode } from '../../../language/model/build/ids.js';
import { kindTakenAway } from '../../../language/model/build/extension.js';
import type { Element } from '../../../language/model/element.js';
import type { View } from '../session.js';
import { ranks, type Proposal } from './proposal.js';

/**
 * What an extending protocol takes over and may leave out.
 * @param word the word behind `without`, such as `criterion`
 */
export function removableProposals(view: View, offset: number, word: string): Proposal[] {
    return takenOver(view, offset, element => element.kind === kindTakenAway(word)).map(element => ({ ...proposalFor(element), snippet: element.name }));
}

/**
 * What an extending protocol takes over and may change, offered where a new name is expected.
 * @param rule the rule of the grammar that reads the element
 */
export function overridableProposals(view: View, offset: number, rule: string): Proposal[] {
    const kind = kindOfNode({ $type: rule });
    return takenOver(view, offset, element => element.kind === kind).map(element => ({
        ...proposalFor(element),
        snippet: `${element.name} "${element.label.replace(/[\\$}]/g, '\\$&')}"`
    }));
}

function takenOver(view: View, offset: number, fits: (element: Element) => boolean): Element[] {
    const protocol = view.names.protocolAt(offset);
    return protocol?.extends ? elements(protocol).filter(element => element.inheritedFrom !== undefined && element.name !== '' && fits(element)) : [];
}

function proposalFor({ name, label, inheritedFrom, nameRange }: Element): Proposal {
    return {
        label: name, kind: CompletionItemKind.Reference, description: label, detail: `of ${inheritedFrom}`, rank: ranks.own,
        declared: { uri: nameRange.uri, offset: nameRange.start }
    };
}
