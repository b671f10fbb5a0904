import type { Environment, WrittenFile } from '../environment.js';
import { shownPath } from '../input/paths.js';
import { InputProblem, systemReason } from '../input/problem.js';

/** Writes files, each whole or not at all. A disk that refuses is an {@link InputProblem}. */
export function writeFiles(contents: readonly WrittenFile[], { files, cwd }: Environment): void {
    try {
        files.write(contents);
    } catch (error) {
        const names = contents.length === 1 ? shownPath(contents[0]?.path ?? '', cwd) : `The ${contents.length} files`;
        throw new InputProblem(`${names} cannot be written: ${systemReason(error)}.`);
    }
}
