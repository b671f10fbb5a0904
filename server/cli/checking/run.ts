import type { Environment } from '../environment.js';
import type { FoundFile } from '../input/find-protocols.js';
import { refuse } from '../input/problem.js';
import { showProgress, type Progress } from '../output/progress.js';
import { createBatchChecker, type Batch, type CheckedBatch } from './batch.js';

/** So many files are at work at a time: no more texts, trees and models are held than theirs. */
const together = 32;

/** Fewer files than these are checked before another thread has started. */
const fewest = 64;

/** How files are checked. */
export interface Running {
    /** The language that findings are told in. */
    readonly language: string | undefined;
    /** On how many threads; otherwise as many as there are processors, and as is worth it. */
    readonly workers: number | undefined;
}

/**
 * Checks files, some at a time; what comes out is the same on any number of threads.
 * @throws InputProblem naming everything that cannot be read
 */
export async function checkFiles(
    files: readonly FoundFile[], { language, workers }: Running, environment: Environment,
): Promise<Omit<CheckedBatch, 'problems'>> {
    const progress = showProgress('Checked', files.length, environment);
    const batches = inBatches(files).map((some): Batch => ({ files: some, ...language !== undefined && { language } }));
    const most = workers ?? Math.min(environment.processors, Math.floor(files.length / fewest));
    const threads = Math.min(most, batches.length);
    const checked = await (threads > 1 ? spread(batches, threads, environment, progress) : inTurn(batches, environment, progress));
    progress.end();
    refuse([...new Set(checked.flatMap(({ problems }) => problems))]);
    const configurations = new Map(checked.flatMap(batch => batch.configurations).map(file => [file.path, file]));
    return { files: checked.flatMap(batch => batch.files), configurations: [...configurations.values()] };
}

async function inTurn(batches: readonly Batch[], environment: Environment, progress: Progress): Promise<readonly CheckedBatch[]> {
    const check = createBatchChecker(environment);
    const checked: CheckedBatch[] = [];
    for (const batch of batches) {
        // A piece of a text, such as an excerpt, keeps the whole text in memory; a copy of it does not.
        checked.push(structuredClone(await check(batch, progress)));
    }
    return checked;
}

/** Each thread takes the next batch when it is done with one; the results stand in the order of the batches. */
async function spread(batches: readonly Batch[], threads: number, { startChecker }: Environment, progress: Progress): Promise<readonly CheckedBatch[]> {
    const checked: CheckedBatch[] = [];
    const waiting = batches.entries();
    const work = async (): Promise<void> => {
        const checker = startChecker();
        try {
            for (const [index, batch] of waiting) {
                checked[index] = await checker.check(batch);
                progress.step(batch.files.length);
            }
        } finally {
            checker.end();
        }
    };
    await Promise.all(Array.from({ length: threads }, work));
    return checked;
}

function inBatches(files: readonly FoundFile[]): readonly (readonly FoundFile[])[] {
    return Array.from({ length: Math.ceil(files.length / together) }, (_, index) => files.slice(index * together, (index + 1) * together));
}
