import type { Element, SourceRange } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { ProsePart } from '../../model/text.js';
import { elements, encounters } from '../elements.js';
import { placeInProse, prose } from '../prose.js';

/** A sentence that people read in a protocol. */
export interface Sentence {
    readonly element: Element;
    /** Its words on one line, each figure and each citation as one sign. */
    readonly text: string;
    /** Whether figures in braces may stand in it. */
    readonly takesFigures: boolean;
    /** Whether it cites a source: then it may speak of what others did. */
    readonly cites: boolean;
    /** Where a stretch of it stands in the file, and whether that is exactly what the author wrote there. */
    place(start: number, length: number): { readonly range: SourceRange; readonly exact: boolean };
}

/** What stands for a figure and for a citation in the text of a sentence. */
const signs = { figure: '\uFFFC', citation: '\uFFFD' } as const;

/** Every sentence of the narratives, the consent forms, the labels, the instructions and the hand-outs. */
export function sentences(protocol: Protocol): readonly Sentence[] {
    const { criteria, reactions, objectives, endpoints, decisions, phases, arms } = protocol;
    const visits = encounters(protocol);
    const instructions = visits.flatMap(visit => visit.instructions);
    const labelled: Element[] = [...visits, ...instructions, ...criteria, ...reactions, ...objectives, ...endpoints, ...decisions, ...phases, ...arms];
    return [
        ...prose(protocol).flatMap(({ element, text }) => ofProse(element, text)),
        ...labelled.filter(({ labelRange }) => labelRange).flatMap(element => ofLine(element, element.label, element.labelRange!)),
        ...visits.flatMap(({ discharge }) => (discharge ? discharge.handOuts.flatMap(text => ofLine(discharge, text, discharge.nameRange)) : [])),
    ];
}

/** Every sentence that somebody acts on: beside those above also what duties, medications, activities and emergency plans say. */
export function everySentence(protocol: Protocol): readonly Sentence[] {
    const read = sentences(protocol);
    const seen = new Set(read.map(({ element }) => element));
    const labelled = elements(protocol).filter(element => element.labelRange && element.kind !== 'source' && !seen.has(element));
    return [
        ...read,
        ...labelled.flatMap(element => ofLine(element, element.label, element.labelRange!)),
        ...protocol.own.emergencies.flatMap(plan => plan.steps.flatMap(text => ofLine(plan, text, plan.nameRange))),
    ];
}

function ofProse(element: Element, parts: readonly ProsePart[]): readonly Sentence[] {
    const starts: number[] = [];
    let whole = '';
    for (const part of parts) {
        starts.push(whole.length);
        whole += part.kind === 'text' ? part.text : signs[part.kind];
    }
    const place = (start: number, length: number): ReturnType<Sentence['place']> => {
        const index = starts.findLastIndex(begin => begin <= start);
        const part = parts[index]!;
        const range = part.kind === 'text' ? placeInProse(part, start - starts[index]!, length) : part.range;
        return { range, exact: part.kind === 'text' && range.end - range.start === length };
    };
    return cut(element, whole, true, place);
}

/** A text in one pair of quotes; where signs in it had to be escaped, all of it is the place. */
function ofLine(element: Element, text: string, range: SourceRange): readonly Sentence[] {
    const isExact = range.end - range.start === text.length + '""'.length;
    return cut(element, text, false, (start, length) => (isExact
        ? { range: { ...range, start: range.start + 1 + start, end: range.start + 1 + start + length }, exact: true }
        : { range, exact: false }));
}

function cut(element: Element, whole: string, takesFigures: boolean, place: Sentence['place']): readonly Sentence[] {
    return [...whole.matchAll(/\S(?:(?![.!?;:](?:\s|$)|\n\s*\n)[^])*[.!?;:]?/g)].map(({ 0: written, index }) => ({
        element, takesFigures,
        text: written.replace(/\s/g, ' '),
        cites: written.includes(signs.citation),
        place: (start, length) => place(index + start, length),
    }));
}
