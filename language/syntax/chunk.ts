import { createLangiumParser, isReference, type AstNode, type LangiumCoreServices, type LangiumParser } from 'langium';
import type { IToken } from 'chevrotain';
import type { FileMember, Protocol, ProtocolMember } from '../generated/ast.js';
import type { ProtocolLexer } from './lexer.js';
import { mend, readThrough, type Mended, type Surroundings } from './mend/index.js';
import type { LineStart, Mistake } from './mend/mistake.js';
import { endOf, thoughtToken } from './mend/word.js';
import { boundNesting } from './nesting.js';
import { PlacedNodeBuilder, type Place } from './placed-nodes.js';
import { partOf } from './tree.js';
import { createGrammarGraph } from './walk/graph.js';
import { lineWords, type LineWords } from './walk/line-words.js';
import { startPosition, type Position } from './walk/position.js';

/** Where a stretch stands: among the lines of a file, among those of a protocol, or at the head of a protocol. */
export type Level = 'file' | 'protocol' | 'header';

/** A stretch of a file that was read by itself. Its offsets count from `place`. */
export interface Chunk {
    readonly level: Level;
    readonly text: string;
    readonly tokens: readonly IToken[];
    readonly start: number;
    readonly end: number;
    readonly place: Place;
    readonly mistakes: readonly Mistake[];
    /** The elements that were read: lines of the file or of the protocol, or the protocol itself without its lines. */
    readonly nodes: readonly (FileMember | ProtocolMember)[];
}

/** Reads stretches. */
export interface ChunkReader {
    /** The words that may begin the lines of each block, and of those two that a file is cut by. */
    readonly lineWords: LineWords;
    readonly words: { readonly file: ReadonlySet<string>; readonly protocol: ReadonlySet<string> };
    read(level: Level, text: string, tokens: readonly IToken[], place: Place): Chunk;
}

const protocolHead = ['protocol', 'ID', 'STRING', '{'];
const aroundProtocol: readonly LineStart[] = [{ rule: 'Protocol', keyword: 'protocol' }];

/**
 * Makes a reader of stretches.
 * @param services the language's services
 * @param lexer hands the words to the parser
 */
export function createChunkReader(services: LangiumCoreServices, lexer: ProtocolLexer): ChunkReader {
    const graph = createGrammarGraph(services.Grammar);
    const lines = lineWords(graph);
    const start = startPosition(graph);
    const inProtocol = protocolHead.reduce((at, word) => at.after(word)!, start);
    const homes = homesOf(lines);
    const nodes = new PlacedNodeBuilder();
    let parser = createParser();

    function createParser(): LangiumParser {
        // Langium offers no other way to have nodes that move.
        return Object.assign(createLangiumParser(services), { nodeBuilder: nodes });
    }

    function surroundings(level: Level): Surroundings {
        const common = { types: lexer.definition, homes, blockRules: lines };
        switch (level) {
            case 'file': return { ...common, start, mayEnd: position => position.mayEnd, around: [] };
            case 'header': return { ...common, start, mayEnd: closesProtocol, around: [] };
            case 'protocol': return { ...common, start: inProtocol, mayEnd: closesProtocol, around: aroundProtocol };
        }
    }

    /** The elements of words that the grammar accepts. */
    function parse(level: Level, tokens: readonly IToken[], place: Place): { nodes: Chunk['nodes']; complete: boolean } {
        const thought = (words: readonly string[]) => words.map(word => thoughtToken(lexer.definition[word]!));
        const before = level === 'protocol' ? thought(protocolHead) : [];
        const behind = level === 'file' ? [] : thought(['}']);
        nodes.place = place;
        lexer.prepare({ tokens: [...before, ...tokens, ...behind], hidden: [], errors: [] });
        try {
            const { value, parserErrors } = parser.parse<AstNode & { members: FileMember[] }>('');
            const members = level === 'protocol' ? (value.members[0] as Protocol | undefined)?.members : value.members;
            return { nodes: members ?? [], complete: parserErrors.length === 0 };
        } catch {
            // The parser keeps what it was building; a new one starts clean.
            parser = createParser();
            return { nodes: [], complete: false };
        }
    }

    return {
        lineWords: lines,
        words: { file: lines.get('ProtocolFile')!, protocol: lines.get('Protocol')! },
        read(level, text, written, place) {
            const { tokens, tooDeep } = boundNesting([...written]);
            const start = written[0]?.startOffset ?? 0;
            const end = written.length > 0 ? endOf(written[written.length - 1]!) : start;
            const chunk = { level, text, tokens: written, start, end, place };
            const around = surroundings(level);
            const readable = tooDeep.length === 0 ? readThrough(tokens, around) : undefined;
            const mended = readable ? { tokens: readable, mistakes: [] } : mendGuarded(tokens, around, chunk);
            const { nodes: found, complete } = parse(level, mended.tokens, place);
            if (mended.tokens.length !== tokens.length || mended.mistakes.length > 0) {
                found.forEach(leaveOutThoughts);
            }
            const mistakes = [...tooDeep.map(nestedTooDeep), ...mended.mistakes];
            return { ...chunk, mistakes: complete || mistakes.length > 0 ? mistakes : [unreadable(chunk)], nodes: found };
        }
    };
}

/** Whether a protocol may be closed here, and nothing else. */
function closesProtocol(position: Position): boolean {
    return position.after('}')?.mayEnd === true;
}

function homesOf(lines: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
    const homes = new Map<string, string[]>();
    for (const [block, words] of lines) {
        for (const word of words) {
            homes.set(word, [...(homes.get(word) ?? []), block]);
        }
    }
    return homes;
}

function nestedTooDeep(token: IToken): Mistake {
    return { kind: 'too-deep', start: token.startOffset, end: endOf(token), found: token.image, expected: [], blocks: [] };
}

/** Mends words; a fault in that costs no more than the stretch. */
function mendGuarded(tokens: readonly IToken[], around: Surroundings, stretch: { start: number; end: number }): Mended {
    try {
        return mend(tokens, around);
    } catch {
        return { tokens: [], mistakes: [unreadable(stretch)] };
    }
}

/** A stretch that the parser gives up on although its words follow each other as they should. */
function unreadable({ start, end }: { start: number; end: number }): Mistake {
    return { kind: 'unreadable', start, end, found: '', expected: [], blocks: [] };
}

/** Takes out what consists of nothing but words that nobody wrote. */
function leaveOutThoughts(node: AstNode): void {
    const parts = node as unknown as Record<string, unknown>;
    for (const [property, value] of Object.entries(parts)) {
        if (property.startsWith('$')) {
            continue;
        }
        if (Array.isArray(value)) {
            parts[property] = value.filter(part => isWritten(part) && part !== '');
            (parts[property] as unknown[]).filter(isNode).forEach(leaveOutThoughts);
        } else if (!isWritten(value) || (value === '' && !partOf(node, property))) {
            delete parts[property];
        } else if (isNode(value)) {
            leaveOutThoughts(value);
        }
    }
}

function isNode(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && '$type' in value;
}

/** Whether somebody wrote a value: an element with words of its own, a name that was given. */
function isWritten(value: unknown): boolean {
    return isNode(value) ? value.$cstNode !== undefined && value.$cstNode.length > 0 : !isReference(value) || value.$refText !== '';
}
