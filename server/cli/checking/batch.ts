import type { Environment } from '../environment.js';
import type { FoundFile } from '../input/find-protocols.js';
import { openFound } from '../input/open.js';
import type { Progress } from '../output/progress.js';
import type { CheckedFile } from './reported.js';

/** Some of the files of a check. It can be sent to another thread as it is. */
export interface Batch {
    readonly files: readonly FoundFile[];
    /** The language that findings are told in; English where none is asked for. */
    readonly language?: string;
}

/** What was found in a batch. It can be sent to another thread as it is. */
export interface CheckedBatch {
    readonly files: readonly CheckedFile[];
    /** Each `regimen.yaml` that holds for one of the files. */
    readonly configurations: readonly CheckedFile[];
    /** What keeps files from being read, and circles of imports; with any, nothing is reported. */
    readonly problems: readonly string[];
}

/**
 * Checks a batch. What is found in a file does not depend on the other files of its batch.
 * @param progress is told of each file
 */
export async function checkBatch(
    { files, language }: Batch, environment: Pick<Environment, 'cwd' | 'files' | 'today'>, progress?: Pick<Progress, 'step'>,
): Promise<CheckedBatch> {
    const [{ problems, opened }, { reportedFiles }] = await Promise.all([openFound(files, environment, language, progress), import('./reported.js')]);
    if (problems.length > 0) {
        return { files: [], configurations: [], problems };
    }
    const reported = (all: Parameters<typeof reportedFiles>[0]): readonly CheckedFile[] => reportedFiles(all, opened.textOf, environment.cwd);
    return { files: reported(opened.files.map(({ checked }) => checked)), configurations: reported(opened.configurations), problems };
}
