import type { IToken } from 'chevrotain';
import { EmptyFileSystem } from 'langium';
import { createProtocolServices } from '../../language/syntax/services.js';
import { proseParts } from '../../language/syntax/prose.js';

const { protocol } = createProtocolServices({ ...EmptyFileSystem, visibleFiles: () => [] });

/** The grammar of the language. */
export const grammar = protocol.Grammar;

/**
 * What the language reads in a text, comments included: the kind of each word, and the word itself where white space in it says nothing.
 * Two texts with the same reading have the same meaning.
 */
export function reading(text: string): string[] {
    return wordsAndComments(text).map(({ tokenType, image }) => `${tokenType.name} ${withoutSpacing(tokenType.name, image)}`);
}

/** The words and comments of a text as they are written, in the order of the text. */
export function pieces(text: string): string[] {
    return wordsAndComments(text).map(({ image }) => image);
}

/** The words and comments of a text as the language cuts it, in the order of the text. */
export function wordsAndComments(text: string): IToken[] {
    const { tokens, hidden } = protocol.parser.Lexer.tokenize(text);
    return [...tokens, ...hidden].filter(({ tokenType }) => tokenType.name !== 'WS').sort((a, b) => a.startOffset - b.startOffset);
}

function withoutSpacing(kind: string, image: string): string {
    switch (kind) {
        case 'PROSE': return JSON.stringify(proseParts(image, 0), (key, value: unknown) => key === 'start' || key === 'end' ? undefined : value);
        case 'STRING': return image;
        case 'SL_COMMENT': return image.trimEnd();
        case 'ML_COMMENT': return image.replaceAll('\r\n', '\n');
        default: return image.replace(/[ \t]+/g, ' ');
    }
}
