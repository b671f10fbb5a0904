import type { Environment } from '../environment.js';
import type { FoundFile } from '../input/find-protocols.js';
import { refuse } from '../input/problem.js';
import { showProgress } from '../output/progress.js';
import { checkBatch, type Batch, type CheckedBatch } from './batch.js';

/** So many files are at work at a time: no more texts, trees and models are held than theirs. */
const together = 32;

/**
 * Checks files, some at a time.
 * @param language the language that findings are told in
 * @throws InputProblem naming everything that cannot be read
 */
export async function checkFiles(files: readonly FoundFile[], language: string | undefined, environment: Environment): Promise<Omit<CheckedBatch, 'problems'>> {
    const progress = showProgress('Checked', files.length, environment);
    const batches = inBatches(files).map((some): Batch => ({ files: some, ...language !== undefined && { language } }));
    const checked: CheckedBatch[] = [];
    for (const batch of batches) {
        checked.push(await checkBatch(batch, environment, progress));
    }
    progress.end();
    refuse([...new Set(checked.flatMap(({ problems }) => problems))]);
    const configurations = new Map(checked.flatMap(batch => batch.configurations).map(file => [file.path, file]));
    return { files: checked.flatMap(batch => batch.files), configurations: [...configurations.values()] };
}

function inBatches(files: readonly FoundFile[]): readonly (readonly FoundFile[])[] {
    return Array.from({ length: Math.ceil(files.length / together) }, (_, index) => files.slice(index * together, (index + 1) * together));
}
