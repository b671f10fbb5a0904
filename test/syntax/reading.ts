import { EmptyFileSystem } from 'langium';
import { readingProblems } from '../../language/syntax/messages.js';
import { createSourceFiles } from '../../language/syntax/source-files.js';
import { marked } from '../marked.js';
import { wrapped } from './wrapped.js';

const { ProtocolParser: parser } = createSourceFiles(EmptyFileSystem).services.parser;

/** A message and where it stands. */
export interface Told {
    readonly message: string;
    readonly start: number;
    readonly end: number;
}

/** A mistake as people make it: the block it stands in, the lines with the mistake between marks, and the whole message. */
export type MistakeCase = readonly [block: string, snippet: string, message: string];

/** What an author is told about a text that cannot be read as it is written. */
export function told(text: string): Told[] {
    return readingProblems(parser.parse(text)).map(({ message, start, end }) => ({ message, start, end }));
}

/** What is told about a marked snippet in its block, beside what should be. */
export function toldAbout([block, snippet, message]: MistakeCase): { readonly found: Told[]; readonly expected: unknown } {
    const { text, ranges } = marked(wrapped(block, snippet));
    return { found: told(text), expected: [{ message, ...ranges[0] }] };
}
