import type { Ref, SourceRange } from '../element.js';
import type { Piece } from './piece.js';

/** The same piece further on in the text. */
export function movedPiece(piece: Piece, by: number): Piece {
    const references = new Map<object, Ref>();
    const moved = <Value extends object>(value: Value): Value => {
        if (isRange(value)) {
            return { ...value, start: value.start + by, end: value.end + by };
        }
        const known = references.get(value);
        if (known) {
            return known as unknown as Value;
        }
        if (Array.isArray(value)) {
            return value.map((part: unknown) => (isObject(part) ? moved(part) : part)) as unknown as Value;
        }
        const changed = Object.entries(value).flatMap(([key, part]: [string, unknown]): [string, unknown][] => {
            const other = isObject(part) ? moved(part) : part;
            return other === part ? [] : [[key, other]];
        });
        return changed.length === 0 ? value : { ...value, ...Object.fromEntries<unknown>(changed) };
    };
    // A reference is one object, in its element and in the list of all.
    for (const reference of piece.references) {
        references.set(reference, { ...reference, range: moved(reference.range) });
    }
    return {
        ...piece,
        element: piece.element && moved(piece.element),
        references: [...references.values()],
        issues: piece.issues.map(moved),
        start: piece.start + by,
        end: piece.end + by,
    };
}

function isRange(value: object): value is SourceRange {
    return 'start' in value && 'uri' in value;
}

function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null;
}
