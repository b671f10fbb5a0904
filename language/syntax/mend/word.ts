import type { IToken, TokenType } from 'chevrotain';

/** The name of a word that the lexer knows nothing about. */
export const unknownWord = 'unknown';

const unknownType: TokenType = { name: unknownWord, tokenTypeIdx: -1 };

/** A stretch that is no word of any kind: a dash of a word processor, a bullet. */
export function unknownToken(image: string, startOffset: number, startLine: number, startColumn: number): IToken {
    const end = startOffset + image.length - 1;
    const endColumn = startColumn + image.length - 1;
    return { image, startOffset, endOffset: end, startLine, startColumn, endLine: startLine, endColumn, tokenType: unknownType, tokenTypeIdx: -1 };
}

/** A word that nobody wrote: the parser takes it, the tree does not hold it. */
export function thoughtToken(type: TokenType): IToken {
    return { image: '', startOffset: NaN, endOffset: NaN, tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, isInsertedInRecovery: true };
}

/**
 * Something written, taken for another word than it is.
 * @param written the first and the last word it stands for
 * @param image what it is taken for
 */
export function takenFor(written: { first: IToken; last: IToken }, type: TokenType, image: string): IToken {
    return {
        ...written.first, image, tokenType: type, tokenTypeIdx: type.tokenTypeIdx!,
        endOffset: endOf(written.last) - 1, endLine: written.last.endLine ?? NaN, endColumn: written.last.endColumn ?? NaN
    };
}

/** Where a word ends, exclusive. */
export function endOf(token: IToken): number {
    return (token.endOffset ?? token.startOffset + token.image.length - 1) + 1;
}

/** Whether a word looks like a word: letters, not a figure, a text or a brace. */
export function isPlainWord(token: IToken): boolean {
    return /^[A-Za-zÀ-ÖØ-öø-ÿ_]/.test(token.image) && token.tokenType.name !== 'ICD' && token.tokenType.name !== 'UNIT';
}

/** The word behind another on its line. */
export function nextOnLine(tokens: readonly IToken[], index: number): IToken | undefined {
    return beginsLine(tokens, index + 1) ? undefined : tokens[index + 1];
}

/** Whether a word is the first on its line. */
export function beginsLine(tokens: readonly IToken[], index: number): boolean {
    const before = tokens[index - 1];
    return !before || (before.endLine ?? 0) < (tokens[index]?.startLine ?? 0);
}
