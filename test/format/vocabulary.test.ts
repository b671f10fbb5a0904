import { describe, expect, it } from 'vitest';
import { layouts, wholePhrases } from '../../language/syntax/format/layouts.js';
import { connectors } from '../../language/syntax/format/lines.js';
import { createGrammarGraph, type State } from '../../language/syntax/walk/graph.js';
import { lineWords } from '../../language/syntax/walk/line-words.js';
import { grammar } from './reading.js';

const graph = createGrammarGraph(grammar);
const lines = new Map([...lineWords(graph)].map(([block, phrases]) => [block, firstWords(phrases)]));
const beginLines = new Set([...lines.values()].flatMap(words => [...words]));
const keywords = new Set([...graph.starts.values()].flatMap(start => [...wordsFrom(start)]));

describe('what the formatter knows by name is part of the language', () => {
    it.each([...layouts.keys()])('`%s` begins lines', word => {
        expect(beginLines).toContain(word);
    });
    it.each([...connectors])('`%s` stands within lines', word => {
        expect(keywords).toContain(word);
        expect(beginLines).not.toContain(word);
    });
    it('phrases that begin lines are not torn', () => {
        const phrases = new Set([...lineWords(graph).values()].flatMap(words => [...words].filter(word => /^[a-z]+ [a-z ]+$/.test(word))));
        expect([...phrases].filter(phrase => !wholePhrases.has(phrase)).sort()).toEqual([]);
    });
    it('`when` begins the branches of a decision and nothing else', () => {
        expect([...lines].filter(([, words]) => words.has('when')).map(([block]) => block)).toEqual(['Decision']);
    });
});

function firstWords(phrases: Iterable<string>): Set<string> {
    return new Set([...phrases].map(phrase => phrase.split(' ')[0]!));
}

/** Each word of each keyword that can be reached from a place of the grammar. */
function wordsFrom(start: State): Set<string> {
    const seen = new Set([start]);
    const words = new Set<string>();
    for (const state of seen) {
        for (const edge of state.edges) {
            seen.add(edge.to);
            (edge.kind === 'word' ? edge.word.split(' ') : []).forEach(word => words.add(word));
        }
    }
    return words;
}
