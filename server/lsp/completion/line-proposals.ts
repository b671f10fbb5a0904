import type { Gauge, Panel } from '../../../language/generated/ast.js';
import type { ProtocolServices } from '../../../language/syntax/services.js';
import type { Next } from '../../../language/syntax/walk/position.js';
import { CompletionItemKind } from 'vscode-languageserver';
import type { View } from '../session.js';
import { overridableProposals, removableProposals } from './base-proposals.js';
import { columnAt, columnsFirst, figureProposals } from './columns.js';
import type { Cursor } from './cursor.js';
import { mayEndLine } from './grammar-walk.js';
import { keywordProposals } from './keyword-proposals.js';
import { nameProposals } from './name-proposals.js';
import { findNode } from './names.js';
import { ranks, type Proposal } from './proposal.js';
import { staffFirst } from './staff.js';
import { unitProposals } from './unit-proposals.js';
import { choiceProposals, codeProposals, exampleProposals, libraryProposals, profileProposals } from './value-proposals.js';
import { writtenLines } from './written-lines.js';

/**
 * What may be written between texts: what goes on with the line first; at the beginning of a line, what begins one. After a line that
 * is not complete, both are proposed, since the author may want to leave it like that.
 */
export function lineProposals(services: ProtocolServices, view: View, cursor: Cursor): Proposal[] {
    const { newLine, before, walked: { position, lineStart, opened } } = cursor;
    const going = position?.next.filter(({ statement }) => !statement) ?? [];
    const starting = (position ?? lineStart)?.next.filter(({ statement }) => statement) ?? [];
    const goOn = (): Proposal[] => withoutDoubles([...phraseProposals(services, view, cursor), ...proposals(services, view, cursor, going)]);
    if (newLine && (!position || mayEndLine(position))) {
        const further = before?.type === '{' ? [] : going;
        const written = writtenLines(view, cursor.offset);
        const [again, anew] = [true, false].map(isThere => starting.filter(({ uses }) => written.has(uses[0]?.rule ?? '') === isThere)) as [Next[], Next[]];
        return withoutDoubles([
            ...keywordProposals(services, anew),
            ...keywordProposals(services, further, ranks.afterwards),
            ...keywordProposals(services, again, ranks.written)
        ]);
    }
    if (newLine) {
        return [...goOn(), ...keywordProposals(services, lineStart?.next.filter(({ statement }) => statement) ?? [], ranks.afterwards)];
    }
    return [...goOn(), ...opened || !before || before.type === '}' ? keywordProposals(services, starting) : []];
}

function proposals(services: ProtocolServices, view: View, cursor: Cursor, all: readonly Next[]): Proposal[] {
    const nexts = all.some(({ word }) => word === 'judges') ? behindSubject(services, view, cursor, all) : all;
    const names = nexts.flatMap(next => (next.word === 'ID' ? namesFor(services, view, cursor, next) : []));
    const beginsCondition = nexts.some(({ word }) => word === 'history of');
    return [
        ...beginsCondition ? names.map(afterWords) : names,
        ...exampleProposals(services, nexts),
        ...keywordProposals(services, nexts),
        ...operatorProposals(nexts, nexts === all ? ranks.word : ranks.value),
        ...nexts.some(({ word }) => word === '{') ? [block] : []
    ];
}

/** A condition seldom begins with somebody's judgement. */
function afterWords(proposal: Proposal): Proposal {
    return proposal.kind === CompletionItemKind.Interface ? { ...proposal, rank: ranks.afterwards } : proposal;
}

function operatorProposals(nexts: readonly Next[], rank: number): Proposal[] {
    return [...new Set(nexts.map(({ word }) => word))]
        .filter(word => /^[<>=±]/.test(word))
        .map(label => ({ label, kind: CompletionItemKind.Operator, rank: label === '±' ? ranks.word : rank }));
}

/** How a condition goes on behind its first name: a person judges, a figure is compared, an answer is or is not. */
function behindSubject(services: ProtocolServices, view: View, { offset, before }: Cursor, nexts: readonly Next[]): readonly Next[] {
    const name = before ? view.checked.text.slice(before.start, before.end) : '';
    const measured = findNode(services, view, offset, 'Observable', name) as Gauge | Panel | undefined;
    if (!measured) {
        return findNode(services, view, offset, 'Role', name) ? nexts.filter(({ word }) => word === 'judges') : nexts;
    }
    const isAnswer = measured.$type === 'Gauge' && measured.members.some(({ $type }) => $type === 'GaugeValues');
    const figures = /^([<>=≥≤]|falls$|rises$|NUMBER$)/;
    return nexts.filter(({ word }) => word !== 'judges' && (isAnswer ? !figures.test(word) : word !== 'is'));
}

function withoutDoubles(all: readonly Proposal[]): Proposal[] {
    return [...new Map(all.toReversed().map(proposal => [proposal.label, proposal])).values()].reverse();
}

const block: Proposal = { label: '{ }', kind: CompletionItemKind.Struct, rank: ranks.word, snippet: '{\n\t$0\n}', documentation: 'A block with more about it.' };

/** The places that are filled from a list. */
const lists: Readonly<Record<string, (view: View) => Proposal[]>> = {
    'FollowsLine.profiles': profileProposals, 'Use.library': () => [...libraryProposals], 'Waiver.code': codeProposals
};

/** What may stand where the author writes a word of their own: the name of another element, a unit, an answer. */
function namesFor(services: ProtocolServices, view: View, cursor: Cursor, { uses }: Next): Proposal[] {
    const { offset, walked: { line } } = cursor;
    const reference = uses.find(({ refersTo }) => refersTo !== undefined && refersTo !== '')?.refersTo;
    const outermost = uses.map(({ rule, property }) => `${rule}.${property}`);
    if (uses[0]?.rule === 'UnitName' || outermost[0] === 'Moment.unit') {
        return unitProposals(uses, writtenBefore(view, cursor), measuredIn(services, view, cursor));
    }
    if (outermost.some(place => /^(?:Test|Fact|Cell)\.choice$/.test(place))) {
        const cell = columnAt(view, cursor);
        return [...cell ? figureProposals(cell.facts, cell.column) : [], ...choiceProposals(measuredIn(services, view, cursor))];
    }
    const listed = outermost.flatMap(place => lists[place] ?? [])[0];
    if (listed) {
        return listed(view);
    }
    if (outermost.includes('Without.names')) {
        const word = line.findLast(({ as }) => as.some(isTakenKind))?.word;
        return word ? removableProposals(view, offset, view.checked.text.slice(word.start, word.end)) : [];
    }
    if (reference === 'Waivable') {
        return waivableProposals(services, view, cursor);
    }
    const declares = reference === undefined ? uses.find(({ property }) => property === 'name') : undefined;
    if (declares) {
        return overridableProposals(view, offset, declares.rule);
    }
    const instrument = reference === 'Scale' ? line.findLast(({ as }) => as.some(isObservable))?.word : undefined;
    const name = instrument && view.checked.text.slice(instrument.start, instrument.end);
    const names = reference === undefined || awaitsUnit(cursor) ? [] : nameProposals(services, view, offset, reference, name);
    return columnsFirst(view, cursor, staffFirst(view, cursor, names));
}

/** What a finding in this file may be about; a word before the name tells of which kind. */
function waivableProposals(services: ProtocolServices, view: View, { offset, walked: { line } }: Cursor): Proposal[] {
    const word = line.findLast(({ as }) => as.some(isWaivedKind))?.word;
    const kind = word && view.checked.text.slice(word.start, word.end);
    return nameProposals(services, view, offset, 'Waivable', kind).filter(({ declared }) => declared?.uri === view.checked.uri);
}

/** Behind a number comes its unit, even where the language would do without. */
function awaitsUnit({ before, walked: { position } }: Cursor): boolean {
    return before?.type === 'NUMBER' && position?.unitOrName === true;
}

function isTakenKind({ uses }: Next): boolean {
    return uses.some(({ rule, property }) => rule === 'Without' && property === 'kind');
}

function isWaivedKind({ uses }: Next): boolean {
    return uses.some(({ rule, property }) => rule === 'Waiver' && property === 'kind');
}

function isObservable({ uses }: Next): boolean {
    return uses.some(({ refersTo }) => refersTo === 'Observable');
}

/** The number right before the cursor. */
function writtenBefore(view: View, { before }: Cursor): string | undefined {
    return before?.type === 'NUMBER' ? view.checked.text.slice(before.start, before.end) : undefined;
}

/** What is measured or asked in the condition or the column that the cursor is in. */
function measuredIn(services: ProtocolServices, view: View, cursor: Cursor): Gauge | undefined {
    const word = cursor.walked.line.findLast(({ as }) => as.some(isObservable))?.word;
    const name = word ? view.checked.text.slice(word.start, word.end) : columnAt(view, cursor)?.column.of.written;
    const node = name === undefined ? undefined : findNode(services, view, cursor.offset, 'Observable', name);
    return node?.$type === 'Gauge' ? node as Gauge : undefined;
}

/** Phrases such as `at least`, of which the first word is written. */
function phraseProposals(services: ProtocolServices, view: View, { before, walkedBefore }: Cursor): Proposal[] {
    const written = before ? view.checked.text.slice(before.start, before.end) : '';
    const phrases = walkedBefore?.position?.next.filter(({ word, statement }) => word.startsWith(`${written} `) && !statement) ?? [];
    return keywordProposals(services, phrases).map(proposal => ({ ...proposal, from: before?.start }));
}
