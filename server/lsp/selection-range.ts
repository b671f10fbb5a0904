import { AstUtils, type AstNode } from 'langium';
import { SelectionRangeRequest, type SelectionRange, type SelectionRangeParams } from 'vscode-languageserver';
import { stretchOf } from '../../language/syntax/tree.js';
import { unasked, type Feature } from './feature.js';
import type { Session, Stretch, View } from './session.js';
import { wordsOf, type Word } from './words.js';

/** What grows around a cursor step by step: word, value, clause, line, lines of the block, block, protocol, file. */
export const selectionRange: Feature = {
    capabilities: { selectionRangeProvider: true },
    requests: [unasked(SelectionRangeRequest.type, null, selectionsAt)]
};

function selectionsAt(session: Session, { textDocument, positions }: SelectionRangeParams): SelectionRange[] | null {
    const view = session.view(textDocument.uri);
    const words = view && wordsOf(view.checked.parsed);
    return view && words ? positions.map(position => selectionAt(view, words, view.offsetAt(position))) : null;
}

function selectionAt(view: View, words: readonly Word[], offset: number): SelectionRange {
    const { text, parsed } = view.checked;
    const whole = { start: 0, end: text.length };
    const around = [...wordAt(text, words, offset), ...nodesAt(parsed.value, offset), lineAt(text, offset), ...blocksAt(text, words, offset), whole];
    return chained(view, growing(around.filter(({ start, end }) => start <= offset && offset <= end)));
}

/** Each stretch that holds the ones before it, from the smallest on; what only overlaps is left out. */
function growing(stretches: readonly Stretch[]): Stretch[] {
    const bySize = [...stretches].sort((a, b) => (a.end - a.start) - (b.end - b.start) || b.start - a.start);
    return bySize.reduce<Stretch[]>((chain, stretch) => {
        const last = chain.at(-1);
        const holds = !last || (stretch.start <= last.start && last.end <= stretch.end && stretch.end - stretch.start > last.end - last.start);
        return holds ? [...chain, stretch] : chain;
    }, []);
}

function chained(view: View, chain: readonly Stretch[]): SelectionRange {
    return chain.reduceRight<SelectionRange | undefined>((parent, stretch) => ({ range: view.rangeOf(stretch), ...(parent && { parent }) }), undefined)!;
}

/** The word at the cursor; of a text, the word in it, what stands between its quotes, and the whole. */
function wordAt(text: string, words: readonly Word[], offset: number): Stretch[] {
    const word = words.find(({ start, end }) => start <= offset && offset <= end);
    if (!word || (word.type !== 'STRING' && word.type !== 'PROSE')) {
        return word ? [word] : [];
    }
    const quotes = word.type === 'PROSE' ? 3 : 1;
    const closed = word.end - word.start >= 2 * quotes && /["”]$/.test(text.slice(word.start, word.end));
    const inner = trimmed(text, word.start + quotes, closed ? word.end - quotes : word.end);
    return [...innerWord(text, inner, offset), inner, word];
}

function innerWord(text: string, { start, end }: Stretch, offset: number): Stretch[] {
    const found = [...text.slice(start, end).matchAll(/[\p{L}\p{N}_’'.-]+/gu)].map(({ index, 0: piece }) => ({ start: start + index, end: start + index + piece.length }));
    return found.filter(piece => piece.start <= offset && offset <= piece.end).slice(0, 1);
}

/** What the grammar calls a value, a clause, a line or a block, from the outside in. */
function nodesAt(root: AstNode, offset: number): Stretch[] {
    const found: Stretch[] = [];
    for (let node: AstNode | undefined = root; node;) {
        node = AstUtils.streamContents(node).find(child => {
            const { start, end } = stretchOf(child);
            return start < end && start <= offset && offset <= end;
        });
        found.push(...node ? [stretchOf(node)] : []);
    }
    return found;
}

function lineAt(text: string, offset: number): Stretch {
    const end = text.indexOf('\n', offset);
    return trimmed(text, text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

/** What stands between the braces around the cursor. */
function blocksAt(text: string, words: readonly Word[], offset: number): Stretch[] {
    const open: Word[] = [];
    return words.flatMap((word): Stretch[] => {
        if (word.type === '{') {
            open.push(word);
        }
        const opening = word.type === '}' ? open.pop() : undefined;
        return opening && opening.end <= offset && offset <= word.start ? [trimmed(text, opening.end, word.start)] : [];
    });
}

function trimmed(text: string, start: number, end: number): Stretch {
    const inside = text.slice(start, end);
    const from = start + inside.length - inside.trimStart().length;
    return { start: from, end: Math.max(from, from + inside.trim().length) };
}
