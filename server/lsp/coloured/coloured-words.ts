import type { LineWords } from '../../../language/syntax/walk/line-words.js';
import { isLibrary } from '../names/known-elements.js';
import type { NamePlace } from '../names/name-index.js';
import type { Stretch, View } from '../session.js';
import { commentsIn, isKeyword, wordsOf, type Word } from '../words.js';
import { modifierNumber, modifiers, nameTypes, typeNumber, wordTypes } from './legend.js';

/** A stretch of text with its colour. It may go over several lines. */
export interface Coloured extends Stretch {
    readonly type: number;
    readonly modifiers: number;
}

/**
 * The names of a file, coloured by what they name; those that fit nothing have no colour.
 * Two names of one place, such as one that a mended line repeats, are coloured once.
 */
export function colouredNames({ names }: View): Coloured[] {
    let end = 0;
    return names.places.flatMap((place): Coloured[] => {
        const { element, range } = place;
        if (!element || range.start < end) {
            return [];
        }
        end = range.end;
        return [{ start: range.start, end: range.end, type: typeNumber(nameTypes[element.kind]), modifiers: modifiersOf(place, element.range.uri) }];
    });
}

function modifiersOf({ kind }: NamePlace, declaredIn: string): number {
    return modifierNumber([
        ...kind === 'declaration' ? [modifiers.declaration] : [],
        ...isLibrary(declaredIn) ? [modifiers.library] : []
    ]);
}

/**
 * Everything in a file that has a colour, in the order of the text.
 * @param lineWords the keywords that begin lines
 */
export function colouredWords(view: View): Coloured[] {
    const { text, parsed } = view.checked;
    const words = wordsOf(parsed);
    const leading = leadingWords(parsed.lineWords);
    const others = [
        ...words.flatMap((word, index): Coloured[] => {
            const type = typeOf(word, words[index - 1], text, leading);
            return type === undefined ? [] : [{ start: word.start, end: word.end, type, modifiers: 0 }];
        }),
        ...commentsIn(text, words).map(comment => ({ ...comment, type: typeNumber(wordTypes.comment), modifiers: 0 }))
    ];
    return withNames(others.sort((a, b) => a.start - b.start), colouredNames(view));
}

function leadingWords(lineWords: LineWords): ReadonlySet<string> {
    return new Set([...lineWords.values()].flatMap(words => [...words]));
}

function typeOf(word: Word, before: Word | undefined, text: string, leading: ReadonlySet<string>): number | undefined {
    const unitFits = before?.type === 'NUMBER' && !text.slice(before.end, word.start).includes('\n');
    if (unitFits && (word.type === 'day' || word.type === 'days')) {
        return typeNumber(wordTypes.unit);
    }
    if (isKeyword(word)) {
        return typeNumber(leading.has(word.type) ? wordTypes.keyword : wordTypes.link);
    }
    switch (word.type) {
        case 'STRING':
        case 'PROSE': return typeNumber(wordTypes.text);
        case 'NUMBER':
        case 'VERSION':
        case 'CODE':
        case 'ICD':
        case 'DATE': return typeNumber(wordTypes.number);
        case 'UNIT': return typeNumber(wordTypes.unit);
        case 'ID': return unitFits ? typeNumber(wordTypes.unit) : undefined;
        default: return /^[<>=≤≥±+]/.test(word.type) ? typeNumber(wordTypes.link) : undefined;
    }
}

/** Names go before other words, and are cut out of the texts they stand in. */
function withNames(words: readonly Coloured[], names: readonly Coloured[]): Coloured[] {
    const result: Coloured[] = [];
    let next = 0;
    for (const word of words) {
        let from = word.start;
        while (next < names.length && names[next]!.start < word.end) {
            const name = names[next++]!;
            if (from < name.start) {
                result.push({ ...word, start: from, end: Math.max(from, Math.min(word.end, name.start)) });
            }
            result.push(name);
            from = Math.max(from, name.end);
        }
        if (from < word.end) {
            result.push({ ...word, start: from });
        }
    }
    return [...result, ...names.slice(next)];
}
