/** More names than these are no hint any more. */
const mostNames = 3;

/**
 * The candidates of which a part is written, the stem, or the initials: `bipolarDisorder` for `bipolar`, `psychoticDisorder` for `psychosis`,
 * `bloodPressure` for `BP`, `PHQ2`, `PHQ8` and `PHQ9` for `PHQ`. Sorted; none where there are too many to be a hint.
 */
export function relatedNames(written: string, candidates: Iterable<string>): readonly string[] {
    const letters = written.toLowerCase();
    const related = [...new Set(candidates)].filter(candidate => {
        const name = candidate.toLowerCase();
        return (letters.length >= 3 && name.startsWith(letters))
            || (letters.length >= 4 && name.includes(letters))
            || (name.length >= 4 && letters.startsWith(name))
            || (letters.length >= 2 && initials(candidate) === letters)
            || hasStem(wordsIn(candidate)[0]!, letters);
    });
    return related.length > mostNames ? [] : related.sort();
}

/** The initials of a name in several words: `bp` of `bloodPressure`. */
function initials(name: string): string {
    return wordsIn(name).map(word => word[0]).join('');
}

/** The words of a name, in small letters. */
function wordsIn(name: string): string[] {
    return name.split(/[-_]|(?=[A-Z])/).filter(word => word !== '').map(word => word.toLowerCase());
}

/** Whether two words differ in their endings alone: `psychosis` and `psychotic`, `pregnant` and `pregnancy`. */
function hasStem(word: string, other: string): boolean {
    const shorter = Math.min(word.length, other.length);
    let same = 0;
    while (same < shorter && word[same] === other[same]) {
        same++;
    }
    return same >= 5 && Math.max(word.length, other.length) - same <= 4;
}
