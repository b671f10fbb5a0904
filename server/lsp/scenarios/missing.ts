import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { factsOf, type ProtocolFacts } from '../../../language/analysis/facts.js';
import { once } from '../../../language/analysis/once.js';
import { coverageOf, type Goal } from '../../../language/analysis/play/coverage.js';
import { suggestionFor } from '../../../language/analysis/play/suggestions.js';
import { suggestedText } from '../../../language/analysis/play/suggested-text.js';
import type { Element, SourceRange } from '../../../language/model/element.js';
import type { Session, Stretch, View } from '../session.js';

/** What the editor gives back when the author has chosen a scenario to add. */
interface MissingScenario {
    readonly uri: string;
    readonly protocol: string;
    /** Where the goal stands, and what it is. */
    readonly start: number;
    readonly goal: string;
}

/** A scenario that could be added. */
interface Missing {
    readonly title: string;
    readonly data: MissingScenario;
    /** Whether its protocol has no scenario yet. */
    readonly isFirst: boolean;
}

/** What no scenario reaches; the scenarios have to run for it, once for each state of the text. */
const unreached = once((facts: ProtocolFacts): readonly Goal[] => coverageOf(facts).goals.filter(({ reached }) => !reached));

/**
 * What no scenario of a protocol reaches of the condition or branch at a place, or else of the criterion or decision around it.
 * The patient who would reach it is not looked for yet: that takes long.
 * @param wanted whether a protocol without scenarios is of interest too
 */
export function missingAt({ checked, uri }: View, { start, end }: Stretch, wanted: boolean): readonly Missing[] {
    return factsOf(checked.model).flatMap(facts => {
        const { protocol } = facts;
        const touched = ({ range }: { readonly range: SourceRange }): boolean => range.uri === checked.uri && range.start <= end && range.end >= start;
        const elements: readonly Element[] = [...protocol.criteria, ...protocol.decisions].filter(touched);
        const tested = protocol.scenarios.length + protocol.scenarioTables.length > 0;
        if (elements.length === 0 || !(tested || wanted)) {
            return [];
        }
        const all = unreached(facts).filter(goal => elements.includes(goal.element) && isOffered(goal));
        const here = all.filter(touched);
        return (here.length > 0 ? here : all).map(goal => ({
            title: titleOf(goal, checked.text), data: { uri, protocol: protocol.name, start: goal.range.start, goal: goal.text }, isFirst: !tested
        }));
    });
}

function isOffered({ kind }: Goal): boolean {
    return kind === 'side' || kind === 'boundary' || kind === 'branch';
}

/** So many characters of a condition stand in a title. */
const longest = 50;

function titleOf({ kind, text, range, side, value }: Goal, source: string): string {
    if (value) {
        return `Add a scenario for the limit \`${value.condition.value.written} ${value.amount.written}\``;
    }
    const clause = source.slice(range.start, range.end).replace(/\s+/g, ' ');
    const short = clause.length > longest ? `${clause.slice(0, longest)}…` : clause;
    return kind === 'branch' ? `Add a scenario in which ${text}` : `Add a scenario for a patient who ${side?.met === true ? 'meets' : 'does not meet'} \`${short}\``;
}

/**
 * The action with the patient written out: behind the last scenario of the protocol, or at its end. Where there is none, the author is told why, and the
 * action changes nothing. Actions that change something already stay as they are.
 */
export function withScenario(session: Session, action: CodeAction): CodeAction {
    const made = action.edit || !isMissing(action.data) ? undefined : scenarioFor(session, action.data);
    if (typeof made === 'string') {
        session.tell(made);
    }
    return typeof made === 'object' ? { ...action, edit: made } : action;
}

function isMissing(data: unknown): data is MissingScenario {
    return typeof data === 'object' && data !== null && 'uri' in data && 'goal' in data;
}

/** The change that adds a scenario, or a sentence that says why there is none. */
function scenarioFor(session: Session, { uri, protocol: name, start, goal: text }: MissingScenario): WorkspaceEdit | string {
    const view = session.view(uri);
    const facts = view && factsOf(view.checked.model).find(({ protocol }) => protocol.name === name);
    const goal = facts && unreached(facts).find(candidate => candidate.range.start === start && candidate.text === text);
    if (!view || !facts || !goal) {
        return 'The text has changed since, so no scenario was added. Ask for it again.';
    }
    const suggestion = suggestionFor(facts, goal);
    if (!suggestion) {
        return `No scenario was added, because no patient was found for this: ${text}.`;
    }
    const { scenarios, scenarioTables } = facts.protocol;
    const written = suggestedText([suggestion], new Set([...scenarios, ...scenarioTables].map(({ name: taken }) => taken)));
    const { at, text: newText } = insertionOf(facts, view.checked.text, written);
    return session.edit([{ range: { uri: view.checked.uri, start: at, end: at }, newText }]);
}

/** Where a further scenario goes: behind the last one of the protocol, or at its end. */
export function insertionOf({ protocol }: ProtocolFacts, source: string, written: string): { readonly at: number; readonly text: string } {
    const block = written.trimEnd().split('\n').map(line => (line === '' ? '' : `    ${line}`)).join('\n');
    const last = Math.max(...[...protocol.scenarios, ...protocol.scenarioTables].map(({ range }) => range.end));
    if (Number.isFinite(last)) {
        return { at: last, text: `\n\n${block}` };
    }
    const brace = protocol.range.end - 1;
    const lineStart = source.lastIndexOf('\n', brace) + 1;
    return source.slice(lineStart, brace).trim() === '' && lineStart > 0 ? { at: lineStart, text: `\n${block}\n` } : { at: brace, text: `\n${block}\n` };
}
