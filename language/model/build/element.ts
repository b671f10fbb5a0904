import type { Citation as CitationNode, Silence as SilenceNode } from '../../generated/ast.js';
import { isClosedText, closingQuotes } from '../../syntax/prose.js';
import { partOf, partsOf, type AstNode, type Reference, type Torn } from '../../syntax/tree.js';
import type { Citation, Element, ElementKind, Provenance, Ref, Silence } from '../element.js';
import { membersOf } from './members.js';
import { compact, present } from './compact.js';
import { follow, rangeIn, rangeOf, rangeOfKeyword, rangeOfPart, report, textBetween, type Build } from './context.js';

/** The kinds of element that fit where a name of each sort is used. */
export const fits = {
    source: ['source'],
    role: ['role'],
    handoff: ['handoff'],
    setting: ['setting'],
    consent: ['consent'],
    medication: ['medication'],
    given: ['medication', 'procedure'],
    procedure: ['procedure'],
    record: ['record'],
    emergency: ['emergency'],
    objective: ['objective'],
    encounter: ['session', 'visit', 'step'],
    phase: ['phase'],
    arm: ['arm'],
    observable: ['observable'],
    composite: ['definition'],
    consentItem: ['consent-item'],
    outcome: ['outcome'],
    scale: ['scale'],
    diagnosis: ['diagnosis'],
    drug: ['drug-class', 'medication'],
    risky: ['medication', 'criterion', 'reaction', 'activity', 'topic'],
    route: ['route'],
    training: ['training'],
    licence: ['licence'],
    equipment: ['equipment'],
    approach: ['approach'],
    criterion: ['criterion'],
    check: ['check'],
    decision: ['decision'],
    stopper: ['reaction', 'check', 'decision', 'criterion'],
    waivable: [
        'source', 'abbreviation', 'role', 'handoff', 'setting', 'step', 'session', 'visit', 'criterion', 'consent', 'consent-item', 'medication', 'phase', 'arm',
        'duty', 'record', 'field', 'check', 'instruction', 'activity', 'timeline', 'objective', 'outcome', 'endpoint', 'decision', 'reaction', 'emergency',
        'definition', 'observable', 'diagnosis', 'drug-class', 'route', 'training', 'licence', 'equipment', 'approach', 'procedure', 'topic', 'scenario', 'scenario-table',
    ],
} as const satisfies Readonly<Record<string, readonly ElementKind[]>>;

/** What a line can say about where its statement comes from. */
interface Originated extends AstNode {
    readonly citations?: readonly CitationNode[];
    readonly provenance?: 'chosen by author' | 'not stated' | 'unsourced';
}

/** What a declaration can have besides: a name, a word of its kind, and a block with `cites` lines. */
interface Declared extends Originated {
    readonly name?: string;
    readonly members?: readonly (AstNode | string)[];
}

/** A use of a name; `undefined` where no name was written. */
export function refTo(build: Build, reference: Reference | undefined, kinds: readonly ElementKind[]): Ref | undefined {
    const cst = reference?.$refNode;
    if (!cst || reference.$refText === '') {
        return undefined;
    }
    const written = reference.$refText;
    const range = rangeIn(build, cst.astNode, { start: cst.offset, end: cst.end });
    const target = follow(build, () => reference.ref);
    const ref: Ref = target === undefined ? { kinds, written, range } : { kinds, written, target, range };
    build.references.push(ref);
    return ref;
}

/** The uses of names in a list. */
export function refsTo(build: Build, references: readonly Reference[] | undefined, kinds: readonly ElementKind[]): Ref[] {
    return references && references.length > 0 ? present(references.map((reference) => refTo(build, reference, kinds))) : [];
}

/** What every element has. `labelProperty` is the property that holds the text a reader sees. */
export function head<Kind extends ElementKind>(build: Build, node: Declared, kind: Kind, labelProperty = 'label'): Element & { readonly kind: Kind } {
    const name = node.name ?? '';
    const id = build.ids.get(node);
    build.named.push({ node, id });
    const labelPart = partOf(node, labelProperty);
    const { inheritedFrom } = build.placeOf(node);
    const namePart = name === '' ? undefined : partOf(node, 'name');
    return {
        kind,
        id: id ?? kind,
        name,
        label: textOf(build, node, labelProperty) ?? name,
        ...(labelPart && { labelRange: rangeOfPart(build, node, labelPart) }),
        range: rangeOf(build, node),
        nameRange: namePart ? rangeOfPart(build, node, namePart) : rangeOfKeyword(build, node),
        ...(inheritedFrom !== undefined && { inheritedFrom }),
        ...origin(build, node, node.members),
    };
}

/**
 * Where a statement comes from.
 * @param members the lines of the element's block, whose `cites` lines count too
 */
export function origin(build: Build, node: Originated, members: Declared['members'] = []): { citations: Citation[]; provenance: Provenance } {
    const citations = citationsOf(build, node);
    for (const member of members) {
        if (typeof member === 'object' && member.$type === 'Cites') {
            citations.push(...citationsOf(build, member));
        }
    }
    return { citations, provenance: provenanceOf(node.provenance, citations.length > 0) };
}

/** What the sources leave open, by the lines of a block that say so. */
export function silences(build: Build, members: readonly AstNode[] | undefined): Silence[] {
    return membersOf(members as readonly SilenceNode[] | undefined, 'Silence')
        .map((line) => ({ topics: line.topics ?? [], sources: refsTo(build, line.sources, fits.source), range: rangeOf(build, line) }));
}

/** The text of a property, with a note where its closing quotes are missing. */
export function textOf(build: Build, node: AstNode, property: string): string | undefined {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[property];
    if (typeof value !== 'string') {
        return undefined;
    }
    checkClosed(build, node, partOf(node, property));
    return value;
}

/** The texts of a property that holds several. */
export function textsOf(build: Build, node: AstNode, property: string): string[] {
    const values = (node as unknown as Readonly<Record<string, readonly string[] | undefined>>)[property] ?? [];
    partsOf(node, property).forEach((part) => checkClosed(build, node, part));
    return [...values];
}

function checkClosed(build: Build, node: AstNode, part: ReturnType<typeof partOf>): void {
    const written = part ? textBetween(build, node, { start: part.offset, end: part.end }) : '""';
    if (/^["“]/.test(written) && !isClosedText(written)) {
        report(build, 'unclosed-text', rangeOfPart(build, node, part), { quote: closingQuotes(written) });
    }
}

function citationsOf(build: Build, node: Originated): Citation[] {
    const { citations = [] } = node;
    return citations.length > 0 ? present(citations.map((citation) => citationOf(build, citation))) : [];
}

function citationOf(build: Build, node: Torn<CitationNode>): Citation | undefined {
    const source = refTo(build, node.source, fits.source);
    return source && compact<Citation>({ source, locator: textOf(build, node, 'locator') });
}

function provenanceOf(written: Originated['provenance'], cited: boolean): Provenance {
    if (written === 'not stated' || written === 'unsourced') {
        return written === 'unsourced' ? written : 'not-stated';
    }
    return cited && written === undefined ? 'stated' : 'chosen';
}
