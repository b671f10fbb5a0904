import type { IRecognitionException } from 'chevrotain';
import { deepestCondition } from './nesting.js';
import type { Parsed } from './parser.js';

/** Something that cannot be read, in plain words, and where it stands. */
export interface ReadingProblem {
    readonly message: string;
    readonly start: number;
    readonly end: number;
}

/**
 * Says in plain words what cannot be read, one message for each mistake.
 * @param parsed a text as the parser left it
 * @returns the problems in the order of the text
 */
export function readingProblems(parsed: Parsed): ReadingProblem[] {
    if (parsed.failed) {
        return [{ message: 'This file cannot be read at all. Undo the last change and make it in smaller steps.', start: 0, end: parsed.text.length }];
    }
    return [
        ...parsed.tooDeep.map(word => ({
            message: `This is nested more than ${deepestCondition} levels deep. Write it with fewer parentheses or blocks.`,
            start: word.startOffset,
            end: word.startOffset + word.image.length
        })),
        ...parsed.lexerErrors.map(error => ({
            message: `\`${parsed.text.slice(error.offset, error.offset + error.length)}\` is not part of the language. Take it out.`,
            start: error.offset,
            end: error.offset + error.length
        })),
        ...parsed.parserErrors.map(error => unexpectedWord(parsed, error))
    ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function unexpectedWord(parsed: Parsed, { token }: IRecognitionException): ReadingProblem {
    if (Number.isNaN(token.startOffset)) {
        return { message: 'The file ends too early. Is a closing brace `}` missing?', start: parsed.text.length, end: parsed.text.length };
    }
    return { message: `\`${token.image}\` does not fit here.`, start: token.startOffset, end: token.startOffset + token.image.length };
}
