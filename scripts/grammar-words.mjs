// What the generated grammar says about the words of the language: which there are, where they stand, which declare a name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

/**
 * Reads the words of the language from language/generated/grammar.ts.
 * @returns {{ words: Set<string>, leading: Set<string>, values: Set<string>, actions: Set<string>, codeSystems: Set<string>,
 *     names: Set<string>, declarations: { before: string[][], labelled: boolean }[] }} all words; those that begin an element;
 *     those that are a value; those that begin an action; those that name a code system; those that may be names all the same;
 *     and the sequences of words that a declared name follows, with whether a label follows the name
 */
export function readGrammarWords() {
    const rules = readGrammar().rules;
    const parserRules = rules.filter(rule => rule.$type === 'ParserRule');
    const sequences = parserRules.filter(rule => !rule.dataType).flatMap(rule => sequencesIn(rule.definition));
    const named = name => parserRules.find(rule => rule.name === name);
    const phrase = node => phrasesOf(node, rules);
    return {
        words: new Set(parserRules.flatMap(rule => nodesIn(rule.definition)).filter(isWord).map(node => node.value)),
        leading: new Set(sequences.flatMap(sequence => phrase(sequence[0]))),
        values: new Set(sequences.flatMap(sequence => sequence.slice(1)).flatMap(part => valuesIn(part, phrase))),
        actions: new Set(sequencesIn(named('Action').definition).flatMap(sequence => phrase(sequence[0]))),
        codeSystems: new Set(nodesIn(named('Code').definition).filter(isWord).map(node => node.value)),
        names: new Set(nodesIn(named('Name').definition).filter(isWord).map(node => node.value)),
        declarations: sequences.flatMap(sequence => declarationIn(sequence, phrase)),
    };
}

/** Features whose words connect the parts of a statement, as `before` and `and` do, and are no values of their own. */
const connecting = ['direction', 'bound', 'limit', 'operators', 'negated'];

/** Features that hold the text a reader sees for a name. */
const labels = ['label', 'text', 'title', 'expansion'];

function readGrammar() {
    const source = readFileSync(join(root, 'language/generated/grammar.ts'), 'utf8');
    const [, , literal] = /loadGrammarFromJson\((['`])([\s\S]*)\1\)/.exec(source);
    return JSON.parse(literal.replaceAll(/\\([\s\S])/g, '$1'));
}

function nodesIn(node) {
    const children = [...(node.elements ?? []), node.terminal, node.definition].filter(child => child?.$type);
    return [node, ...children.flatMap(nodesIn)];
}

function isWord(node) {
    return node.$type === 'Keyword' && /[a-z]/.test(node.value);
}

/** The alternatives of a definition, each as its sequence of parts without the actions that only shape the tree. */
function sequencesIn(node) {
    if (node.$type === 'Alternatives') {
        return node.elements.flatMap(sequencesIn);
    }
    return [(node.$type === 'Group' ? node.elements : [node]).filter(part => part.$type !== 'Action')];
}

/** The words that can stand in one place; none if something else can stand there, or nothing. */
function phrasesOf(part, rules) {
    if (part === undefined || part.cardinality === '?' || part.cardinality === '*') {
        return [];
    }
    if (isWord(part)) {
        return [part.value];
    }
    if (part.$type === 'Assignment') {
        return phrasesOf(part.terminal, rules);
    }
    if (part.$type === 'Alternatives') {
        return part.elements.every(isWord) ? part.elements.map(element => element.value) : [];
    }
    if (part.$type === 'RuleCall') {
        const rule = rules[Number(part.rule.$ref.split('@')[1])];
        return rule.$type === 'ParserRule' && rule.dataType ? phrasesOf(rule.definition, rules) : [];
    }
    return [];
}

/** The words that stand for a value: `status draft`, `initials`. */
function valuesIn(part, phrase) {
    const assignments = nodesIn(part).filter(node => node.$type === 'Assignment' && !connecting.includes(node.feature));
    return assignments.flatMap(node => nodesIn(node.terminal)).flatMap(phrase);
}

function declarationIn(sequence, phrase) {
    const index = sequence.findIndex(part => part.$type === 'Assignment' && part.feature === 'name');
    if (index < 1) {
        return [];
    }
    const before = sequence.slice(0, index).map(phrase);
    const next = sequence[index + 1];
    return [{ before, labelled: next?.$type === 'Assignment' && labels.includes(next.feature) && !next.cardinality }];
}
