import { isSilent } from '../../language/analysis/silence.js';
import { protocolFacts, type ProtocolFacts } from '../../language/analysis/facts.js';
import type { Element, SilentTopic, SourceRange } from '../../language/model/element.js';
import type { ProtocolDocument } from '../../language/model/protocol.js';

/** A line of a protocol; in `plain` what stands in quotes and in remarks is blotted out, so that only the language is left. */
export interface Line {
    readonly start: number;
    readonly end: number;
    readonly plain: string;
    /** The word it begins with. */
    readonly keyword: string;
}

/** A stretch of a text. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** A piece of text put in place of another. */
export interface Change extends Stretch {
    readonly newText: string;
}

/** A protocol without a fault, ready for a fault to be planted. */
export interface Source {
    readonly file: string;
    readonly text: string;
    readonly lines: readonly Line[];
    readonly protocols: readonly ProtocolFacts[];
    /** Every element that stands in this file, the inner ones after the outer ones. */
    readonly elements: readonly Element[];
}

/** Reads a protocol for planting. */
export function readSource(file: string, text: string, model: ProtocolDocument): Source {
    const protocols = model.protocols.map(protocol => protocolFacts(protocol, model));
    const elements = protocols.flatMap(facts => [facts.protocol, ...facts.elements])
        .filter(({ range, inheritedFrom }) => range.uri === model.uri && inheritedFrom === undefined);
    return { file, text, lines: linesOf(text), protocols, elements: [...elements].sort((a, b) => length(b.range) - length(a.range)) };
}

function linesOf(text: string): Line[] {
    const plain = text.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[^]*?\*\//g, found => found.replace(/[^\n"]/g, '·'));
    let start = 0;
    return plain.split('\n').map(line => {
        const at = start;
        start += line.length + 1;
        return { start: at, end: at + line.length, plain: line, keyword: /^\s*([a-z]+)/.exec(line)?.[1] ?? '' };
    });
}

function length({ start, end }: Stretch): number {
    return end - start;
}

/** Whether one stretch lies in another. */
export function within(inner: Stretch, outer: Stretch): boolean {
    return outer.start <= inner.start && inner.end <= outer.end;
}

/** The lines that begin with one of these words, with a stretch they have to lie in. */
export function linesWith({ lines }: Source, keywords: string, place?: Stretch): readonly Line[] {
    const wanted = keywords.split(' ');
    return lines.filter(line => wanted.includes(line.keyword) && (!place || within({ start: line.start + line.plain.search(/\S/), end: line.end }, place)));
}

/** One change for each place that a pattern fits in lines with one of these words; `undefined` leaves a place alone. */
export function edits(
    source: Source, keywords: string, pattern: RegExp, change: (match: RegExpExecArray, line: Line) => string | undefined, place?: Stretch,
): Change[] {
    return linesWith(source, keywords, place).flatMap(line => {
        const matches = [...line.plain.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : pattern.flags + 'g'))];
        return matches.flatMap(match => {
            const newText = change(match, line);
            const start = line.start + match.index;
            return newText === undefined ? [] : [{ start, end: start + match[0].length, newText }];
        });
    });
}

/** Takes a line, or an element with its whole block, out of the text. */
export function removal({ text }: Source, { start, end }: Stretch): Change {
    const from = text.lastIndexOf('\n', start) + 1;
    const behind = text.indexOf('\n', end - 1);
    return { start: from, end: behind < 0 ? text.length : behind + 1, newText: '' };
}

/** Puts a line before another place. */
export function lineBefore({ text }: Source, { start }: Stretch, line: string): Change {
    const from = text.lastIndexOf('\n', start) + 1;
    return { start: from, end: from, newText: `${line}\n` };
}

/** Whether an element stands in this file and is the protocol's own. */
export function isOwn(source: Source, element: Element): boolean {
    return source.elements.includes(element);
}

/** Whether the sources of the protocol leave a topic open there. */
export function silentAbout({ protocols }: Source, topic: SilentTopic, range: SourceRange): boolean {
    return protocols.some(({ protocol }) => within(range, protocol.range) && isSilent(protocol, topic, range));
}

/** The innermost element that holds a stretch and is larger than it. */
export function enclosing({ elements }: Source, stretch: Stretch): Element | undefined {
    return elements.filter(({ range }) => within(stretch, range) && length(range) > length(stretch)).at(-1);
}
