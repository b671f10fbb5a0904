import type { Environment } from '../environment.js';
import type { FoundFile } from '../input/find-protocols.js';
import { createReader, type Reader } from '../input/open.js';
import type { Progress } from '../output/progress.js';
import type { CheckedFile } from './reported.js';

/** Some of the files of a check. It can be sent to another thread as it is. */
export interface Batch {
    readonly files: readonly FoundFile[];
    /** The language that findings are told in, the same for all batches of a check; English where none is asked for. */
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

/** Checks one batch after the other. What is found in a file does not depend on the other files of its batch, nor on earlier batches. */
export type BatchChecker = (batch: Batch, progress?: Pick<Progress, 'step'>) => Promise<CheckedBatch>;

/** Makes what checks batches: it reads the language and the standard library once, and holds the files of one batch at a time. */
export function createBatchChecker(environment: Pick<Environment, 'cwd' | 'files' | 'today'>): BatchChecker {
    let reader: Promise<Reader> | undefined;
    return async ({ files, language }, progress) => {
        reader ??= createReader(environment, language);
        const [read, { reportedFiles }] = await Promise.all([reader, import('./reported.js')]);
        const { problems, opened } = read(files, progress);
        if (problems.length > 0) {
            return { files: [], configurations: [], problems };
        }
        const reported = (all: Parameters<typeof reportedFiles>[0]): readonly CheckedFile[] => reportedFiles(all, opened.textOf, environment.cwd);
        return { files: reported(opened.files.map(({ checked }) => checked)), configurations: reported(opened.configurations), problems };
    };
}
