import type { AstNode, LangiumCoreServices } from 'langium';
import type { IToken } from 'chevrotain';
import type { ProtocolFile } from '../generated/ast.js';
import { createAssembler } from './assemble.js';
import { createChunkReader, type Chunk } from './chunk.js';
import { readLayout, type Layout } from './layout.js';
import { editLayout, isClosedProse } from './layout-edit.js';
import { mistakesOf } from './layout-mistakes.js';
import type { ProtocolLexer } from './lexer.js';
import type { Mistake } from './mend/mistake.js';
import { unknownToken } from './mend/word.js';
import type { LineWords } from './walk/line-words.js';

/** A text read into its tree, with what is wrong in it. */
export interface Parsed {
    readonly text: string;
    readonly value: ProtocolFile;
    readonly layout: Layout;
    /** What could not be read as it is written, in the order of the text. */
    readonly mistakes: readonly Mistake[];
    /** The words that may begin the lines of each block. */
    readonly lineWords: LineWords;
    /** What an edit replaced, where only the lines it touches were read again. */
    readonly edit?: { readonly removed: readonly AstNode[]; readonly added: readonly AstNode[] } | undefined;
    /** Whether an edit can be read by itself: all braces match and all prose is closed. */
    readonly editable: boolean;
}

/** Reads texts; whatever the text is, there is a tree afterwards, and everything that reads by itself is in it. */
export interface ProtocolParser {
    /**
     * Reads a text.
     * @param text the file
     * @param before an earlier state of the file, from which unchanged stretches are taken over; it must not be used any more
     */
    parse(text: string, before?: Parsed): Parsed;
}

/**
 * Makes a parser that reads a file stretch by stretch, so that a mistake stays where it is and an edit costs what it touches.
 * @param services the language's services
 * @param lexer cuts the text into words
 */
export function createProtocolParser(services: LangiumCoreServices, lexer: ProtocolLexer): ProtocolParser {
    const reader = createChunkReader(services, lexer);
    const assemble = createAssembler();
    const parsed = (text: string, layout: Layout, editable: boolean, edit?: Parsed['edit']): Parsed =>
        ({ text, value: assemble(text, layout), layout, mistakes: mistakesOf(layout), lineWords: reader.lineWords, editable, edit });
    const cut = (text: string): IToken[] => cutIntoWords(lexer, text);

    return {
        parse(text, before) {
            const edited = before?.editable ? editLayout(before.layout, before.text, text, reader, cut) : undefined;
            if (edited) {
                const nodesOf = (chunks: readonly Chunk[]): AstNode[] => chunks.flatMap(chunk => chunk.nodes);
                return parsed(text, edited.layout, true, { removed: nodesOf(edited.removed), added: nodesOf(edited.added) });
            }
            const tokens = cut(text);
            return parsed(text, readLayout(text, tokens, reader, before?.layout ?? []), isEditable(tokens));
        }
    };
}

/** Words of a text; what is no word is one of the unknown kind. */
function cutIntoWords(lexer: ProtocolLexer, text: string): IToken[] {
    const { tokens, errors } = lexer.tokenize(text);
    tokens.forEach(normalisePhrase);
    if (errors.length === 0) {
        return tokens;
    }
    const unknown = errors.map(({ offset, length, line, column }) => unknownToken(text.slice(offset, offset + length), offset, line ?? 1, column ?? 1));
    return [...tokens, ...unknown].sort((a, b) => a.startOffset - b.startOffset);
}

/** The tree holds phrases with single spaces, however they are written. */
function normalisePhrase(token: IToken): void {
    const { name } = token.tokenType;
    if (token.image !== name && name.includes(' ')) {
        token.image = name;
    }
}

function isEditable(tokens: readonly IToken[]): boolean {
    let depth = 0;
    for (const token of tokens) {
        const word = token.tokenType.name;
        depth += word === '{' ? 1 : word === '}' ? -1 : 0;
        if (depth < 0 || (word === 'PROSE' && !isClosedProse(token))) {
            return false;
        }
    }
    return depth === 0;
}
