import { declared } from '../analysis/elements.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { placeInProse, prose } from '../analysis/prose.js';
import { defineRule, structural } from './kit.js';
import type { Context } from './support/context.js';
import { lines } from './support/examples.js';

/** A short form that nothing explains. */
export const undefinedAbbreviation = defineRule({
    code: 'undefined-abbreviation',
    severity: 'warning',
    summary: 'A text for readers uses an abbreviation that is explained nowhere.',
    why: 'Patients and new staff cannot look it up, and the same letters mean different things in different fields.',
    messages: { unexplained: '`{word}` is explained nowhere. Add a line such as `abbreviation {word} "…"`, or write it out.' },
    basis: structural,
    options: {
        longest: { type: 'integer', default: 6, documentation: 'The longest word in capitals that is taken for an abbreviation; a longer one is stressed, or a heading.' },
    },
    bad: lines(`
narrative "Who is treated" "Patients with <|TRD|> who want psychotherapy as well."`),
    good: lines(`
abbreviation TRD "treatment-resistant depression"
narrative "Who is treated" "Patients with TRD who want psychotherapy as well."`),
    checkFile(context, report, { longest }) {
        for (const facts of context.protocols) {
            const texts = prose(facts.protocol).map(({ text }) => text.flatMap(part => (part.kind === 'text' ? [part] : [])));
            const found = texts.flatMap(parts => parts.flatMap(part => abbreviationsIn(part.text, longest).map(abbreviation => ({ ...abbreviation, part }))));
            const known = found.length === 0 ? new Set<string>() : knownWords(context, facts, texts.map(parts => parts.map(({ text }) => text).join(' ')));
            for (const { word, index, part } of found) {
                if (!known.has(bare(word))) {
                    known.add(bare(word));
                    report('unexplained', { word }, placeInProse(part, index, word.length));
                }
            }
        }
    },
});

/** Letters that everybody reads as a word or a name, and whose expansion would puzzle readers more. */
const everydayLetters = ['AM', 'PM', 'OK', 'TV', 'ID', 'US', 'USA', 'UK', 'EU', 'FDA', 'WHO'];

/** Numerals, as in "type II". `IV` is left out: in a clinic it mostly means "into a vein". */
const romanNumerals = ['II', 'III', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII'];

/** Notations that are not to be explained but replaced: `unsafe-abbreviation` says by what. */
const unsafeNotations = ['IU', 'QD', 'QOD'];

/** Short words that writers put in capitals to stress them, as in "do NOT drive". */
const stressedWords = [
    'DO', 'NOT', 'NO', 'NEVER', 'ALWAYS', 'MUST', 'ALL', 'ANY', 'ONLY', 'AND', 'OR', 'IF', 'BEFORE', 'AFTER', 'STOP', 'YES', 'BOTH', 'EACH', 'CALL',
    'MAY', 'CAN', 'WILL', 'THE', 'TO', 'IN', 'ON', 'OFF', 'AT', 'OF', 'IS', 'ARE', 'BE', 'YOU', 'YOUR', 'WE', 'IT', 'NOW', 'FIRST', 'LAST', 'WHEN', 'PLEASE',
];

/** What needs no explanation in this protocol, bare. Its title and its texts explain nothing by using a word. */
function knownWords({ surroundings, document }: Context, { protocol, elements }: ProtocolFacts, texts: readonly string[]): Set<string> {
    const named = [...elements, ...declared(protocol.used), ...declared(document.shared)];
    const labels = named.filter(({ kind }) => kind !== 'consent-item' && kind !== 'narrative').flatMap(({ label }) => label.match(/[\w-]+/g) ?? []);
    const names = [...named, ...surroundings.library(), ...surroundings.imported()].map(({ name }) => name);
    return new Set([...everydayLetters, ...romanNumerals, ...unsafeNotations, ...stressedWords, ...names, ...labels, ...texts.flatMap(explainedIn)].map(bare));
}

/** Words in capitals, with their place in the text: `PHQ-9`, `SSRIs` as `SSRI`. */
function abbreviationsIn(text: string, longest: number): readonly { readonly word: string; readonly index: number }[] {
    return [...text.matchAll(/(?<![\w-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*(?=s?(?![\w-]))/g)]
        .map(({ 0: word, index }) => ({ word, index }))
        .filter(({ word }) => (word.match(/[A-Z]/g) ?? []).length >= 2 && word.length <= longest);
}

/** Words that the text itself explains: "cognitive behavioural therapy (CBT)", "CBT (cognitive behavioural therapy)". */
function explainedIn(text: string): readonly string[] {
    const behind = [...text.matchAll(/[a-z]\s+\(([A-Z][A-Z0-9-]+)s?\)/g)];
    const before = [...text.matchAll(/\b([A-Z][A-Z0-9-]+)s?\s+\((?:[A-Za-z-]+\s+)+[A-Za-z-]+\)/g)];
    return [...behind, ...before].map(([, word = '']) => word);
}

/** `PHQ-9`, `PHQ9` and `phq9` are one name. */
function bare(word: string): string {
    return word.replace(/[-_]/g, '').toUpperCase();
}
