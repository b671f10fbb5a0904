import type { Ref, SourceRange } from '../element.js';
import type { Piece } from './piece.js';

type Members = Readonly<Record<string, unknown>>;

/** The same piece further on in the text. What has no place in the text is shared with the piece before. */
export function movedPiece(piece: Piece, by: number): Piece {
    // A reference is one object, in its element and in the list of all.
    const references = new Map<object, Ref>(piece.references.map((reference) => [reference, { ...reference, range: movedRange(reference.range, by) }]));
    const moved = (value: object): object => {
        if (isRange(value)) {
            return movedRange(value, by);
        }
        if (Array.isArray(value)) {
            return value.some(isObject) ? value.map((part: unknown) => (isObject(part) ? moved(part) : part)) : value as object;
        }
        return ('kinds' in value && references.get(value)) || movedMembers(value as Members, moved);
    };
    return {
        ...piece,
        element: piece.element && moved(piece.element) as Piece['element'],
        references: [...references.values()],
        issues: piece.issues.map((issue) => ({ ...issue, range: movedRange(issue.range, by) })),
        start: piece.start + by,
        end: piece.end + by,
    };
}

function movedRange(range: SourceRange, by: number): SourceRange {
    return { ...range, start: range.start + by, end: range.end + by };
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
