import { seededRandom } from '../random.js';
import { pick, type RandomLine } from './random-protocol.js';

/** Words that may touch the word before or after them. */
const touching = new Set([',', '(', ')', '.']);

/**
 * Writes lines down as careless people do: indented at will, broken and joined in the wrong places, with comments wherever they may stand.
 * Each comment is another, so that none can be mistaken for its neighbour.
 * @param seed each gives another layout
 */
export function randomLayout(lines: readonly RandomLine[], seed: number): string {
    const random = seededRandom(seed);
    let comments = 0;
    const chance = (percent: number): boolean => random(100) < percent;
    const remark = (): string => `//${pick([' ', '', '  '], random)}remark ${++comments}${pick(['', ' "open', ' }', ' { x', '  \t', ' — ü', ` ${'long '.repeat(20)}`], random)}`;
    const aside = (): string => `/* aside ${++comments}${pick(['', ' // x', '\n   over lines { \n', ' "'], random)} */`;
    const indent = (): string => pick(['', '  ', '    ', '\t', '        ', ' \t '], random);

    const gap = (before: string, after: string): string => {
        if ((touching.has(before) || touching.has(after)) && chance(50)) {
            return '';
        }
        return chance(88) ? pick([' ', ' ', ' ', '  ', '\t', '          '], random)
            : chance(50) ? `\n${indent()}` : chance(50) ? ` ${aside()} ` : ` ${remark()}\n${chance(20) ? '\n' : ''}${indent()}`;
    };
    const written = (words: RandomLine): string => words.map((word, index) => {
        const spaced = word.startsWith('"') || word.startsWith('“') ? word : word.replaceAll(' ', pick([' ', '  ', '\t'], random));
        return (index === 0 ? '' : gap(words[index - 1]!, word)) + spaced;
    }).join('');
    const between = (): string => chance(6) ? ' '
        : `${chance(15) ? ` ${remark()}` : chance(5) ? ` ${aside()}` : pick(['', '', ' ', '\t'], random)}${pick(['\n', '\n', '\n', '\n\n', '\n \n\n\n'], random)}`;
    const ownLines = (): string => chance(8) ? `${indent()}${chance(70) ? remark() : aside()}\n${chance(20) ? '\n' : ''}` : '';

    const text = lines.map(line => ownLines() + indent() + written(line) + between()).join('') + (chance(50) ? remark() : '');
    return seed % 3 === 0 ? text.replaceAll('\n', '\r\n') : text;
}
