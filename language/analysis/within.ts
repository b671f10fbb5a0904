import type { SourceRange } from '../model/element.js';

/** Whether a place lies inside another, or is the same. */
export function within(inner: SourceRange, outer: SourceRange): boolean {
    return inner.uri === outer.uri && outer.start <= inner.start && inner.end <= outer.end;
}
