import { CompletionItemKind } from 'vscode-languageserver';
import { profiles } from '../../../language/profiles/resolve.js';
import type { Gauge } from '../../../language/generated/ast.js';
import { isWaivable, rules } from '../../../language/rules/index.js';
import { placeNames } from '../../../language/syntax/places.js';
import type { ProtocolServices } from '../../../language/syntax/services.js';
import type { Next } from '../../../language/syntax/walk/position.js';
import type { View } from '../session.js';
import { lineSnippet } from './line-snippet.js';
import { ranks, type Proposal } from './proposal.js';

/** The answers that a fact or test can have. */
export function choiceProposals(measured: Gauge | undefined): Proposal[] {
    const choices = measured?.members.flatMap(member => (member.$type === 'GaugeValues' ? member.values : [])) ?? [];
    return choices.map(label => ({ label, kind: CompletionItemKind.EnumMember, rank: ranks.value, description: measured?.label }));
}

/** The sets of requirements that a protocol can follow. */
export function profileProposals(): Proposal[] {
    return profiles().map(({ name, title, jurisdiction }) => ({
        label: name, kind: CompletionItemKind.Module, rank: ranks.value, description: `${title}, ${jurisdiction}`
    }));
}

/** The codes of findings that may be accepted; those of findings in the file first. */
export function codeProposals({ checked }: View): Proposal[] {
    const found = new Set(checked.findings.map(({ code }) => code));
    return rules.filter(isWaivable).map(({ code, summary }) => ({
        label: code, kind: CompletionItemKind.EnumMember, rank: found.has(code) ? ranks.own : ranks.value, documentation: summary
    }));
}

/** The libraries that can be used. */
export const libraryProposals: readonly Proposal[] = [{
    label: 'standard',
    kind: CompletionItemKind.Module, rank: ranks.value,
    description: 'Instruments, vital signs, tests, conditions, medications, people'
}];

/** What states a value of something measured: which figures make sense depends on that. */
const ofMeasured: ReadonlySet<string> = new Set(['Test', 'Fact', 'Cell']);

/** An example of a number, a date or a text, where the language knows one for the place. What a value is compared with depends on the value. */
export function exampleProposals(services: ProtocolServices, nexts: readonly Next[]): Proposal[] {
    const examples = nexts
        .filter(({ word, uses }) => /^(?:NUMBER|DATE|VERSION)$/.test(word) && !uses.some(({ rule, property }) => property === 'amount' && ofMeasured.has(rule)))
        .flatMap(({ uses }) => exampleOf(uses) ?? []);
    return [...new Set(examples)].map(label => ({
        label,
        kind: CompletionItemKind.Value, rank: ranks.value,
        detail: 'example',
        snippet: lineSnippet(services, `x ${label}`, '').trimStart()
    }));
}

function exampleOf(uses: Next['uses']): string | undefined {
    const place = uses.map(({ rule, property }) => placeNames[`${rule}.${property}`]).find(text => text !== undefined);
    const example = /such as `([^`]+)`/.exec(place ?? '')?.[1];
    return example !== undefined && /^[0-9]/.test(example) ? example : undefined;
}
