import { CompletionItemKind } from 'vscode-languageserver';
import { lineHelp } from '../../../language/syntax/examples.js';
import type { ProtocolServices } from '../../../language/syntax/services.js';
import { isNameWord, type Next } from '../../../language/syntax/walk/position.js';
import { lineSnippet } from './line-snippet.js';
import { linkWords } from './link-words.js';
import { ranks, type Proposal } from './proposal.js';
import { variantExamples } from './variant-examples.js';

/** Whether a word is a keyword or phrase of the language here, and not a name or a unit that is spelled the same. A limit is never `about`. */
function isKeywordHere(next: Next): boolean {
    return /^[a-z]/.test(next.word) && !isNameWord(next) && !(next.word === 'about' && next.uses.some(({ rule }) => ['Test', 'Fact', 'Cell'].includes(rule)));
}

/** What a keyword says at a place, in one sentence. */
export function keywordHelp({ word, uses, statement }: Next): string | undefined {
    const line = statement ? lineHelp[uses[0]?.rule ?? ''] : undefined;
    return line ? `\`${word}\` ${line.says}.` : linkWords[word];
}

/**
 * The keywords among what may come next; those that begin a line bring the whole line along.
 * @param rank where they stand among other proposals
 */
export function keywordProposals(services: ProtocolServices, nexts: readonly Next[], rank: number = ranks.word): Proposal[] {
    const proposed = new Set<string>();
    return nexts.flatMap((next): Proposal[] => {
        if (!isKeywordHere(next) || proposed.has(next.word)) {
            return [];
        }
        proposed.add(next.word);
        const example = next.statement ? exampleFor(next, nexts) : undefined;
        return [{
            label: next.word,
            kind: CompletionItemKind.Keyword,
            rank,
            documentation: documentationOf(next, example),
            snippet: example && lineSnippet(services, example, next.word)
        }];
    });
}

function documentationOf(next: Next, example: string | undefined): string | undefined {
    const help = keywordHelp(next);
    return example === undefined ? help : `${help ?? ''}\n\n\`${example}\``;
}

/** The example of the line, if it begins with this keyword or with one that may always stand in its place. */
function exampleFor({ word, uses }: Next, nexts: readonly Next[]): string | undefined {
    const [use] = uses;
    const example = variantExamples[`${use?.rule} ${word}`] ?? lineHelp[use?.rule ?? '']?.example;
    const interchangeable = nexts.some(other => other.uses[0]?.rule === use?.rule && other.uses[0]?.property === use?.property && begins(example, other.word));
    return begins(example, word) || interchangeable ? example : undefined;
}

function begins(example: string | undefined, word: string): boolean {
    return example !== undefined && (example === word || example.startsWith(`${word} `));
}
