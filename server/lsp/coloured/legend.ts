import { SemanticTokenModifiers, SemanticTokenTypes, type SemanticTokensLegend } from 'vscode-languageserver';
import type { ElementKind } from '../../../language/model/element.js';

const { class: visit, interface: person, struct: medication, variable: value, property: part, enumMember: term } = SemanticTokenTypes;
const { event: rule, method: activity, type: document, namespace: source, macro: shortForm } = SemanticTokenTypes;

/**
 * How names are coloured, by what they name. All are types that every editor knows:
 * - `class`: the protocol, its visits, phases and arms
 * - `interface`: roles and people; `struct`: medications; `variable`: what is measured or asked; `property`: scales and bands of it
 * - `enumMember`: terms, such as conditions, licences, routes
 * - `event`: what is decided or happens: criteria, checks, decisions, stop rules, emergency plans
 * - `method`: what is done; `type`: forms and settings; `namespace`: sources; `macro`: abbreviations
 */
export const nameTypes: Readonly<Record<ElementKind, SemanticTokenTypes>> = {
    'protocol': visit, 'session': visit, 'visit': visit, 'step': visit, 'phase': visit, 'arm': visit,
    'role': person, 'person': person,
    'medication': medication,
    'observable': value, 'scale': part,
    'diagnosis': term, 'drug-class': term, 'route': term, 'training': term, 'licence': term, 'equipment': term, 'approach': term, 'procedure': term, 'topic': term,
    'criterion': rule, 'check': rule, 'decision': rule, 'reaction': rule, 'emergency': rule, 'outcome': rule, 'definition': rule,
    'activity': activity, 'instruction': activity, 'administration': activity, 'supplement': activity, 'performance': activity, 'timeline': activity, 'duty': activity, 'monitor': activity, 'collection': activity, 'discharge': activity,
    'handoff': document, 'consent': document, 'consent-item': document, 'setting': document, 'narrative': document,
    'study': document, 'record': document, 'field': document, 'concomitant': rule, 'objective': document, 'measure': document, 'endpoint': document,
    'scenario': document, 'scenario-table': document, 'source': source, 'abbreviation': shortForm
};

/**
 * How the other words are coloured: keywords that begin lines and actions are `keyword`, those that link the parts of a line
 * and comparisons `operator`; units are `type`, codes and versions `number`.
 */
export const wordTypes = {
    keyword: SemanticTokenTypes.keyword,
    link: SemanticTokenTypes.operator,
    text: SemanticTokenTypes.string,
    number: SemanticTokenTypes.number,
    unit: SemanticTokenTypes.type,
    comment: SemanticTokenTypes.comment
} as const;

/** Where a name is declared, and names of the standard library. */
export const modifiers = { declaration: SemanticTokenModifiers.declaration, library: SemanticTokenModifiers.defaultLibrary } as const;

const tokenTypes = [...new Set<string>([...Object.values(wordTypes), ...Object.values(nameTypes)])];
const tokenModifiers: string[] = Object.values(modifiers);

/** The names by which token types and modifiers are numbered. */
export const legend: SemanticTokensLegend = { tokenTypes, tokenModifiers };

/** The number of a token type. */
export function typeNumber(type: string): number {
    return tokenTypes.indexOf(type);
}

/** The number of a set of modifiers. */
export function modifierNumber(set: readonly string[]): number {
    return set.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
}
