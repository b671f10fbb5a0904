import type { Abbreviation, Prose } from '../../../language/model/text.js';
import type { NamePlace } from './name-index.js';

/**
 * Where prose uses abbreviations: as whole words.
 * @param prose the prose
 * @param text the file it stands in
 * @param abbreviations those it may use; of two with one name the first counts
 */
export function abbreviationsIn(prose: Prose, text: string, abbreviations: readonly Abbreviation[]): NamePlace[] {
    const known = new Map([...abbreviations].reverse().map(abbreviation => [abbreviation.name, abbreviation]));
    if (known.size === 0) {
        return [];
    }
    return prose.flatMap(({ kind, range }): NamePlace[] => {
        if (kind !== 'text') {
            return [];
        }
        return [...text.slice(range.start, range.end).matchAll(/[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/gu)].flatMap(({ 0: written, index }): NamePlace[] => {
            const element = known.get(written);
            const start = range.start + index;
            return element ? [{ kind: 'short-form', range: { ...range, start, end: start + written.length }, written, element }] : [];
        });
    });
}
