import type { ProtocolServices } from '../../../language/syntax/services.js';

/**
 * A line as a snippet: what its author will want to change are fields, the words of the language stay.
 * `lasts 60 min` becomes `lasts ${1:60 min}`; a block is opened and closed.
 * @param example the line as it may be written
 * @param keyword the word it shall begin with, of several that the line can begin with
 */
export function lineSnippet({ parser }: ProtocolServices, example: string, keyword: string): string {
    const { tokens } = parser.Lexer.tokenize(example);
    let field = 0;
    let snippet = keyword;
    let end = tokens[0] ? tokens[0].startOffset + tokens[0].image.length : 0;
    tokens.slice(1).forEach((token, index) => {
        const { startOffset, image, tokenType: { name: type } } = token;
        const before = tokens[index]!.tokenType.name;
        const isUnit = (type === 'ID' || type === 'UNIT') && before === 'NUMBER';
        snippet += isUnit ? '' : example.slice(end, startOffset);
        end = startOffset + image.length;
        if (isUnit) {
            snippet = `${snippet.slice(0, -1)} ${escaped(image)}}`;
        } else if (type === '{') {
            snippet += '{\n\t$0\n}';
        } else if (type === 'STRING' || type === 'PROSE') {
            const quotes = /^"+/.exec(image)![0];
            snippet += `${quotes}\${${++field}:${escaped(image.slice(quotes.length, -quotes.length))}}${quotes}`;
        } else {
            snippet += /^[A-Z]/.test(type) ? `\${${++field}:${escaped(image)}}` : image;
        }
    });
    return snippet;
}

/** The same line without fields, for editors that know no snippets. */
export function plainLine(snippet: string): string {
    return snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace(/\\(.)/g, '$1').replace('\t$0\n', '');
}

function escaped(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}
