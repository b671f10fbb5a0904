import type { IToken } from 'chevrotain';
import type { Parsed } from '../../language/syntax/parser.js';
import type { Stretch } from './session.js';

/** One word of a file: a keyword or phrase, a name, a number, a text, a brace. */
export interface Word extends Stretch {
    /** A keyword itself, or what the grammar calls a word of this sort: `ID`, `STRING`, `NUMBER`. */
    readonly type: string;
}

/** A stretch of a file that was read by itself, as far as its words go. */
export interface WordStretch {
    /** Where it stands: among the lines of a file, among those of a protocol, or at the head of a protocol. */
    readonly level: 'file' | 'protocol' | 'header';
    readonly words: readonly Word[];
}

/** The stretches of a file with their words, in the order of the text. The closing brace of a protocol is a stretch of its own. */
export function stretchesOf({ layout }: Parsed): WordStretch[] {
    return layout.flatMap((part): WordStretch[] => {
        const chunks = part.kind === 'file' ? [part.chunk] : [...part.header ? [part.header] : [], ...part.members];
        const stretches = chunks.map(({ level, tokens, place }) => ({ level, words: tokens.map(token => wordAt(token, place.offset)) }));
        const close = part.kind === 'protocol' ? part.close : undefined;
        return close ? [...stretches, { level: 'file', words: [wordAt(close.token, close.place.offset)] }] : stretches;
    });
}

/** The words of a file in the order of the text. */
export function wordsOf(parsed: Parsed): Word[] {
    return stretchesOf(parsed).flatMap(({ words }) => words);
}

function wordAt({ tokenType, startOffset, image }: IToken, offset: number): Word {
    const start = startOffset + offset;
    return { type: tokenType.name, start, end: start + image.length };
}

/** Whether a word is one of the language's own rather than the author's. */
export function isKeyword({ type }: Word): boolean {
    return /^[a-z]/.test(type);
}

/**
 * The comments between the words of a file.
 * @param text the file
 * @param words its words
 */
export function commentsIn(text: string, words: readonly Word[]): Stretch[] {
    const comments: Stretch[] = [];
    let from = 0;
    const search = (to: number): void => {
        if (to - from > 2) {
            for (const { index, 0: comment } of text.slice(from, to).matchAll(/\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/g)) {
                comments.push({ start: from + index, end: from + index + comment.length });
            }
        }
    };
    for (const { start, end } of words) {
        search(start);
        from = end;
    }
    search(text.length);
    return comments;
}
