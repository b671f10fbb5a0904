import type { Environment, FileText } from '../environment.js';
import { shownPath } from '../input/paths.js';
import { InputProblem, systemReason } from '../input/problem.js';

/** Writes files, each whole or not at all. A disk that refuses is an {@link InputProblem}. */
export function writeFiles(texts: readonly FileText[], { files, cwd }: Environment): void {
    try {
        files.write(texts);
    } catch (error) {
        const names = texts.length === 1 ? shownPath(texts[0]?.path ?? '', cwd) : `The ${texts.length} files`;
        throw new InputProblem(`${names} cannot be written: ${systemReason(error)}.`);
    }
}
