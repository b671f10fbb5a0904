import { wordsAndComments } from './reading.js';

/**
 * What each comment of a text belongs to, in the order of the text: the word it stands behind on one line,
 * otherwise the word below it. Words are given by their number.
 */
export function attachments(text: string): string[] {
    const pieces = wordsAndComments(text);
    let word = 0;
    return pieces.flatMap(({ tokenType, image, startLine }, index) => {
        if (!tokenType.name.endsWith('COMMENT')) {
            word++;
            return [];
        }
        const before = pieces[index - 1];
        return [`${before?.endLine === startLine ? 'behind' : 'below'} ${word}: ${image.slice(0, 20).trimEnd()}`];
    });
}
