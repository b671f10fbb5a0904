import { createLangiumParser, type LangiumCoreServices, type ParseResult } from 'langium';
import type { IToken } from 'chevrotain';
import type { ProtocolFile } from '../generated/ast.js';
import type { ProtocolLexer } from './lexer.js';
import { boundNesting } from './nesting.js';

/** A text read into its tree, with what could not be read. */
export interface Parsed extends ParseResult<ProtocolFile> {
    readonly text: string;
    readonly tokens: readonly IToken[];
    /** Where something is nested deeper than anybody can follow. */
    readonly tooDeep: readonly IToken[];
    /** True where the parser gave up altogether; the tree is empty then. */
    readonly failed: boolean;
}

/** Reads texts; whatever the text is, there is a tree afterwards. */
export interface ProtocolParser {
    parse(text: string): Parsed;
}

/**
 * Makes a parser that survives every text: a fault while reading gives an empty tree and leaves the parser usable.
 * @param services the language's services
 * @param lexer cuts the text into words
 */
export function createProtocolParser(services: LangiumCoreServices, lexer: ProtocolLexer): ProtocolParser {
    let parser = createLangiumParser(services);

    return {
        parse(text: string): Parsed {
            const words = lexer.tokenize(text);
            const { tokens, tooDeep } = boundNesting(words.tokens);
            try {
                lexer.prepare({ ...words, tokens });
                return { ...parser.parse<ProtocolFile>(text), text, tokens, tooDeep, failed: false };
            } catch {
                // The parser keeps what it was building; a new one starts clean.
                parser = createLangiumParser(services);
                return { value: { $type: 'ProtocolFile', members: [] }, parserErrors: [], lexerErrors: [], text, tokens, tooDeep, failed: true };
            }
        }
    };
}
