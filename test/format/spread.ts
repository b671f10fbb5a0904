import { seededRandom } from '../random.js';
import { pieces } from './reading.js';

/** White space within a line. */
export const spaces = [' ', '  ', '\t', ' \t ', '            '];

/** White space that breaks a line. */
export const breaks = ['\n', '\n\n', '\n    ', '  \n\n\n\t', '\r\n'];

const remarks = [' /* c */ ', '/* c\n  d */', ' // c\n', '\n\n// c  \n\n', ' // "c { \n    '];

/**
 * The same words with other white space, and half of the time with comments, between any two of them.
 * @param seed each gives another arrangement; even ones put in comments
 */
export function spread(text: string, seed: number): string {
    const random = seededRandom(seed);
    const gaps = seed % 2 === 0 ? [...spaces, ...breaks, ...remarks] : [...spaces, ...breaks];
    return pieces(text).map(piece => piece + (piece.startsWith('//') ? '\n' : '') + gaps[random(gaps.length)]!).join('');
}
