import type { SourceRange } from '../../../language/model/element.js';
import type { Session, Stretch, View } from '../session.js';
import { commentsIn, wordsOf, type Word } from '../words.js';

/**
 * Where the texts and comments of files have a word that is the name of something, without being a use of it that the language knows.
 * @param places where the name is used, and so which files are looked into
 */
export function mentions(session: Session, name: string, places: readonly SourceRange[]): SourceRange[] {
    return [...new Set(places.map(({ uri }) => uri))].flatMap(uri => {
        const view = session.view(uri);
        const known = places.filter(place => place.uri === uri);
        return view ? stretches(view).flatMap(stretch => occurrences(view, stretch, name))
            .filter(({ start, end }) => !known.some(place => place.start < end && start < place.end)) : [];
    });
}

/** Comments and texts that people read; paths of files are none. */
function stretches({ checked: { text, parsed } }: View): Stretch[] {
    const words = wordsOf(parsed);
    const texts = words.filter((word, index) => (word.type === 'STRING' || word.type === 'PROSE') && !isPath(words[index - 1]));
    return [...texts, ...commentsIn(text, words)].sort((a, b) => a.start - b.start);
}

function isPath(before: Word | undefined): boolean {
    return before?.type === 'import' || before?.type === 'follows' || before?.type === 'rows from';
}

/** A name is a word of its own: `talk` is not in `small-talk`. */
function occurrences({ checked: { uri, text } }: View, { start, end }: Stretch, name: string): SourceRange[] {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}_-])${name.replace(/[^\w]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'gu');
    return [...text.slice(start, end).matchAll(whole)].map(({ index }) => ({ uri, start: start + index, end: start + index + name.length }));
}
