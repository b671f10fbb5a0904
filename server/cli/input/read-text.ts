import type { Environment } from '../environment.js';
import type { FoundFile } from './find-protocols.js';
import { shownPath } from './paths.js';
import { InputProblem, systemReason } from './problem.js';

/** The largest file that is read: some 80,000 lines, far beyond what anybody could review. */
const largestFile = { bytes: 5_000_000, words: '5 MB' };

/** The text of a file, without a byte order mark, and whether there was one. */
export interface FileContent {
    readonly text: string;
    readonly mark: boolean;
}

/** Reads a file of UTF-8 text; anything else is an {@link InputProblem} that says what the file is instead. */
function readText(path: string, { files, cwd }: Pick<Environment, 'files' | 'cwd'>): FileContent {
    const shown = shownPath(path, cwd);
    const bytes = readBytes(path, shown, files);
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
        throw new InputProblem(`${shown} is UTF-16 text. Save it as UTF-8.`);
    }
    if (bytes.includes(0)) {
        throw new InputProblem(`${shown} is not a text file.`);
    }
    const text = decode(bytes);
    if (text === undefined) {
        throw new InputProblem(`${shown} is not UTF-8 text: line ${firstBadLine(bytes)} holds bytes that stand for no character. Save it as UTF-8.`);
    }
    return { text, mark: startsWith(bytes, 0xef, 0xbb, 0xbf) };
}

/** A file that was asked for, and what is in it. */
export interface ReadFile extends FoundFile {
    readonly content: FileContent;
}

/** The files with what is in them; what keeps some of them from being read is added to the problems. */
export function readAll(files: readonly FoundFile[], environment: Pick<Environment, 'files' | 'cwd'>, problems: string[]): readonly ReadFile[] {
    return files.flatMap(file => {
        const content = tryReading(file.path, environment, problems);
        return content ? [{ ...file, content }] : [];
    });
}

/** What is in a file; what keeps it from being read is added to the problems, once. */
export function tryReading(path: string, environment: Pick<Environment, 'files' | 'cwd'>, problems: string[]): FileContent | undefined {
    try {
        return readText(path, environment);
    } catch (error) {
        if (!(error instanceof InputProblem)) {
            throw error;
        }
        if (!problems.includes(error.message)) {
            problems.push(error.message);
        }
        return undefined;
    }
}

function readBytes(path: string, shown: string, files: Environment['files']): Uint8Array {
    try {
        if (files.size(path) <= largestFile.bytes) {
            return files.read(path);
        }
    } catch (error) {
        throw new InputProblem(`${shown} cannot be read: ${systemReason(error)}.`);
    }
    throw new InputProblem(`${shown} is larger than ${largestFile.words}, the most that is read as a protocol.`);
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
    return first.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array): string | undefined {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

/** No character of several bytes holds a line end, so each line can be tried on its own. */
function firstBadLine(bytes: Uint8Array): number {
    const lineEnd = 0x0a;
    let line = 1;
    for (let start = 0; start < bytes.length; line++) {
        const end = bytes.indexOf(lineEnd, start);
        const next = end < 0 ? bytes.length : end + 1;
        if (decode(bytes.subarray(start, next)) === undefined) {
            break;
        }
        start = next;
    }
    return line;
}
