import type { IToken } from 'chevrotain';
import { readUnitOrName } from '../../../language/syntax/mend/unit-or-name.js';
import type { ProtocolServices } from '../../../language/syntax/services.js';
import { createGrammarGraph } from '../../../language/syntax/walk/graph.js';
import { startPosition, type Next, type Position } from '../../../language/syntax/walk/position.js';
import type { Word, WordStretch } from '../words.js';

/** How far the words before the cursor have been understood. */
export interface Walked {
    /** What may come next; nothing inside a block that no line here can have. */
    readonly position: Position | undefined;
    /** What may come at the beginning of a line here, even if the line before is not complete. */
    readonly lineStart: Position | undefined;
    /** The words of the line so far, each with what it was taken for. */
    readonly line: readonly UnderstoodWord[];
    /** Whether a block was opened on the cursor's own line, so that its lines follow without a line break. */
    readonly opened: boolean;
}

/** A word and what it was taken for; of a word that serves several purposes, all. */
export interface UnderstoodWord {
    readonly word: Word;
    readonly as: readonly Next[];
}

/** The words between a protocol's keyword and its first line; texts of other words do as well. */
const protocolHead = ['protocol', 'ID', 'STRING', '{'];

const starts = new WeakMap<ProtocolServices, Position>();

/** The position at the beginning of a file. */
function startOf(services: ProtocolServices): Position {
    let start = starts.get(services);
    if (!start) {
        start = startPosition(createGrammarGraph(services.Grammar));
        starts.set(services, start);
    }
    return start;
}

/**
 * Follows words through the grammar. Where one does not fit, a word before it may be missing; otherwise it is passed over. A line that
 * does not go on with the one before is understood from the block that it stands in.
 * @param text the file
 * @param words the first words of a stretch
 */
export function walk(services: ProtocolServices, text: string, level: WordStretch['level'], words: readonly Word[]): Walked {
    const start = startOf(services);
    const outermost = level === 'protocol' ? protocolHead.reduce((at, word) => at.after(word)!, start) : start;
    const blocks: (Position | undefined)[] = [outermost];
    let position: Position | undefined = outermost;
    let line: UnderstoodWord[] = [];
    let opened = false;
    words.forEach((word, index) => {
        const newLine = index === 0 || text.slice(words[index - 1]!.end, word.start).includes('\n');
        opened = opened && !newLine;
        const from: Position | undefined = position?.after(word.type) || !newLine ? mended(position, word.type) : blocks[blocks.length - 1];
        const as: Next[] = from?.next.filter(next => next.word === word.type) ?? [];
        const isBrace = word.type === '{' || word.type === '}';
        position = (from && behind(text, from, word, words[index + 1])) ?? (isBrace ? undefined : from);
        if (as.length > 0 && as.every(next => next.statement)) {
            line = [];
        }
        line.push({ word, as });
        if (word.type === '{') {
            blocks.push(position);
            [line, opened] = [[], true];
        } else if (word.type === '}') {
            const block = blocks.length > 1 ? blocks.pop() : undefined;
            position ??= block?.after('}');
            [line, opened] = [[], false];
        }
    });
    return { position, lineStart: blocks[blocks.length - 1], line, opened };
}

/** The position behind a word that fits; a unit is read as one. */
function behind(text: string, position: Position, word: Word, next: Word | undefined): Position | undefined {
    return readUnitOrName(position, tokenOf(text, word), next && tokenOf(text, next))?.position ?? position.after(word.type);
}

function tokenOf(text: string, { type, start, end }: Word): Pick<IToken, 'image' | 'tokenType'> {
    return { image: text.slice(start, end), tokenType: { name: type } };
}

/** The position from which a word fits: this one, or the one after a word that is missing; this one too where neither does. */
function mended(position: Position | undefined, word: string): Position | undefined {
    if (!position || position.after(word)) {
        return position;
    }
    // Any word could be the unit of a missing number.
    const missing = position.next.find(next => !next.statement && position.after(next.word)?.after(word) && !(next.word === 'NUMBER' && word === 'ID'));
    return missing ? position.after(missing.word) : position;
}

/** Whether a line may end at a position. */
export function mayEndLine(position: Position): boolean {
    return position.mayEnd || position.next.some(next => next.statement || next.word === '}');
}
