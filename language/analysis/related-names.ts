/** More names than these are no hint any more. */
const mostNames = 3;

/**
 * The candidates of which a part is written, or the initials: `bipolarDisorder` for `bipolar`, `bloodPressure` for `BP`,
 * `PHQ2`, `PHQ8` and `PHQ9` for `PHQ`. Sorted; none where there are too many to be a hint.
 */
export function relatedNames(written: string, candidates: Iterable<string>): readonly string[] {
    const letters = written.toLowerCase();
    const related = [...new Set(candidates)].filter(candidate => {
        const name = candidate.toLowerCase();
        return (letters.length >= 3 && name.startsWith(letters))
            || (letters.length >= 4 && name.includes(letters))
            || (name.length >= 4 && letters.startsWith(name))
            || (letters.length >= 2 && initials(candidate) === letters);
    });
    return related.length > mostNames ? [] : related.sort();
}

/** The initials of a name in several words: `bp` of `bloodPressure`. */
function initials(name: string): string {
    return name.split(/[-_]|(?=[A-Z])/).filter(word => word !== '').map(word => word[0]!.toLowerCase()).join('');
}
