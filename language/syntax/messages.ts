import { blockNames, exampleOf, lineHelp } from './examples.js';
import { both, either, expectation } from './expectation.js';
import type { LineStart, Mistake, MistakeKind } from './mend/mistake.js';
import { deepestCondition } from './nesting.js';
import type { Parsed } from './parser.js';
import { repairOf, type Repair } from './repairs.js';

/** Something that cannot be read, in plain words, and where it stands. */
export interface ReadingProblem {
    readonly message: string;
    readonly start: number;
    readonly end: number;
    readonly repair?: Repair | undefined;
}

/**
 * Says in plain words what cannot be read, one message for each mistake.
 * @param parsed a text as the parser left it
 * @returns the problems in the order of the text
 */
export function readingProblems(parsed: Parsed): ReadingProblem[] {
    return parsed.mistakes.map(mistake => ({
        message: wordings[mistake.kind](shortened(mistake), parsed),
        start: mistake.start,
        end: mistake.end,
        repair: repairOf(mistake, parsed.text)
    }));
}

/** How much of the author's own words a message repeats. */
const longestQuote = 40;

function shortened(mistake: Mistake): Mistake {
    return { ...mistake, found: quote(mistake.found), before: mistake.before === undefined ? undefined : quote(mistake.before) };
}

function quote(words: string): string {
    const line = words.replace(/\s+/g, ' ');
    return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}

type Wording = (mistake: Mistake, parsed: Parsed) => string;

const wordings: Readonly<Record<MistakeKind, Wording>> = {
    'unfinished': unfinished,
    'unexpected': unexpected,
    'too-much': ({ line, found }) => line?.rule === 'Obtain' && /^(before|after)\b/.test(found) ? lengthMissing
        : `The \`${line?.keyword}\` line is complete before \`${found}\`: take the rest out, or start a new line for it. ${anExample(line)}`.trim(),
    'misspelt': misspelt,
    'left-out': leftOut,
    'unquoted': ({ start, end }, { text }) => `Put this text in quotes: \`"${text.slice(start, end).replaceAll('"', '').replace(/\s+/g, ' ').trim()}"\`.`,
    'reserved': ({ found, line }) =>
        `\`${found}\` is a word of the language and cannot be a name. Write another name, for example \`${otherName(found, line)}\`.`,
    'unquoted-address': () => 'Put the address in quotes, for example `url "https://dailymed.nlm.nih.gov"`.',
    'other-notation': ({ wanted, found }) => `Write ${wanted === ',' ? 'a comma' : `\`${wanted}\``} instead of ${found === ',' ? 'the comma' : `\`${found}\``}.`,
    'name-in-words': ({ wanted, found }) => `A name is one word. Write \`${wanted}\` instead of \`${found}\`.`,
    'frequency': () => 'How often is written with a number and a distance, for example `timing twice a week for 4 weeks` or `timing 8 times, every 3 to 4 days`.',
    'bullet': ({ found }) => `Lists have no bullets here. Take \`${found}\` out: each line begins with its keyword.`,
    'foreign': ({ found, before }) => (found === '/' && /^[0-9]/.test(before ?? '') ? twoFigures : undefined) ?? foreignCharacters[found[0]!] ?? `\`${found}\` is not part of the language. Take it out.`,
    'unknown-line': ({ found, blocks }, { lineWords }) => unknownLine(found, blocks[0], lineWords),
    'misplaced': ({ found, blocks }, { lineWords }) =>
        `\`${found}\` does not belong in ${blockName(blocks[0])}. It stands in ${either(homes(found, lineWords))}.`,
    'not-in-language': ({ found }) => `\`${found}\` is not part of the language.`,
    'lost-header': ({ found, wanted }) => `The line that opens ${openedBlock(wanted)} is missing before \`${found}\`.`,
    'unclosed': ({ blocks }) => unclosed(blocks),
    'closes-nothing': () => 'This `}` closes nothing. Take it out, or look above for a block that lost its `{`.',
    'no-block': ({ line }) => `${line ? `The \`${line.keyword}\` line has no block` : 'There is no block here'}: take out this brace and its closing one.`,
    'outside': ({ found }) => `\`${found}\` stands outside any protocol. Write a line such as \`${lineHelp['Protocol']!.example}\` before it.`,
    'too-deep': () => `This is nested more than ${deepestCondition} levels deep. Write it with fewer parentheses or blocks.`,
    'unreadable': () => 'This part cannot be read. Undo the last change to it, and make it in smaller steps.'
};

function anExample(line: LineStart | undefined): string {
    const example = line && exampleOf(line.rule, line.keyword);
    return example ? `An example: \`${example}\`.` : '';
}

function forExample(line: LineStart | undefined): string {
    const example = line && exampleOf(line.rule, line.keyword);
    return example ? `, for example \`${example}\`` : '';
}

function unfinished({ before, line, expected }: Mistake): string {
    if (expected.some(next => next.word === ')')) {
        return `The parenthesis is not closed: a \`)\` is missing after \`${before}\`.`;
    }
    const help = line && before === line.keyword ? lineHelp[line.rule] : undefined;
    const what = help?.wants ?? expectation(expected);
    return `${what ? `After \`${before}\` comes ${what}` : `Something is missing after \`${before}\``}${forExample(line)}.`;
}

function unexpected({ found, before, line, expected }: Mistake): string {
    if (found === '+') {
        return toleranceSign;
    }
    if (found === 'at' && line?.rule === 'Monitor') {
        return takenOnce;
    }
    if (/^days?$/i.test(found) && line?.rule === 'Timing') {
        return countedDays;
    }
    const what = expectation(expected);
    const there = what ? `: ${what} belongs there${forExample(line)}.` : `. ${anExample(line)}`;
    return `\`${found}\` does not fit ${before ? `after \`${before}\`` : 'here'}${there}`.trim();
}

function misspelt({ found, wanted, line, blocks, expected }: Mistake): string {
    if (found.toLowerCase() === wanted) {
        return `Write \`${wanted}\` in small letters.`;
    }
    const beginsLine = expected.some(next => next.word === wanted && next.statement);
    const unknown = beginsLine ? `\`${found}\` does not begin a line of ${blockName(blocks[0])}` : `\`${found}\` does not fit in the \`${line?.keyword}\` line`;
    return `${unknown}. Did you mean \`${wanted}\`?`;
}

function leftOut({ found, wanted, choices, line, expected }: Mistake): string {
    if (expected.some(next => next.word === wanted && next.statement)) {
        return `This line lost its first word. Did you mean \`${wanted} ${found}\`?`;
    }
    switch (wanted) {
        case '{': return `An opening brace \`{\` is missing at the end of this line${forExample(line)}.`;
        case ',': return `A comma is missing before \`${found}\`.`;
        case 'ID': case 'STRING': case 'NUMBER': return `Before \`${found}\` comes ${expectation(expected.filter(next => next.word === wanted))}${forExample(line)}.`;
        default: return `${either((choices ?? [wanted]).map(word => `\`${word}\``))} is missing before \`${found}\`${forExample(line)}.`;
    }
}

/** A reading such as `140/90` for a blood pressure. */
const twoFigures = 'Two figures are two conditions, for example `systolic >= 140 mmHg or diastolic >= 90 mmHg`.';

/** The lines whose keyword is a noun that goes well behind a name. */
const nouns = new Set(['Session', 'Visit', 'Step', 'Role', 'Setting', 'Consent', 'Phase', 'Arm']);

/** A name in place of a word of the language: with what it names where there is a noun for that, as in `screeningSession`. */
function otherName(found: string, line: LineStart | undefined): string {
    const [first, ...others] = [...found.split(/[ -]/), line && nouns.has(line.rule) ? line.keyword : '1'];
    return [first, ...others.map(word => word[0]!.toUpperCase() + word.slice(1))].join('');
}

const takenOnce = 'What is taken once stands in a `collect` line, for example `collect bloodPressure at 60 min`.';
const countedDays = 'Days are written as `on days 1, 4 and 8`, or counted from a visit, for example `at days 1, 7 and 14 after each dosing`.';
const lengthMissing = 'Say how long before or after, for example `obtain by prescriber at least 24 h before dosing 1`.';
const toleranceSign = 'Write `±` or `+/-` for a tolerance, for example `4 weeks ± 3 days`.';

/** Characters that word processors and other notations bring in. */
const foreignCharacters: Readonly<Record<string, string>> = {
    '–': 'This dash is not part of the language. A range is written with `to`, for example `18 to 70`.',
    '—': 'This dash is not part of the language. A range is written with `to`, for example `18 to 70`.',
    '‘': 'Write straight quotes: `"` on both sides of the text.',
    '’': 'Write straight quotes: `"` on both sides of the text.',
    '\'': 'Write double quotes: `"` on both sides of the text.',
    ';': 'Lines do not end with `;`. Take it out.',
    ':': 'There is no `:` in the language. Take it out.',
    '/': 'A remark begins with `//`, or stands between `/*` and `*/`.',
    '+': toleranceSign,
    '≠': 'Write `not` before the condition, or `is not` before an answer, instead of `≠`.'
};

/** The block that a keyword opens, with an example of its first line. */
function openedBlock(keyword: string | undefined): string {
    const help = Object.values(lineHelp).find(({ example }) => example.startsWith(`${keyword} `) && example.endsWith('{'));
    return help ? `this block, such as \`${help.example}\`,` : 'this block';
}

function unknownLine(found: string, block: LineStart | undefined, lineWords: Parsed['lineWords']): string {
    const known = [...lineWords.get(block?.rule ?? 'ProtocolFile') ?? []];
    const begun = known.filter(word => found.length > 1 && word.startsWith(found));
    if (begun.length > 0) {
        return `\`${found}\` does not begin a line of ${blockName(block)}. Did you mean ${either(begun.map(word => `\`${word}\``))}?`;
    }
    const words = known.map(word => `\`${word}\``);
    const shown = words.length > 20 ? [...words.slice(0, 15), 'and others'].join(', ') : both(words);
    const subject = /^[A-Za-z]/.test(found) ? `\`${found}\` does not begin a line` : 'This does not begin a line';
    return `${subject} of ${blockName(block)}. The words that do: ${shown}.`;
}

function homes(found: string, lineWords: Parsed['lineWords']): string[] {
    return [...lineWords].filter(([, words]) => words.has(found)).map(([rule]) => blockNames[rule] ?? rule);
}

function blockName(block: LineStart | undefined): string {
    return blockNames[block?.rule ?? 'ProtocolFile'] ?? `\`${block?.keyword}\``;
}

function unclosed(blocks: readonly LineStart[]): string {
    const names = blocks.map(({ keyword, name }) => `\`${name ? `${keyword} ${name}` : keyword}\``);
    return names.length === 1
        ? `${names[0]} is not closed: a closing brace \`}\` is missing here.`
        : `${both(names)} are not closed: ${names.length} closing braces \`}\` are missing here.`;
}
