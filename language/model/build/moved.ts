import type { Ref, SourceRange } from '../element.js';
import { noteMoved } from '../moved-from.js';
import type { Piece } from './piece.js';

type Members = Readonly<Record<string, unknown>>;

/** The same piece further on in the text. What has no place in the text is shared with the piece before; what stands in a file of rows stays there. */
export function movedPiece<Made extends object>(piece: Piece<Made>, by: number): Piece<Made> {
    const elsewhere = new Set(piece.files.map(({ uri }) => uri));
    const further = (range: SourceRange): SourceRange => (elsewhere.has(range.uri) ? range : { ...range, start: range.start + by, end: range.end + by });
    // A reference is one object, in its element and in the list of all.
    const references = new Map<object, Ref>(piece.references.filter(({ range }) => !elsewhere.has(range.uri))
        .map((reference) => [reference, { ...reference, range: further(reference.range) }]));
    const element = piece.element && withRanges(piece.element, further, references);
    if (piece.element && element) {
        noteMoved(piece.element, element);
    }
    return {
        ...piece,
        element,
        references: piece.references.map((reference) => references.get(reference) ?? reference),
        issues: piece.issues.map((issue) => withRanges(issue, further)),
        start: piece.start + by,
        end: piece.end + by,
    };
}

/**
 * The same with other places in the text. What has no place is shared.
 * @param placed the place that takes the place of another
 * @param references what takes the place of uses of names: each is one object, wherever it is found
 */
export function withRanges<T extends object>(value: T, placed: (range: SourceRange) => SourceRange, references: ReadonlyMap<object, object> = new Map()): T {
    const moved = (part: object): object => {
        if (isRange(part)) {
            return placed(part);
        }
        if (Array.isArray(part)) {
            return part.some(isObject) ? part.map((one: unknown) => (isObject(one) ? moved(one) : one)) : part as object;
        }
        return ('kinds' in part && references.get(part)) || movedMembers(part as Members, moved);
    };
    return moved(value) as T;
}

function movedMembers(value: Members, moved: (part: object) => object): object {
    let copy: Record<string, unknown> | undefined;
    for (const key in value) {
        const part = value[key];
        if (isObject(part)) {
            const other = moved(part);
            if (other !== part) {
                copy ??= { ...value };
                copy[key] = other;
            }
        }
    }
    return copy ?? value;
}

function isRange(value: object): value is SourceRange {
    return 'start' in value && 'uri' in value;
}

function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null;
}
