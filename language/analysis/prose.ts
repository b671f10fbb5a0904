import type { Element, SourceRange } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import type { Prose, ProsePart } from '../model/text.js';

/** A text that people read, and the element it belongs to. */
export interface PlacedProse {
    readonly element: Element;
    readonly text: Prose;
}

/** The texts of a protocol that take figures: narratives and consent items. */
export function prose(protocol: Protocol): readonly PlacedProse[] {
    return [
        ...protocol.narratives.map(element => ({ element, text: element.text })),
        ...protocol.own.consents.flatMap(({ items }) => items.map(element => ({ element, text: element.text }))),
    ];
}

/**
 * Where a stretch of a text stands in the file. The text has lost the white space at the beginning of its lines, the same for each line.
 * @param part plain words of a text
 * @param start offset of the stretch in the words, in UTF-16 units
 * @returns the place of the stretch; the place of the whole part where the lines have lost different amounts
 */
export function placeInProse(part: Extract<ProsePart, { readonly kind: 'text' }>, start: number, length: number): SourceRange {
    const lost = part.range.end - part.range.start - part.text.length;
    const lines = part.text.split('\n').slice(1).filter(line => line.trim() !== '').length;
    const perLine = lines === 0 ? 0 : lost / lines;
    if (!Number.isInteger(perLine) || (lines === 0 && lost !== 0)) {
        return part.range;
    }
    const before = part.text.slice(0, start).split('\n').slice(1);
    const filledBefore = before.filter((line, index) => line.trim() !== '' || index === before.length - 1).length;
    const from = part.range.start + start + perLine * filledBefore;
    return { ...part.range, start: from, end: from + length };
}
