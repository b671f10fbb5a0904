import type { IToken } from 'chevrotain';
import { follow, note, takeBack, wordOf, type Walker } from './walker.js';
import { beginsLine, isPlainWord, takenFor } from './word.js';

/** Words behind a figure that say on which side of it something lies, the figure included. */
const sides: readonly (readonly [operator: string, words: RegExp])[] = [
    ['>=', /^(?:more|higher|greater|older|above|over)$/i],
    ['<=', /^(?:less|lower|fewer|younger|below|under)$/i],
];

/** What was written: `4 or more`, `is 18 years and older`, `18+ years`. */
interface OpenEnd {
    readonly operator: string;
    /** The numbers of its first word, of the figure, and of the word behind it. */
    readonly first: number;
    readonly figure: number;
    readonly behind: number;
    readonly unit: IToken | undefined;
}

/** `4 or more` means `>= 4`, and `60 kg or less` means `<= 60 kg`; often that shows only further on, where the line does not go on. */
export function readOpenEnd(walker: Walker): boolean {
    const { tokens, index, types, out } = walker;
    const from = Math.max(tokens.findLastIndex((_, at) => at < index && beginsLine(tokens, at)), 0);
    const found = openEndAround(tokens, from, index);
    const followed = found ? out.slice(out.length - (index - found.first)) : [];
    if (!found || index < found.first || followed.some((token, at) => token !== tokens[found.first + at])) {
        return false;
    }
    const before = found.first === index ? walker.position : walker.trail[walker.trail.length - (index - found.first)];
    if (!before?.after(found.operator)?.after('NUMBER')) {
        return false;
    }
    const [figure, last] = [tokens[found.figure]!, tokens[found.behind - 1]!];
    followed.forEach(() => takeBack(walker));
    note(walker, 'other-notation', { first: tokens[found.first]!, last }, {
        found: tokens.slice(found.first, found.behind).map(({ image }) => image).join(' ').replace(' +', '+'),
        wanted: [found.operator, figure.image, ...(found.unit ? [found.unit.image] : [])].join(' ')
    });
    const nothing = { ...figure, endOffset: figure.startOffset - 1 };
    follow(walker, takenFor({ first: nothing, last: nothing }, types[found.operator]!, found.operator));
    follow(walker, figure);
    if (found.unit) {
        follow(walker, found.unit);
    }
    walker.index = found.behind;
    return true;
}

/** The open end that lies around a word, or ends right before it. */
function openEndAround(tokens: readonly IToken[], from: number, index: number): OpenEnd | undefined {
    for (let figure = index; figure >= Math.max(from, index - 4); figure--) {
        const token = tokens[figure];
        const found = token && wordOf(token) === 'NUMBER' ? openEndAt(tokens, figure) : undefined;
        if (found) {
            return found.behind >= index ? found : undefined;
        }
    }
    return undefined;
}

function openEndAt(tokens: readonly IToken[], figure: number): OpenEnd | undefined {
    const first = tokens[figure - 1]?.image === 'is' ? figure - 1 : figure;
    const isUnit = (at: number): boolean => at < tokens.length && !beginsLine(tokens, at)
        && (isPlainWord(tokens[at]!) || wordOf(tokens[at]!) === 'UNIT') && !/^(?:or|and)$/.test(tokens[at]!.image);
    if (tokens[figure + 1]?.image === '+') {
        const hasUnit = isUnit(figure + 2);
        return { operator: '>=', first, figure, behind: figure + (hasUnit ? 3 : 2), unit: hasUnit ? tokens[figure + 2] : undefined };
    }
    const unit = isUnit(figure + 1) ? tokens[figure + 1] : undefined;
    const joint = figure + (unit ? 2 : 1);
    const [operator] = /^(?:or|and)$/.test(tokens[joint]?.image ?? '') ? sides.find(([, words]) => words.test(tokens[joint + 1]?.image ?? '')) ?? [] : [];
    return operator === undefined ? undefined : { operator, first, figure, behind: joint + 2, unit };
}
