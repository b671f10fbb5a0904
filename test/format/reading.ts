import { EmptyFileSystem } from 'langium';
import { createProtocolServices } from '../../language/syntax/services.js';
import { plainText, proseParts } from '../../language/syntax/prose.js';

const { protocol } = createProtocolServices({ ...EmptyFileSystem, visibleFiles: () => [] });

/**
 * What the language reads in a text, comments included: the kind of each word, and the word itself where white space in it says nothing.
 * Two texts with the same reading have the same meaning.
 */
export function reading(text: string): string[] {
    const { tokens, hidden } = protocol.parser.Lexer.tokenize(text);
    return [...tokens, ...hidden]
        .filter(token => token.tokenType.name !== 'WS')
        .sort((a, b) => a.startOffset - b.startOffset)
        .map(({ tokenType, image }) => `${tokenType.name} ${wordsOf(tokenType.name, image)}`);
}

function wordsOf(kind: string, image: string): string {
    switch (kind) {
        case 'PROSE': return JSON.stringify(plainText(proseParts(image, 0)));
        case 'STRING': return image;
        case 'SL_COMMENT': return image.trimEnd();
        case 'ML_COMMENT': return image.replaceAll('\r\n', '\n');
        default: return image.replace(/[ \t]+/g, ' ');
    }
}

/** The words and comments of a text as they are written, in the order of the text. */
export function pieces(text: string): string[] {
    const { tokens, hidden } = protocol.parser.Lexer.tokenize(text);
    return [...tokens, ...hidden]
        .filter(token => token.tokenType.name !== 'WS')
        .sort((a, b) => a.startOffset - b.startOffset)
        .map(token => token.image);
}
