import type { GrammarGraph, State } from './graph.js';

/** The words that may begin a line, for each rule that has a block; the file itself counts as one. */
export type LineWords = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Lists the words that may begin the lines of each block.
 * @param graph the grammar
 */
export function lineWords(graph: GrammarGraph): LineWords {
    const lines = new Map<string, Set<string>>();
    const seen = new Set<State>();

    function search(state: State): void {
        if (seen.has(state)) {
            return;
        }
        seen.add(state);
        for (const edge of state.edges) {
            if (edge.kind === 'free' && edge.statement) {
                const words = lines.get(state.rule) ?? new Set();
                lines.set(state.rule, words);
                addFirstWords(graph, edge.to, words);
            }
            search(edge.to);
        }
    }

    for (const start of graph.starts.values()) {
        search(start);
    }
    return lines;
}

function addFirstWords(graph: GrammarGraph, state: State, words: Set<string>): void {
    for (const edge of state.edges) {
        if (edge.kind === 'word') {
            words.add(edge.word);
        } else {
            addFirstWords(graph, edge.kind === 'rule' ? graph.starts.get(edge.rule)! : edge.to, words);
        }
    }
}
