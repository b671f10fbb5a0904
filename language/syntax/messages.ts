import { blockNames, lineHelp } from './examples.js';
import { both, either, expectation } from './expectation.js';
import type { LineStart, Mistake } from './mend/mistake.js';
import { deepestCondition } from './nesting.js';
import type { Parsed } from './parser.js';

/** Something that cannot be read, in plain words, and where it stands. */
export interface ReadingProblem {
    readonly message: string;
    readonly start: number;
    readonly end: number;
}

/**
 * Says in plain words what cannot be read, one message for each mistake.
 * @param parsed a text as the parser left it
 * @returns the problems in the order of the text
 */
export function readingProblems(parsed: Parsed): ReadingProblem[] {
    return parsed.mistakes.map(mistake => ({ message: messageFor(mistake, parsed), start: mistake.start, end: mistake.end }));
}

function messageFor(mistake: Mistake, { text, lineWords }: Parsed): string {
    const { kind, found, wanted, line, blocks } = mistake;
    const block = blocks[0];
    switch (kind) {
        case 'unfinished': return unfinished(mistake);
        case 'unexpected': return unexpected(mistake);
        case 'too-much': return `The \`${line?.keyword}\` line is complete before \`${found}\`: take the rest out, or start a new line for it. ${anExample(line)}`.trim();
        case 'misspelt': return misspelt(mistake);
        case 'left-out': return leftOut(mistake);
        case 'unquoted': return `Put this text in quotes: \`"${text.slice(mistake.start, mistake.end).replaceAll('"', '')}"\`.`;
        case 'reserved': return `\`${found}\` is a word of the language and cannot be a name. Write another name, for example \`${found.replaceAll(' ', '')}1\`.`;
        case 'dash': return `Write \`${wanted}\` instead of \`${found}\`.`;
        case 'foreign': return foreign(found);
        case 'unknown-line': return unknownLine(found, block, lineWords);
        case 'misplaced': return `\`${found}\` does not belong in ${blockName(block)}. It stands in ${either(homes(found, lineWords))}.`;
        case 'not-in-language': return `\`${found}\` is not part of the language.`;
        case 'unclosed': return unclosed(blocks);
        case 'closes-nothing': return 'This `}` closes nothing. Take it out, or look above for a block that lost its `{`.';
        case 'no-block': return `${line ? `The \`${line.keyword}\` line has no block` : 'There is no block here'}: take out this brace and its closing one.`;
        case 'outside': return `\`${found}\` stands outside any protocol. Write a line such as \`${lineHelp['Protocol']!.example}\` before it.`;
        case 'too-deep': return `This is nested more than ${deepestCondition} levels deep. Write it with fewer parentheses or blocks.`;
    }
}

function anExample(line: LineStart | undefined): string {
    const help = line && lineHelp[line.rule];
    return help ? `An example: \`${help.example}\`.` : '';
}

function forExample(line: LineStart | undefined): string {
    const help = line && lineHelp[line.rule];
    return help ? `, for example \`${help.example}\`` : '';
}

function unfinished({ before, line, expected }: Mistake): string {
    const help = line && before === line.keyword ? lineHelp[line.rule] : undefined;
    const what = help?.wants ?? expectation(expected);
    return `${what ? `After \`${before}\` comes ${what}` : `Something is missing after \`${before}\``}${forExample(line)}.`;
}

function unexpected({ found, before, line, expected }: Mistake): string {
    const what = expectation(expected);
    const there = what ? ` There comes ${what}${forExample(line)}.` : ` ${anExample(line)}`;
    return `\`${found}\` does not fit ${before ? `after \`${before}\`` : 'here'}.${there}`.trim();
}

function misspelt({ found, wanted, line, blocks, expected }: Mistake): string {
    if (found.toLowerCase() === wanted) {
        return `Write \`${wanted}\` in small letters.`;
    }
    const beginsLine = expected.some(next => next.word === wanted && next.statement);
    const unknown = beginsLine ? `\`${found}\` does not begin a line of ${blockName(blocks[0])}` : `\`${found}\` does not fit in the \`${line?.keyword}\` line`;
    return `${unknown}. Did you mean \`${wanted}\`?`;
}

function leftOut({ found, wanted, line, expected }: Mistake): string {
    switch (wanted) {
        case '{': return `An opening brace \`{\` is missing at the end of this line${forExample(line)}.`;
        case ',': return `A comma is missing before \`${found}\`.`;
        case 'ID': case 'STRING': case 'NUMBER': return `Before \`${found}\` comes ${expectation(expected.filter(next => next.word === wanted))}${forExample(line)}.`;
        default: return `\`${wanted}\` is missing before \`${found}\`${forExample(line)}.`;
    }
}

/** Characters that word processors and other notations bring in. */
const foreignCharacters: Readonly<Record<string, string>> = {
    '–': 'This dash is not part of the language. A range is written with `to`, for example `18 to 70`.',
    '—': 'This dash is not part of the language. A range is written with `to`, for example `18 to 70`.',
    '‘': 'Write straight quotes: `"` on both sides of the text.',
    '’': 'Write straight quotes: `"` on both sides of the text.',
    '\'': 'Write double quotes: `"` on both sides of the text.',
    ';': 'Lines do not end with `;`. Take it out.',
    ':': 'There is no `:` in the language. Take it out.',
    '•': 'Lists have no bullets here. Take `•` out: each line begins with its keyword.',
    '≠': 'Write `not` before the condition, or `is not` before an answer, instead of `≠`.'
};

function foreign(found: string): string {
    return foreignCharacters[found[0]!] ?? `\`${found}\` is not part of the language. Take it out.`;
}

function unknownLine(found: string, block: LineStart | undefined, lineWords: Parsed['lineWords']): string {
    const words = [...lineWords.get(block?.rule ?? 'ProtocolFile') ?? []].map(word => `\`${word}\``);
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
